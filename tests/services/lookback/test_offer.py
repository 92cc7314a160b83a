from __future__ import annotations

import pytest

from mistakejournal.domain.lookback import Period
from mistakejournal.services.desk import take_back
from mistakejournal.services.lookback.lookbacks import begin_look_back, finish_look_back
from mistakejournal.services.lookback.offer import TOMORROW, look_back_offer, put_off_look_back
from mistakejournal.services.preferences import change_settings
from tests.services import autumn


@pytest.fixture
def known(desk, clock):
    return autumn.make(desk, clock)


def period(desk):
    offer = look_back_offer(desk)
    return offer.period if offer else None


def test_nothing_is_offered_where_there_is_nothing_to_see(desk, clock):
    clock.set(autumn.FRIDAY)
    assert period(desk) is None


def test_friday_offers_the_week_until_it_was_looked_at(desk, clock, known):
    assert period(desk) is Period.WEEK
    begun = begin_look_back(desk, Period.WEEK, "Week of 16 November").id
    assert look_back_offer(desk).left.id == begun
    finish_look_back(desk, begun)
    assert period(desk) is None
    clock.set(autumn.LAST_FRIDAY)
    assert period(desk) is Period.MONTH


def test_put_off_until_tomorrow_it_comes_back_and_undo_brings_it_back_at_once(desk, clock, known):
    rest = put_off_look_back(desk, Period.WEEK, TOMORROW)
    assert period(desk) is None
    take_back(desk, rest.undo)
    assert period(desk) is Period.WEEK
    put_off_look_back(desk, Period.WEEK, TOMORROW)
    clock.advance(days=1)
    assert period(desk) is Period.WEEK


def test_left_out_this_time_it_is_offered_next_week(desk, clock, known):
    put_off_look_back(desk, Period.WEEK, "next")
    for _ in range(5):
        assert period(desk) is None
        clock.advance(days=1)
    put_off_look_back(desk, Period.MONTH, "next")
    clock.set(autumn.LAST_FRIDAY)
    assert period(desk) is None  # the week of the 23rd has nothing in it


def test_who_wants_no_offer_gets_none(desk, known):
    change_settings(desk, offer_look_back=False)
    assert period(desk) is None
