from datetime import UTC, date, datetime

import pytest

from mistakejournal.services.agenda import DueCard
from mistakejournal.words import due as words

TODAY = date(2026, 12, 1)


@pytest.mark.parametrize(
    ("day", "at", "wanted"),
    [
        ("2026-12-01", "09:30", "Today, 9:30"), ("2026-12-02", "", "Tomorrow"),
        ("2026-12-03", "11:00", "Thursday, 11:00"), ("2026-12-07", "11:00", "Monday, 11:00"),
        ("2026-12-08", "", "8 Dec"), ("2026-11-30", "10:00", "Yesterday, 10:00"),
        ("2027-01-04", "", "4 Jan 2027"),
    ],
)  # fmt: skip
def test_a_time_is_said_as_seen_from_today(day, at, wanted):
    assert words.due_words(date.fromisoformat(day), at, TODAY) == wanted


def test_the_column_of_times_names_the_day_of_what_is_still_due():
    assert words.column_words(TODAY, "09:05", TODAY) == "9:05"
    assert words.column_words(TODAY, "", TODAY) == ""
    assert words.column_words(date(2026, 11, 24), "09:05", TODAY) == "24 Nov"


def test_what_was_missed_is_counted_without_a_reproach():
    assert words.missed_words(0) == ""
    assert words.missed_words(2) == "also missed: 2 earlier"
    assert words.missed_words(99) == "also missed: more than 99 earlier"


def card(name, day, at="", again_at=None):
    return DueCard("d", "c", None, name, "", 5, 0, date.fromisoformat(day), at, again_at=again_at)


def test_what_comes_up_is_one_line_and_the_rest_a_number():
    cards = [
        card("Episode", "2026-12-01", "11:00", datetime(2026, 12, 1, 15, 0, tzinfo=UTC)),
        card("Note", "2026-12-03", "08:00"),
        card("Call", "2026-12-04"),
        card("Books", "2026-12-05"),
    ]
    assert words.later_words(cards[:1], TODAY) == "Coming up: Episode (Today, 15:00)"
    assert words.later_words(cards, TODAY) == (
        "Coming up: Episode (Today, 15:00) · Note (Thursday, 8:00) · Call (Friday) · 1 more"
    )
