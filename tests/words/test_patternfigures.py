"""Every number in a figure names its kind, one or many."""

from __future__ import annotations

from datetime import UTC, date, datetime

from mistakejournal.services.effectiveness import MarkKind
from mistakejournal.services.patterns import MonthCount, MonthMedian, Spans
from mistakejournal.words import patternfigures
from tests.ui.patterns.autumn import fix

MONTH = date(2026, 11, 1)


def month(reached: int, caught: int) -> MonthCount:
    return MonthCount(
        MONTH, datetime(2026, 11, 1, tzinfo=UTC), datetime(2026, 12, 1, tzinfo=UTC), reached, caught
    )


def test_one_is_said_as_one() -> None:
    assert patternfigures.cause_spot("Typing", 1, 1) == "Typing: 1 of 1 incident"
    assert patternfigures.reached_spot(month(1, 0)) == "November 2026: 1 incident reached a client"
    assert patternfigures.caught_spot(month(0, 1)) == "November 2026: 1 near miss, caught first"
    assert patternfigures.median_spot(MonthMedian(MONTH, 35, 1)) == "November 2026: 35 min, one incident"


def test_many_are_said_as_many() -> None:
    assert patternfigures.cause_spot("Typing", 6, 19) == "Typing: 6 of 19 incidents"
    assert patternfigures.reached_spot(month(3, 0)) == "November 2026: 3 incidents reached a client"
    assert patternfigures.caught_spot(month(0, 4)) == "November 2026: 4 near misses, caught first"
    assert (
        patternfigures.median_spot(MonthMedian(MONTH, 35, 4)) == "November 2026: median 35 min of 4 incidents"
    )


def test_what_is_left_out_is_said_with_its_reason() -> None:
    assert patternfigures.spans_note("told", Spans(left_out=3), has_line=False) == (
        "Dots are incidents. Left out: 3, where the client knew first"
    )
    assert "done in another order" in patternfigures.spans_note("fixed", Spans(left_out=3), has_line=True)
    assert "each month’s median" in patternfigures.spans_note("fixed", Spans(), has_line=True)


def test_each_mark_and_each_time_has_a_name_of_its_own() -> None:
    assert len({patternfigures.mark_label(kind) for kind in MarkKind}) == len(MarkKind)
    assert len({patternfigures.span_label(name) for name in ("told", "fixed", "verified")}) == 3


def test_an_axis_over_several_years_names_the_year() -> None:
    assert patternfigures.month_tick(MONTH, with_year=False) == "Nov"
    assert patternfigures.month_tick(MONTH, with_year=True) == "Nov 2026"
    assert patternfigures.months_note(6, 6) == "Each month"


def test_what_the_running_share_is_of_stands_over_it_beside_the_incidents() -> None:
    note = patternfigures.causes_note
    assert note(24, 11) == "24 causes named for 11 incidents, with the running share"
    assert note(3, 1) == "3 causes named for 1 incident, with the running share"
    assert note(1, 4) == "1 cause named for 4 incidents"
    assert note(1, 1) == "1 cause named for 1 incident"


def test_a_fix_is_one_sentence_with_its_checklist_though_its_step_ends_in_a_stop() -> None:
    words = patternfigures.fix_spot(fix("Type the date with its weekday."))
    assert words.startswith("Type the date with its weekday, Newsletter. ")
