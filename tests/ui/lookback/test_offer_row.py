from __future__ import annotations

import pytest

from mistakejournal.domain.lookback import Period
from mistakejournal.services.lookback.lookbacks import begin_look_back
from mistakejournal.ui.routes import Place, Route
from tests.services import autumn
from tests.ui.lookback.steps.test_promises import choose


@pytest.fixture
def at_today(window, known):
    window.main.go(Route(Place.TODAY))
    window.settle()
    return window


@pytest.mark.row("K5")
def test_friday_offers_five_minutes_in_one_line_that_leads_there(at_today):
    window = at_today
    window.sees("Five minutes to look back?", "Week of 16 November")
    window.click("Look back")
    assert window.main.place is Place.LOOK_BACK
    window.sees("What was caught", "Step 1 of 4")


def test_it_is_put_off_until_tomorrow_and_comes_back(at_today):
    window = at_today
    window.click("More for Five minutes to look back?")
    choose(window, "Tomorrow")
    assert not window.has("Five minutes to look back?")
    window.clock.advance(days=1)
    window.main.current().refresh()
    window.sees("Five minutes to look back?")
    window.click("More for Five minutes to look back?")
    choose(window, "Not this time")
    window.keys("Ctrl+Z")
    window.sees("Five minutes to look back?")


def test_the_last_friday_offers_half_an_hour_and_what_was_left_says_where(at_today):
    window = at_today
    window.clock.set(autumn.LAST_FRIDAY)
    window.main.current().refresh()
    window.sees("Half an hour to look back?", "November 2026")
    window.main.context.perform(lambda: begin_look_back(window.desk, Period.MONTH, "November 2026"))
    window.sees("Looking back waits where you left it", "November 2026 · Step 1 of 6")
    window.click("Go on")
    window.sees("What went right")
