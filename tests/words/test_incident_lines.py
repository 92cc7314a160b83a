"""A line of a list names an incident, its client and cause, and where it stands."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from mistakejournal.domain.incident import Kind, State
from mistakejournal.services.incident_list import IncidentLine
from mistakejournal.words.incident_lines import line_mark, line_second, line_title

LINE = IncidentLine(
    "i", Kind.INCIDENT, "", "Brightside", "Newsletter", "interruption", "",
    datetime(2026, 11, 24, tzinfo=UTC), State.OPEN, 3, False,
)  # fmt: skip
CAUSES = {"interruption": "Interrupted"}


def test_the_title_is_hers_or_made_of_the_day() -> None:
    assert line_title(replace(LINE, title="Old link"), date(2026, 11, 24)) == "Old link"
    assert line_title(LINE, date(2026, 11, 24)) == "Incident, 24 November"


def test_the_second_line_gives_client_and_cause_her_own_word_first() -> None:
    assert line_second(LINE, CAUSES) == "Brightside · Interrupted"
    assert line_second(replace(LINE, cause_code="other", cause_title="The heat"), CAUSES) == (
        "Brightside · The heat"
    )
    assert line_second(replace(LINE, client_name="", cause_code=""), CAUSES) == ""


def test_the_mark_says_where_it_stands_and_a_closed_one_needs_none() -> None:
    assert line_mark(LINE) == "Open"
    assert line_mark(replace(LINE, state=State.FOLLOWING_UP)) == "Following up"
    assert line_mark(replace(LINE, state=State.CLOSED)) == ""
    assert line_mark(replace(LINE, state=State.CLOSED, kind=Kind.NEAR_MISS)) == "Caught"
    assert line_mark(replace(LINE, practice=True)) == "Practice"
