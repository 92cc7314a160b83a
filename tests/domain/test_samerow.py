"""A promise that is a row already is not a second one, and no real promise goes under in another row."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from mistakejournal.domain.fix import Fix, FixState
from mistakejournal.domain.incident import Incident, Option
from mistakejournal.domain.incident_file import IncidentFile
from mistakejournal.domain.samerow import same_row
from mistakejournal.domain.telling import Promise, PromiseState

NOW = datetime(2026, 11, 24, 9, 30, tzinfo=ZoneInfo("Europe/Berlin"))
"""A Tuesday."""
FILE = IncidentFile(
    Incident("i", make_good="30 minutes off the December invoice"),
    options=(
        Option("a", "i", "A short correction to everyone", by_when="today by 12:00"),
        Option("b", "i", "Resend to non-openers on Friday at 9:00"),
    ),
    fixes=(Fix("f", "i", title="Send myself a test and click the podcast link", state=FixState.DONE),),
    promises=(
        Promise(
            "p", "i", "I’ll write at 14:30 with the numbers.", due_on=date(2026, 11, 24), due_time="14:30"
        ),
        Promise("q", "i", "I’ll call Lena on Thursday.", state=PromiseState.KEPT, due_on=date(2026, 11, 26)),
    ),
)


@pytest.mark.parametrize(
    ("words", "row"),
    [
        ("I’ll write at 14:30 with the numbers.", "promise"),
        ("I’ll write at 2:30 pm with the numbers", "promise"),
        ("I’ll call Lena on Thursday.", "promise"),
        ("Your choice: a short correction to everyone, today by 12:00.", "option"),
        ("A short correction goes to everyone by noon.", "option"),
        ("I’ll resend to non-openers on Friday at 9:00.", "option"),
        ("We agreed on a resend to non-openers on Friday.", "option"),
        ("I’ll take 30 minutes off the December invoice.", "make_good"),
        ("From now on my checklist has a new step: send myself a test and click the podcast link.", "step"),
        ("From now on I send myself a test and click the podcast link.", "step"),
        ("I’ll tell you with each of the next two issues that it’s checked.", "check_in"),
        ("I’ll write you a line with the next issue.", "check_in"),
    ],
)
def test_what_stands_already_is_that_row(words: str, row: str) -> None:
    assert same_row(words, FILE, NOW) == row


@pytest.mark.parametrize(
    "words",
    [
        "I’ll write at 16:30 with the numbers.",
        "I’ll call at 14:30.",
        "I’ll write at 14:30 how Lena took it.",
        "I’ll write by 12:00 how the short correction to everyone went.",
        "I’ll resend to non-openers on Monday at 9:00.",
        "A short correction goes to everyone by 15:00.",
        "I’ll tell you by Friday what I’ve changed.",
        "I’ll tell you with the next issue what I’ve changed.",
        "From now on I call you before each launch.",
        "I’ll send you the invoice for December.",
        "I’ll send myself a test tomorrow.",
        "I’ll never send it to non-openers on Friday at 9:00 again.",
        "I’ll call Theo on Thursday.",
        "You’ll have the list of clicks tomorrow.",
    ],
)
def test_a_promise_of_its_own_is_not_swallowed(words: str) -> None:
    assert same_row(words, FILE, NOW) == ""


def test_an_empty_file_holds_none_of_them() -> None:
    bare = IncidentFile(Incident("i"))
    assert same_row("From now on I click each link.", bare, NOW) == ""
    assert same_row("Your choice: a short correction by noon.", bare, NOW) == ""
