"""What a dataclass says is what its table holds, in both directions."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import UTC, date, datetime, timedelta, timezone
from enum import StrEnum
from types import UnionType
from typing import get_args, get_type_hints

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mistakejournal.domain.checkin import CheckIn
from mistakejournal.domain.checklist import Checklist, Fact, Section, Step, StepOrigin
from mistakejournal.domain.client import Client, ClientFact, Work
from mistakejournal.domain.comeback import Distinction
from mistakejournal.domain.difference import Difference
from mistakejournal.domain.event import Event
from mistakejournal.domain.evidence import Evidence
from mistakejournal.domain.fix import Fix
from mistakejournal.domain.followup import FollowUp
from mistakejournal.domain.incident import Affected, Cause, Feeling, Incident, Option, Repair, Why
from mistakejournal.domain.inspection import ClientRule, Exemption, Inspection, KeptIssue, SteadyLink
from mistakejournal.domain.keptwords import KeptWords
from mistakejournal.domain.lookback import LookBack, LookBackNote, RuleOfThumb
from mistakejournal.domain.prompt import Prompt, PromptAnswer
from mistakejournal.domain.run import Interruption, Run, RunStep
from mistakejournal.domain.savedview import SavedView
from mistakejournal.domain.schedule import Companion, Occurrence, Schedule
from mistakejournal.domain.telling import Message, Promise, Reply
from mistakejournal.domain.version import Version
from mistakejournal.store import tables
from mistakejournal.store.mapping import from_row, from_rows, moment_text, to_column

NOUNS = {
    tables.CLIENTS: Client,
    tables.WORKS: Work,
    tables.INCIDENTS: Incident,
    tables.FEELINGS: Feeling,
    tables.AFFECTED: Affected,
    tables.REPAIRS: Repair,
    tables.OPTIONS: Option,
    tables.WHYS: Why,
    tables.CAUSES: Cause,
    tables.FIXES: Fix,
    tables.MESSAGES: Message,
    tables.PROMISES: Promise,
    tables.CHECK_INS: CheckIn,
    tables.REPLIES: Reply,
    tables.FOLLOW_UPS: FollowUp,
    tables.PROMPT_ANSWERS: PromptAnswer,
    tables.KEPT_WORDS: KeptWords,
    tables.PROMPTS: Prompt,
    tables.CHECKLISTS: Checklist,
    tables.SECTIONS: Section,
    tables.STEPS: Step,
    tables.FACTS: Fact,
    tables.RUNS: Run,
    tables.RUN_STEPS: RunStep,
    tables.INTERRUPTIONS: Interruption,
    tables.SCHEDULES: Schedule,
    tables.OCCURRENCES: Occurrence,
    tables.COMPANIONS: Companion,
    tables.DIFFERENCES: Difference,
    tables.STEP_ORIGINS: StepOrigin,
    tables.VERSIONS: Version,
    tables.EVIDENCE: Evidence,
    tables.CLIENT_FACTS: ClientFact,
    tables.KEPT_ISSUES: KeptIssue,
    tables.INSPECTIONS: Inspection,
    tables.STEADY_LINKS: SteadyLink,
    tables.EXEMPTIONS: Exemption,
    tables.CLIENT_RULES: ClientRule,
    tables.LOOK_BACKS: LookBack,
    tables.LOOK_BACK_NOTES: LookBackNote,
    tables.RULES_OF_THUMB: RuleOfThumb,
    tables.SAVED_VIEWS: SavedView,
    tables.DISTINCTIONS: Distinction,
    tables.EVENTS: Event,
}
WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
MOMENTS = st.datetimes(datetime(1990, 1, 1), datetime(2090, 1, 1), timezones=st.just(UTC))


def kinds_of(noun):
    """Give each field's type, without its None, and whether it may be None."""
    hints = get_type_hints(noun)
    for field in fields(noun):
        hint = hints[field.name]
        optional = isinstance(hint, UnionType)
        yield (
            field.name,
            next(p for p in get_args(hint) if p is not type(None)) if optional else hint,
            optional,
        )


def values_of(kind):
    if kind is str:
        return WORDS
    if kind is bool:
        return st.booleans()
    if kind is int:
        return st.integers(-(2**63), 2**63 - 1)
    if kind is datetime:
        return MOMENTS
    if kind is date:
        return st.dates()
    if issubclass(getattr(kind, "__origin__", kind), dict):
        return st.dictionaries(WORDS, WORDS, max_size=3)
    return st.sampled_from(list(kind))


