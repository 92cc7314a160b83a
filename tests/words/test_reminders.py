"""What is due is said calmly, and a notification of the system names nobody."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from mistakejournal.services.reminders import DueToday, Reminder
from mistakejournal.words.reminders import (
    brief_words,
    check_ins_words,
    digest_words,
    quiet_words,
    reminder_notice,
    reminder_words,
)

NOW = datetime(2026, 11, 24, 13, 45)
PROMISE = Reminder("1", True, "i", "The list goes out", "", datetime(2026, 11, 24, 14), "Brightside")
ASK = Reminder("2", False, "i", "", "ask", datetime(2026, 11, 24, 13, 45), "")


@pytest.mark.parametrize(
    ("due", "words"),
    [
        (DueToday(promises=2, check_ins=1), "3 things are due today."),
        (DueToday(check_ins=1), "A check-in is due."),
        (DueToday(promises=1), "A promise is due today."),
        (DueToday(follow_ups=1), "A follow-up is due today."),
        (DueToday(work=1), "A checklist is due today."),
        (DueToday(fixes=1), "A system fix is due today."),
    ],
)
def test_the_digest_counts_or_names_the_kind(due, words):
    assert digest_words(due) == words


def test_the_window_says_it_in_its_words():
    assert reminder_words((PROMISE,), NOW) == "14:00: you promised “The list goes out” (Brightside)"
    assert reminder_words((PROMISE, ASK), NOW) == (
        "14:00: you promised “The list goes out” (Brightside) · 13:45: Ask the client whether it is settled"
    )
    assert reminder_words((ASK,) * 5, NOW).endswith(" and 2 more")


def test_where_room_is_short_the_next_one_is_named_and_the_rest_counted():
    assert brief_words((PROMISE,), NOW) == "14:00: The list goes out"
    assert brief_words((PROMISE, ASK), NOW) == "13:45: Ask the client whether it is settled and 1 more"


def test_a_promise_of_another_day_has_its_day():
    late = replace(PROMISE, at=NOW - timedelta(days=1))
    assert reminder_words((late,), NOW).startswith("Yesterday, 13:45: ")


def test_a_notification_names_nobody_unless_that_is_wanted():
    assert reminder_notice((PROMISE,), NOW, named=False) == "A promise is due at 14:00."
    late = replace(PROMISE, at=NOW - timedelta(hours=1))
    assert reminder_notice((late,), NOW, named=False) == "A promise was for 12:45."
    assert reminder_notice((ASK,), NOW, named=False) == "A follow-up is due."
    assert reminder_notice((PROMISE, ASK), NOW, named=False) == "2 things are due."
    assert "Brightside" in reminder_notice((PROMISE,), NOW, named=True)


def test_quiet_hours_are_said():
    assert quiet_words("18:00", "08:30", weekends=True) == "Quiet after 18:00"
    assert quiet_words("18:00", "18:00", weekends=True) == "Quiet at weekends"
    assert quiet_words("18:00", "18:00", weekends=False) == ""


def test_check_ins_are_counted():
    assert [check_ins_words(count) for count in (1, 2)] == ["1 check-in today", "2 check-ins today"]
