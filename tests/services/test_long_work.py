"""Long work says how far it is, and stops when it is asked to."""

from __future__ import annotations

import pytest

from mistakejournal.services.long_work import Going, UnwantedError, reading_while, unheard, wanted


def test_it_says_how_far_it_is_now_and_then_and_never_more_than_all():
    told = []
    going = Going(lambda done, total: told.append((done, total)), wanted, 1200)
    for _ in range(3000):
        going.on()
    assert told[:2] == [(500, 1200), (1000, 1200)]
    assert told[-1] == (1200, 1200)
    assert len(told) == 6


def test_what_is_not_wanted_any_more_stops_at_the_next_look():
    going = Going(unheard, lambda: True)
    going.on(499)
    with pytest.raises(UnwantedError):
        going.on()


def test_what_nobody_waits_for_is_not_read_on(desk):
    counting = (
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 9999) SELECT count(*) FROM n"
    )
    with pytest.raises(UnwantedError), reading_while(desk, lambda: False):
        desk.journal.number(counting)
    with reading_while(desk, lambda: True):
        assert desk.journal.number(counting) == 9999
