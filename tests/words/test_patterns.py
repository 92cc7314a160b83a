"""What stands out in one sentence, and what is said of numbers."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from mistakejournal.domain.cause import CODES
from mistakejournal.domain.effectiveness import Record, verdict
from mistakejournal.services.effectiveness import FixRecord
from mistakejournal.services.patterns import (
    CauseCount,
    MonthMedian,
    Patterns,
    Share,
    Spans,
)
from mistakejournal.words.patterns import (
    found_first_words,
    headline,
    left_out_words,
    median_words,
    running_words,
    told_left_out_words,
    trend_words,
)

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
NOTHING = Patterns(None, NOW, 0, 0, (), (), Spans(), Spans(), Spans(), Share(), ())


def causes(*counts: tuple[str, int]) -> tuple[CauseCount, ...]:
    running, found = 0, []
    for code, count in counts:
        running += count
        found.append(CauseCount(code, count, running))
    return tuple(found)


def fix(title: str = "Start again at the top", **counts: int) -> FixRecord:
    record = Record(**counts)
    learned_at = datetime(2026, 9, 3, 9, tzinfo=UTC)
    return FixRecord(
        "f", "s", title, "l", "Newsletter", "c", "Brightside", "i", learned_at, False, None, record,
        verdict(record), (),
    )  # fmt: skip


def test_the_first_cause_and_the_step_that_caught_most_stand_out() -> None:
    found = replace(
        NOTHING,
        incidents=19,
        causes=causes(("interruption", 6), ("typing", 4)),
        fixes=(fix("Other", catches=1), fix(catches=4)),
    )
    assert headline(found, NOW) == (
        "Interruptions are behind six of nineteen. “Start again at the top” has caught four since September."
    )


def test_large_numbers_stay_figures_and_another_year_is_named() -> None:
    found = replace(NOTHING, incidents=40, causes=causes(("tool", 13)), fixes=(fix(catches=1),))
    assert headline(found, NOW.replace(year=2027)) == (
        "A tool that did something else is behind 13 of 40. "
        "“Start again at the top” has caught one since September 2026."
    )


@pytest.mark.parametrize("code", [*CODES, "a code of a later version"])
def test_each_cause_has_its_sentence(code: str) -> None:
    words = headline(replace(NOTHING, incidents=4, causes=causes((code, 4))), NOW)
    assert words.endswith(" behind all four.")
    assert words.count("Other causes") == (code not in CODES or code == "other")


def test_equal_causes_and_single_ones_do_not_stand_out() -> None:
    equal = replace(NOTHING, incidents=5, causes=causes(("tool", 2), ("skill", 2)))
    assert headline(equal, NOW) == "No one cause stands out: several are behind two of five each."
    single = replace(NOTHING, incidents=5, causes=causes(("tool", 1)))
    assert headline(single, NOW) == "No cause stands out so far."


def test_only_catches_are_a_sentence_of_their_own() -> None:
    assert headline(NOTHING, NOW) == ""
    assert headline(replace(NOTHING, near_misses=1), NOW).endswith("one was caught first.")
    assert headline(replace(NOTHING, near_misses=3), NOW).endswith("three were caught first.")


def test_what_came_back_is_never_praised_and_what_holds_is_named() -> None:
    found = replace(
        NOTHING, fixes=(fix(catches=3, returns=1), fix("Long " * 20, runs_since=90, used_since=90))
    )
    words = headline(found, NOW)
    assert words.startswith("“Long Long")
    assert words.endswith("…” is holding well.")


def test_shares_under_twenty_incidents_are_no_percentages() -> None:
    few = replace(NOTHING, incidents=12, causes=causes(("tool", 16), ("skill", 11)))
    assert running_words(few.causes[0], few) == "16 of 27"
    assert running_words(few.causes[0], replace(few, incidents=20)) == "59%"
    assert found_first_words(Share(5, 12)) == "I found it first: 5 of 12"
    assert found_first_words(Share(15, 20)) == "I found it first: 75%"
    assert found_first_words(Share()) == ""


def test_a_trend_is_told_from_eight_spans_on() -> None:
    medians = (MonthMedian(date(2025, 6, 1), 240, 4), MonthMedian(date(2026, 11, 1), 35, 4))
    assert trend_words(Spans(medians=medians, count=7), NOW) == ""
    assert trend_words(Spans(medians=medians[:1], count=9), NOW) == ""
    assert trend_words(Spans(medians=medians, count=8), NOW) == "4 h in June 2025, 35 min in November"


def test_the_middle_and_what_is_left_out_are_told() -> None:
    assert median_words(Spans()) == ""
    assert median_words(Spans(median=26, count=1)) == "Once, 26 min"
    assert median_words(Spans(median=26, count=12)) == "Half of 12 within 26 min"
    assert told_left_out_words(Spans(left_out=7)) == "Left out: 7, where the client knew first"
    assert left_out_words(Spans(left_out=2)) == "Left out: 2, done in another order"
    assert told_left_out_words(Spans()) == left_out_words(Spans()) == ""


@pytest.mark.parametrize(
    ("title", "named"),
    [
        (
            "Send yourself a test, open the podcast link in it, and note the title you see.",
            "Send yourself a test…",
        ),
        (
            "Now, open the podcast link in it and note the title you see there",
            "Now, open the podcast link in it and note the…",
        ),
        ("Open each link.", "Open each link"),
    ],
)
def test_a_long_step_is_named_by_its_beginning(title: str, named: str) -> None:
    words = headline(replace(NOTHING, fixes=(fix(title, catches=1),)), NOW)
    assert words == f"“{named}” has caught one since September."
