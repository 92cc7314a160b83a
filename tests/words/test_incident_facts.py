"""The head of the page says how soon they knew, what was chosen, how long the step is there."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from mistakejournal.domain.client import Client
from mistakejournal.domain.fix import Fix, FixState
from mistakejournal.domain.incident import Incident, Kind, NoticedBy, Option
from mistakejournal.domain.incident_file import IncidentFile
from mistakejournal.words.incident_facts import age_words, fact_words

NOW = datetime(2026, 12, 1, 10, 0, tzinfo=ZoneInfo("Europe/Berlin"))
NOTICED = datetime(2026, 11, 24, 10, 31, tzinfo=ZoneInfo("Europe/Berlin"))
FILE = IncidentFile(
    Incident("i", noticed_at=NOTICED, told_at=NOTICED + timedelta(minutes=26)),
    client=Client("c", "The Brightside Podcast", "Theo Marsh"),
)


def facts(file: IncidentFile, caught: int = 0) -> list[tuple[str, str]]:
    return [(fact.value, fact.text) for fact in fact_words(file, NOW, caught)]


def test_how_long_it_took_until_they_knew() -> None:
    assert facts(FILE) == [("26 minutes", "until Theo knew")]
    assert facts(replace(FILE, client=None)) == [("26 minutes", "until they knew")]


@pytest.mark.row("B8")
def test_where_the_client_knew_first_only_the_time_is_said() -> None:
    file = replace(FILE, incident=replace(FILE.incident, noticed_by=NoticedBy.CLIENT))
    assert facts(file) == [("10:31", "when they told me")]


def test_untold_or_caught_there_is_nothing_to_say() -> None:
    assert facts(replace(FILE, incident=replace(FILE.incident, told_at=None))) == []
    assert facts(replace(FILE, incident=replace(FILE.incident, kind=Kind.NEAR_MISS))) == []


def test_what_was_chosen_or_that_an_answer_is_awaited() -> None:
    one, two = Option("1", "i", "A correction at 11:48"), Option("2", "i", "A resend on Friday")
    assert facts(replace(FILE, options=(one, two)))[1] == ("2 options", "waiting for an answer")
    assert facts(replace(FILE, options=(one,)))[1] == ("1 option", "waiting for an answer")
    chosen = replace(FILE, options=(one, replace(two, chosen_at=NOW)))
    assert facts(chosen)[1] == ("Option B", "A resend on Friday")


@pytest.mark.parametrize(
    ("days", "caught", "said"),
    [
        (0, 0, ("Today", "the new step was added")),
        (1, 0, ("1 day", "of the new step")),
        (7, 1, ("1 week", "of the new step, one catch")),
        (21, 3, ("3 weeks", "of the new step, 3 catches")),
    ],
)
def test_how_long_the_step_is_there_and_what_it_caught(days, caught, said) -> None:
    fix = Fix("f", "i", "Test", state=FixState.DONE, step_id="s", done_at=NOW - timedelta(days=days))
    assert facts(replace(FILE, fixes=(fix,)), caught)[1:] == [said]
    assert facts(replace(FILE, fixes=(replace(fix, state=FixState.OWED),)), caught)[1:] == []


@pytest.mark.parametrize(
    ("days", "words"), [(3, "3 days"), (13, "1 week"), (59, "8 weeks"), (60, "2 months"), (400, "13 months")]
)
def test_an_age_reads_in_the_largest_measure_that_fits(days, words) -> None:
    assert age_words(days) == words


def test_a_change_without_a_step_is_none():
    fix = Fix("f", "i", "Be more careful", state=FixState.DONE, done_at=NOW - timedelta(days=7))
    assert fact_words(IncidentFile(Incident("i"), fixes=(fix,)), NOW, 0) == []
