"""The clock is calm, names her own wall clock, and never a delay."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from mistakejournal.domain.timing import Calm
from mistakejournal.words.calm import calm_sentence, calm_title

BERLIN, LISBON = ZoneInfo("Europe/Berlin"), ZoneInfo("Europe/Lisbon")
NOW = datetime(2026, 11, 24, 10, 40, tzinfo=BERLIN)
AT = datetime(2026, 11, 24, 10, 31, tzinfo=BERLIN)
LATE = datetime(2026, 11, 24, 22, 40, tzinfo=LISBON)
MORNING = datetime(2026, 11, 25, 8, 30, tzinfo=LISBON)


@pytest.mark.parametrize(
    ("calm", "sentence"),
    [
        (Calm("within_hour", AT, by=NOW), "You found this at 10:31. Within the hour is soon enough."),
        (
            Calm("this_hour", AT, by=NOW),
            "You found this at 10:31. Give them a first word within the hour. Two sentences are enough.",
        ),
        (Calm("same_day", AT, by=NOW), "You found this at 10:31. Today is soon enough."),
        (Calm("few_hours", AT, by=NOW), "You found this at 10:31. Within a few hours is soon enough."),
        (Calm("few_hours", AT, by=MORNING), "You found this at 10:31. Soon enough: Tomorrow, 9:30."),
        (Calm("same_day", AT, by=MORNING), "You found this at 10:31. Soon enough: Tomorrow, 9:30."),
        (
            Calm("right_away", AT, by=NOW),
            "You found this at 10:31. As soon as it is stopped, give them a first word. "
            "Two sentences are enough.",
        ),
        (Calm("good_moment", AT), "You found this at 10:31. Now is a good moment to tell them."),
        (
            Calm("tell_next", AT),
            "You found this at 10:31. Telling them comes next. Two sentences are enough.",
        ),
        (
            Calm("note_now_call_at", AT, LATE, MORNING),
            "You found this at 10:31. It is 22:40 for them. "
            "A note now is right, a call can wait until 8:30 there.",
        ),
        (
            Calm("note_before_morning", AT, LATE, MORNING),
            "You found this at 10:31. It is 22:40 for them. A note before 8:30 there is soon enough.",
        ),
        (Calm("told", AT.astimezone(LISBON)), "Told: Today, 10:31."),
        (Calm("tell_next"), "Telling them comes next. Two sentences are enough."),
        (
            Calm("note_before_morning", None, LATE, MORNING),
            "It is 22:40 for them. A note before 8:30 there is soon enough.",
        ),
        (Calm("note_before_morning", None, None, MORNING), "A note before 8:30 is soon enough."),
        (
            Calm("note_now_call_at", AT, None, MORNING),
            "You found this at 10:31. A note now is right, a call can wait until 8:30.",
        ),
        (Calm("client_knows"), "You heard of it from them."),
        (Calm("client_knows", AT), "You heard of it: Today, 10:31."),
    ],
)
def test_each_code_has_its_sentence(calm: Calm, sentence: str) -> None:
    assert calm_sentence(calm, NOW) == sentence


def test_what_was_found_on_another_day_names_the_day() -> None:
    calm = Calm("good_moment", datetime(2026, 11, 20, 9, 5, tzinfo=BERLIN))
    assert calm_sentence(calm, NOW).startswith("You found this: 20 Nov, 9:05.")


def test_the_title_says_who_knows() -> None:
    assert calm_title(Calm("told"), "Theo") == "Theo knows"
    assert calm_title(Calm("client_knows")) == "They know"
    assert calm_title(Calm("within_hour"), "Theo") == "Telling Theo"
    assert calm_title(Calm("within_hour")) == "Telling them"
