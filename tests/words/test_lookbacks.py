from __future__ import annotations

from datetime import date

import pytest

from mistakejournal.domain.checklist import Step
from mistakejournal.domain.lookback import LookBack, Period
from mistakejournal.services.lookback.offer import Offer
from mistakejournal.services.lookback.rows import BigCause, CauseLine, WentRight
from mistakejournal.services.lookback.shortening import UsedStep
from mistakejournal.words import lookbacks as words

MONDAY = date(2026, 11, 16)


def test_a_look_back_is_named_by_what_it_looks_at():
    assert words.title_words(Period.WEEK, MONDAY) == "Week of 16 November"
    assert words.title_words(Period.MONTH, date(2026, 11, 1)) == "November 2026"


def test_an_offer_asks_and_one_that_was_left_says_where_it_waits():
    assert words.offer_words(Offer(Period.WEEK, MONDAY), 4, 4) == (
        "Five minutes to look back?",
        "Week of 16 November",
    )
    assert words.offer_words(Offer(Period.MONTH, date(2026, 11, 1)), 6, 6)[0] == "Half an hour to look back?"
    left = Offer(Period.WEEK, MONDAY, LookBack("1", "Week of 16 November"))
    assert words.offer_words(left, 4, 2) == (
        "Looking back waits where you left it",
        "Week of 16 November · Step 2 of 4",
    )


@pytest.mark.parametrize(
    ("runs", "caught", "incidents"),
    [
        (0, "Nothing was noted as caught.", "No incident."),
        (1, "1 thing was caught before it went out.", "1 incident."),
        (3, "3 things were caught before they went out.", "3 incidents."),
    ],
)
def test_counts_are_plain_and_none_is_said_calmly(runs, caught, incidents):
    assert words.caught_words(runs) == caught
    assert words.incidents_words(runs) == incidents
    assert words.went_right_words(WentRight((), (), 0)) == (
        "No run was clear to send. Nothing was noted as caught."
    )
    assert words.runs_words(1) == "1 run was clear to send."
    assert (words.often_words(1), words.often_words(2)) == ("once", "2 times")
    assert (words.minutes_words(1), words.minutes_words(8)) == ("About a minute.", "About 8 minutes.")


def test_a_share_is_two_numbers_and_never_a_percentage():
    cause = BigCause(CauseLine("interruption", "", 2), 3, date(2026, 6, 1), ())
    assert words.share_words(cause) == "Behind 2 of 3 incidents since 1 June."
    only = BigCause(CauseLine("interruption", "", 1), 1, date(2026, 6, 1), ())
    assert words.share_words(only) == "Behind the one incident since 1 June."


@pytest.mark.parametrize(
    ("runs", "skips", "catches", "said"),
    [
        (0, 0, 0, "in no run yet"),
        (1, 0, 0, "in 1 run"),
        (12, 1, 0, "in 12 runs, left out once"),
        (12, 3, 1, "in 12 runs, left out 3 times, caught 1"),
    ],
)
def test_what_a_step_did_is_said_in_one_line(runs, skips, catches, said):
    step = Step("1", "1", "Open the link")
    used = UsedStep(step, 1, runs, skips, catches, None, may_retire=False)
    assert words.service_words(used) == said
    assert words.weekday_and_day(date(2026, 12, 1)) == "Tuesday 1 Dec"
