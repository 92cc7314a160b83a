"""What a client may read: words planted into every text show that nothing private gets in (M2)."""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mistakejournal.domain.incident import Incident
from mistakejournal.errors import JournalError
from mistakejournal.services import clientreport
from mistakejournal.services.clientreport import names_of_others, report_draft, save_report
from mistakejournal.services.clients import add_client, edit_client
from mistakejournal.services.clock import StandingClock
from mistakejournal.services.desk import Desk
from mistakejournal.services.fixes import add_fix, decline_fix, learn_step
from mistakejournal.services.incident_parts import (
    add_affected,
    add_option,
    add_repair,
    set_causes,
    set_feelings,
    set_whys,
)
from mistakejournal.services.incidents import edit_incident, note_near_miss, start_incident
from mistakejournal.services.journals import close_desk, open_desk
from mistakejournal.services.prompts import add_prompt, answer_prompt
from mistakejournal.services.replies import add_reply
from mistakejournal.services.sample import make_sample
from mistakejournal.services.telling import answered_already
from mistakejournal.store import tables
from mistakejournal.words.clientreport import report_text
from tests.services import brightside
from tests.services.conftest import CONTENT

OPEN = {
    "incidents.what_happened",
    "incidents.my_part",
    "incidents.effect",
    "incidents.what_i_saw",
    "incidents.make_good",
    "repairs.title",
    "options.title",
    "fixes.title",
    "checklists.name",
    "run_steps.evidence",
    "clients.name",
    "clients.contact",
    "works.name",
}
"""What she wrote for the client or may say to them; every other text is private, old or new."""

NO_WORDS = re.compile(
    r"(id|rev|digest|device_id|order_key|zone|currency|shared_currency|make_good_currency|due_time|.*_id|.*_at|.*_on|.*_until|.*_since"
    r"|kind|code|channel|state|page|period|whose|branch|text_id|again_of|caught_by|broke_at|starter|rule|wish"
    r"|sha256|seen|cost_money|cost_time|cost_date|personal|undo|scope|strength|answer|choice|away_kind|value|at"
    r"|report|snapshot|steps|make_good_kind|told_channel|noticed_by|as_described|form|owned|still_going)"
)
"""Columns that hold codes, times or references: a word there would be no journal any more."""


def built(desk: Desk, incident_id: str) -> str:
    clock = desk.clock
    return report_draft(
        desk, incident_id, lambda report: report_text(report, clock.local, clock.local().date())
    ).built


def plant(desk: Desk) -> dict[str, tuple[str, str, str]]:
    """Put a word of its own into every text of every row; give by word its column, its row, its incident."""
    planted: dict[str, tuple[str, str, str]] = {}
    conn = desk.journal._conn  # no service writes into everything at once
    for table in tables.ALL:
        columns = [row for row in conn.execute(f"PRAGMA table_info({table})") if row["type"] == "TEXT"]
        names = [row["name"] for row in columns if not NO_WORDS.fullmatch(row["name"])]
        has_incident = any(row["name"] == "incident_id" for row in columns)
        for row in conn.execute(f"SELECT * FROM {table}").fetchall():
            for name in names:
                word = f"planted{len(planted):06}"
                if not is_planted(conn, table, name, row["id"], row[name], word):
                    continue
                planted[word] = (f"{table}.{name}", row["id"], row["incident_id"] if has_incident else "")
    return planted


def is_planted(
    conn: sqlite3.Connection, table: str, name: str, row_id: str, old: str | None, word: str
) -> bool:
    if name in ("unfinished", "params", "facts", "fields", "filters", "answers", "settings"):
        text = json.dumps({"x": word})
    elif name == "my_part":
        text = f"I sent {word} to all. And more than that."
    else:
        text = word
    if old is None and text != word:
        return False
    try:
        conn.execute(f"UPDATE {table} SET {name} = ? WHERE id = ?", (text, row_id))
    except sqlite3.IntegrityError:  # the table itself says which codes it takes
        return False
    return True


@pytest.fixture
def sample(tmp_path: Path, clock: StandingClock) -> Iterator[Desk]:
    path = tmp_path / "sample.db"
    make_sample(path, clock, CONTENT)
    desk = open_desk(path, clock, CONTENT).desk
    yield desk
    close_desk(desk)


def test_of_every_text_in_a_journal_only_what_was_written_for_the_client_gets_into_their_report(sample):
    planted = plant(sample)
    ids = [row["id"] for row in sample.journal.read("SELECT id FROM incidents WHERE kind = 'incident'")]
    seen: set[str] = set()
    for incident_id in ids:
        for word in set(re.findall(r"planted\d+", built(sample, incident_id).casefold())):
            column, row_id, owner = planted[word]
            seen.add(column)
            assert column in OPEN
            assert owner in ("", incident_id) or column == "run_steps.evidence"
            assert is_theirs(sample, incident_id, column, row_id), column
    assert seen == OPEN  # so many fields are filled in the sample that each was tried


def is_theirs(desk: Desk, incident_id: str, column: str, row_id: str) -> bool:
    """Tell whether a row that is no part of the incident belongs to its client."""
    ours = desk.journal.read_one("SELECT client_id FROM incidents WHERE id = ?", (incident_id,))
    if column.startswith("clients."):
        return row_id == ours["client_id"]
    if column == "run_steps.evidence":
        run = desk.journal.read_one(
            "SELECT client_id FROM runs WHERE id = (SELECT run_id FROM run_steps WHERE id = ?)", (row_id,)
        )
        return run["client_id"] == ours["client_id"]
    return True


