"""The line below a run's title."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from mistakejournal.domain.run import Run
from mistakejournal.words.run_head import run_head

NOW = datetime(2026, 12, 1, 9, 40, tzinfo=UTC)
TODAY = NOW.date()


def head(due=None, *, client="Brightside", **fields):
    run = Run("r", "Newsletter", "l", started_at=NOW.replace(hour=9, minute=28), **fields)
    return run_head(run, client, due, lambda moment: moment, NOW)


def test_without_a_schedule_it_says_when_it_was_begun():
    assert head() == "Brightside · started today, 9:28"
    assert head(client="") == "started today, 9:28"


def test_the_issue_of_the_brief_is_named():
    assert head(facts={"issue_number": "119"}) == "Brightside · issue 119 · started today, 9:28"


@pytest.mark.parametrize(
    ("due", "said"),
    [
        ((TODAY, "10:00"), "due at 10:00"),
        ((TODAY, ""), "due today"),
        ((date(2026, 12, 2), "10:00"), "due tomorrow, 10:00"),
        ((date(2026, 12, 4), "09:30"), "due Friday, 9:30"),
        ((date(2026, 11, 30), ""), "due yesterday"),
    ],
)
def test_what_is_due_says_when(due, said):
    assert head(due) == f"Brightside · {said}"