def nouns_of(noun):
    parts = {
        name: values_of(kind) if not optional else st.none() | values_of(kind)
        for name, kind, optional in kinds_of(noun)
    }
    return st.builds(noun, **parts | {"id": st.just("")} | when_made(parts))


def when_made(parts):
    return {"created_at": MOMENTS} if "created_at" in parts else {}


def test_every_table_but_the_settings_has_its_noun():
    assert set(NOUNS) == set(tables.ALL) - {tables.SETTINGS}


@pytest.mark.parametrize("table", NOUNS)
def test_a_table_has_a_column_for_every_field(journal, table):
    columns = {row["name"] for row in journal.read("SELECT name FROM pragma_table_info(?)", (table,))}
    assert {field.name for field in fields(NOUNS[table])} <= columns


@pytest.mark.parametrize("table", NOUNS)
def test_no_column_of_hers_is_left_out_of_its_noun(journal, table):
    row_keeping = {"created_at", "updated_at", "deleted_at", "rev", "device_id", "digest"}
    columns = {row["name"] for row in journal.read("SELECT name FROM pragma_table_info(?)", (table,))}
    assert columns - row_keeping <= {field.name for field in fields(NOUNS[table])}


@pytest.mark.parametrize("table", NOUNS)
@settings(max_examples=8, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_what_goes_in_comes_out_the_same(journal, table, data):
    noun = data.draw(nouns_of(NOUNS[table]))
    journal._conn.execute("PRAGMA foreign_keys = OFF")  # what it points to is another test's matter
    with journal.write() as writing:
        row_id = writing.add(table, **{field.name: getattr(noun, field.name) for field in fields(noun)})
    (row,) = journal.read(f"SELECT * FROM {table} WHERE id = ?", (row_id,))
    assert from_row(NOUNS[table], row) == replace(noun, id=row_id)


@pytest.mark.parametrize("table", NOUNS)
def test_every_value_of_an_enum_has_its_place_and_no_other(journal, table):
    journal._conn.execute("PRAGMA foreign_keys = OFF")
    noun = NOUNS[table]
    given_values = {
        name: "x" for name, kind, optional in kinds_of(noun) if kind is str and not optional and name != "id"
    }
    if noun is Event:
        given_values["at"] = moment_text(datetime(2026, 11, 24, tzinfo=UTC))
    if noun is Occurrence:
        given_values["due_on"] = "2026-12-01"
    for name, kind, _ in kinds_of(noun):
        if not (isinstance(kind, type) and issubclass(kind, StrEnum)):
            continue
        with journal.write() as writing:
            for value in kind:
                writing.add(table, **given_values | {name: value})
        with pytest.raises(Exception, match="CHECK constraint"), journal.write() as writing:
            writing.add(table, **given_values | {name: "no such value"})


def test_moments_sort_as_their_texts_do():
    whole = datetime(2026, 11, 24, 10, 31, tzinfo=UTC)
    later = whole + timedelta(microseconds=1)
    assert moment_text(whole) == "2026-11-24T10:31:00.000000Z"
    assert moment_text(whole) < moment_text(later) < moment_text(whole + timedelta(seconds=1))


def test_a_moment_is_stored_in_utc_and_never_without_a_zone():
    moment = datetime(2026, 11, 24, 10, 31, tzinfo=timezone(timedelta(hours=2)))
    assert moment_text(moment).startswith("2026-11-24T08:31")
    with pytest.raises(ValueError, match="zone"):
        moment_text(datetime(2026, 11, 24, 10, 31))


def test_what_no_column_holds_is_refused():
    with pytest.raises(TypeError):
        to_column(1.5)


def test_many_rows_are_read_as_each_of_them_is(journal):
    with journal.write() as writing:
        for name in ("Harlow", "Oak"):
            writing.add(tables.CLIENTS, name=name, retainer=name == "Oak")
    rows = journal.read("SELECT *, 'other' AS name FROM clients ORDER BY name")
    assert from_rows(Client, rows) == [from_row(Client, row) for row in rows]
    assert from_rows(Client, []) == []