PRIVATE_TEXTS = sorted(
    field.name
    for field in fields(Incident)
    if field.type == "str"
    and field.name
    not in ("what_happened", "my_part", "effect", "what_i_saw", "make_good", "title", "zone", "page", "id")
)
"""Each text of an incident that isn't written for the client; a new one is private until it is said here."""


def plant_field(name: str) -> Callable[[Desk, str, str], object]:
    return lambda desk, incident, word: edit_incident(desk, incident, **{name: word})


ACTS: dict[str, Callable[[Desk, str, str], object]] = {
    **{name: plant_field(name) for name in PRIVATE_TEXTS},
    "feeling": lambda desk, incident, word: set_feelings(desk, incident, [word]),
    "their feeling": lambda desk, incident, word: set_feelings(desk, incident, [word], whose="client"),
    "why": lambda desk, incident, word: set_whys(desk, incident, [word]),
    "not caught": lambda desk, incident, word: set_whys(desk, incident, [word], branch="not_caught"),
    "cause": lambda desk, incident, word: set_causes(desk, incident, ["other"], word),
    "affected": lambda desk, incident, word: add_affected(desk, incident, f"{word}n", f"{word}x"),
    "reply": lambda desk, incident, word: add_reply(desk, incident, word),
    "said": lambda desk, incident, word: answered_already(desk, incident, word, None, "email"),
    "declined": lambda desk, incident, word: decline_fix(desk, incident, word),
    "owed": lambda desk, incident, word: add_fix(desk, incident, "tool", word),
    "undone": lambda desk, incident, word: add_repair(desk, incident, word),
    "unchosen": lambda desk, incident, word: add_option(desk, incident, word, detail=word, effort=word),
    "another": lambda desk, _incident, word: start_incident(desk, title=word, what_happened=word),
    "near miss": lambda desk, _incident, word: note_near_miss(desk, word),
    "question": lambda desk, incident, word: answer_prompt(
        desk, incident, add_prompt(desk, "own", f"{word}?").id, "own", word
    ),
}


@given(st.lists(st.sampled_from(sorted(ACTS)), min_size=5, max_size=20, unique=True))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=40)
def test_nothing_private_gets_in_whatever_was_done_in_whatever_order(desk, acts):
    incident = start_incident(desk, what_happened="Issue 118 had the old link.").id
    for act in acts:
        try:
            ACTS[act](desk, incident, f"secret{act.replace(' ', '')}")
        except (JournalError, TypeError, ValueError):  # a code has no place for a word, some acts need others
            continue
        assert "secret" not in built(desk, incident).casefold(), act


def test_it_ends_with_what_was_seen_at_that_step_in_this_clients_runs_alone(desk, clock):
    known = brightside.make(desk)
    incident = start_incident(desk, client_id=known.client, what_happened="The old link went out.").id
    learn_step(desk, incident, known.checklist, "Send myself a test and click", kind="test")
    clock.advance(days=7)
    brightside.run(desk, known, evidence="test opened, episode 73")
    other = add_client(desk, "Oak & Ember").id
    run = brightside.run(desk, known, evidence="Ember’s link")
    with desk.journal.write() as writing:
        writing.change(tables.RUNS, run, client_id=other)
    text = built(desk, incident)
    day = clock.local()
    assert text.endswith(f"{day.day} {day:%B}: test opened, episode 73.")
    assert "Ember" not in text


def test_what_an_inspection_says_is_hers(desk, clock):
    known = brightside.make(desk)
    incident = start_incident(desk, client_id=known.client, what_happened="The old link went out.").id
    learn_step(desk, incident, known.checklist, "Inspect the newsletter", kind="inspect")
    clock.advance(days=7)
    brightside.run(desk, known, evidence="3 findings open")
    assert "findings" not in built(desk, incident)
    assert built(desk, incident).endswith(": checked.")


def test_her_words_stay_when_the_facts_go_on(desk):
    incident = start_incident(desk, what_happened="The old link went out.").id
    before = built(desk, incident)
    hers = before.replace("The old link went out.", "Last week’s link went out.")
    save_report(desk, incident, hers, before)
    add_repair(desk, incident, "Web version corrected", done_now=True)
    text = report_draft(desk, incident, lambda _report: built(desk, incident)).body
    assert "Last week’s link went out." in text
    assert "Web version corrected." in text
    save_report(desk, incident, text, built(desk, incident))
    kept = desk.journal.read("SELECT * FROM messages WHERE text_id = ?", (clientreport.TEXT_ID,))
    assert [row["body"] for row in kept] == [text]


def test_a_report_she_did_not_change_leaves_no_row(desk):
    incident = start_incident(desk, what_happened="The old link went out.").id
    save_report(desk, incident, built(desk, incident), built(desk, incident))
    assert desk.journal.read("SELECT * FROM messages") == []


def test_all_other_clients_are_looked_for_put_away_or_not_and_never_her_own(desk):
    own = add_client(desk, "The Brightside Podcast", "Theo Marsh").id
    other = add_client(desk, "Oak & Ember", "Lena Koch").id
    edit_client(desk, other, email="lena@oakandember.example")
    incident = start_incident(desk, client_id=own).id
    found = names_of_others(desk, incident).find(
        "Theo, I mixed Brightside up with oak and ember. Lena knows."
    )
    assert [(one.words, one.client) for one in found] == [
        ("oak and ember", "Oak & Ember"),
        ("Lena", "Oak & Ember"),
    ]
