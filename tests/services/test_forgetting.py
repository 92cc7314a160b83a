"""A client is forgotten: their names are in no file of the journal any more, the lessons still are."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from mistakejournal.domain.othernames import NameKind
from mistakejournal.services import (
    backups,
    clients,
    evidence,
    fixes,
    forgetting,
    incidents,
    inspections,
    journals,
    keptissues,
    searching,
    steps,
    telling,
)
from mistakejournal.services.clock import StandingClock
from mistakejournal.services.desk import Desk, take_back
from mistakejournal.services.forgetting import Also, InPlace, Name
from mistakejournal.services.long_work import Going, UnwantedError, unheard
from mistakejournal.services.preferences import change_settings, settings
from mistakejournal.services.wiping import wipe
from mistakejournal.store import forgetting as store
from mistakejournal.store import tables
from mistakejournal.store.evidence import copy_of
from tests.services import autumn
from tests.services.issues import report

WORDS = InPlace("Forgotten client", "a client", "someone", "a number")
NAMES = ("Brightside", "Theo", "Marsh", "brightside.example", "170 1234567", "brightsidepod")


def going() -> Going:
    return Going(unheard, lambda: False)


def forget(desk: Desk, client_id: str, also: Also | None = None, *more: Name) -> None:
    names = [*forgetting.what_to_forget(desk, client_id).names, *more]
    forgetting.forget_client(desk, client_id, names, also or Also(), WORDS, going())
    wipe(desk)


def held(journal: Path, words: tuple[str, ...] = NAMES) -> list[str]:
    """Give which words stand in which file, asked from outside: our handle would drop SQLite’s locks."""
    asks = (
        "import sys, pathlib\n"
        "folder, *words = sys.argv[1:]\n"
        "for file in pathlib.Path(folder).rglob('*'):\n"
        "    if file.is_file():\n"
        "        held = file.read_bytes().lower()\n"
        "        for word in words:\n"
        "            if word.lower().encode() in held or word.lower() in file.name.lower():\n"
        "                print(file.name, word)\n"
    )
    asked = subprocess.run(
        [sys.executable, "-c", asks, str(journal.parent), *words], capture_output=True, text=True, check=True
    )
    return asked.stdout.splitlines()


@pytest.fixture
def made(desk: Desk, clock: StandingClock) -> autumn.Autumn:
    """Six weeks of a client who is named in everything."""
    made = autumn.make(desk, clock)
    client = made.known.client
    clients.edit_client(
        desk, client, email="theo@brightside.example", phone="+49 170 1234567", notes="Theo likes calls"
    )
    incidents.edit_incident(
        desk, made.first, their_part="Theo sent it late", what_i_saw="https://brightside.example/episodes/71"
    )
    telling.tell(
        desk, made.first, "email", "Hi Theo, the link was old. Call me on 0170 1234567.", "Oops, Theo"
    )
    inspection = inspections.keep_report(desk, report(), client_id=client).id
    keptissues.keep_issue(desk, inspection)
    steps.edit_step(desk, made.step, title="Send Theo a test, read it there", why="Brightside, issue 118")
    other = clients.add_client(desk, "Harbor Yoga", "Mara Lind").id
    incidents.start_incident(desk, title="Told Theo’s price to Mara", client_id=other)
    return made


def test_the_names_are_in_no_file_any_more_and_the_lessons_stay(desk: Desk, made: autumn.Autumn):
    removed = incidents.start_incident(desk, title="Theo again").id
    incidents.remove_incident(desk, removed)
    assert held(desk.journal.path)
    forget(desk, made.known.client)
    assert held(desk.journal.path) == []
    card = clients.get_client(desk, made.known.client)
    assert (card.name, card.contact, card.email, card.phone, card.notes) == (
        "Forgotten client",
        "",
        "",
        "",
        "",
    )
    assert card.forgotten_at is not None
    assert card.put_away_at is not None
    (step,) = desk.journal.read("SELECT title, incident_id FROM steps WHERE id = ?", (made.step,))
    assert tuple(step) == ("Send someone a test, read it there", made.first)
    assert incidents.get_incident(desk, made.first).their_part == "Someone sent it late"
    assert incidents.get_incident(desk, made.first).client_id == made.known.client
    assert not journals.check(desk.journal.path).findings


def test_other_clients_keep_their_names(desk: Desk, made: autumn.Autumn):
    forget(desk, made.known.client)
    assert "Harbor Yoga" in [client.name for client in clients.clients_in_use(desk)]
    (row,) = desk.journal.read("SELECT title FROM incidents WHERE title LIKE 'Told%'")
    assert row["title"] == "Told someone’s price to Mara"


def test_search_finds_the_lesson_and_not_the_name(desk: Desk, made: autumn.Autumn):
    assert searching.search(desk, "Theo")
    forget(desk, made.known.client)
    assert not searching.search(desk, "Theo")
    assert searching.search(desk, "someone")


def test_reports_can_still_be_read(desk: Desk, made: autumn.Autumn):
    forget(desk, made.known.client)
    (inspection,) = inspections.recent(desk)
    seen = inspections.seen(desk, inspection.id)
    text = seen.report.issue.text
    assert "xxxxxxxxxx" in json.dumps([link.href for link in seen.report.issue.links])
    assert all(link.start <= link.end <= len(text) for link in seen.report.issue.links)


def test_it_can_not_be_undone_by_what_was_done_before(desk: Desk, made: autumn.Autumn):
    before = clients.edit_client(desk, made.known.client, name="Brightside Two")
    forget(desk, made.known.client)
    assert held(desk.journal.path) == []
    assert before.undo is not None  # the window lets go of it: `Context.forget_undo`
    assert take_back(desk, before.undo).changes


def test_what_is_said_and_kept_goes_when_she_wants(desk: Desk, made: autumn.Autumn, tmp_path: Path):
    picture = tmp_path / "Theo.png"
    picture.write_bytes(b"Theo on a picture")
    kept = evidence.copy_file(desk.journal.path, picture)
    assert kept is not None
    picture.unlink()
    evidence.add_evidence(desk, kept, incident_id=made.first)
    there = forgetting.what_to_forget(desk, made.known.client)
    assert (there.messages, there.evidence, there.newsletters) == (1, 1, 2)
    forget(desk, made.known.client, Also(messages=True, evidence=True, newsletters=True))
    there = forgetting.what_to_forget(desk, made.known.client)
    assert (there.messages, there.evidence, there.newsletters) == (0, 0, 0)
    assert not copy_of(desk.journal.path, kept.sha256, kept.title).exists()
    assert held(desk.journal.path) == []
    assert not journals.check(desk.journal.path).findings


def test_a_file_that_stays_is_found_under_its_new_name(desk: Desk, made: autumn.Autumn, tmp_path: Path):
    picture = tmp_path / "Theo.png"
    picture.write_bytes(b"a picture")
    kept = evidence.copy_file(desk.journal.path, picture)
    assert kept is not None
    evidence.add_evidence(desk, kept, incident_id=made.first)
    forget(desk, made.known.client)
    (file,) = evidence.incident_evidence(desk, made.first)
    assert file.title == "Someone.png"
    assert evidence.whole_copy(desk.journal.path, file).exists()


def test_what_is_on_the_card_stays_when_she_wants_without_the_name(desk: Desk, made: autumn.Autumn):
    forget(desk, made.known.client, Also(card=False))
    assert clients.get_client(desk, made.known.client).notes == "Someone likes calls"


def test_what_is_half_typed_holds_no_name_either(desk: Desk, made: autumn.Autumn):
    incidents.edit_incident(
        desk, made.again, unfinished={"reply": "Theo here: no harm done", "client": "Brightside"}
    )
    change_settings(desk, sitting=("flow", made.again, "", "What Theo said", "0"))
    forget(desk, made.known.client)
    assert held(desk.journal.path) == []
    assert settings(desk).sitting == ("flow", made.again, "", "What someone said", "0")
    kept = incidents.get_incident(desk, made.again).unfinished
    assert kept == {"reply": "Someone here: no harm done", "client": "A client"}


def test_two_forgotten_clients_are_two(desk: Desk, made: autumn.Autumn):
    other = clients.client_of_name(desk, "Harbor Yoga")
    assert other is not None
    for client in (made.known.client, other.id):
        forget(desk, client)
    assert clients.get_client(desk, other.id).name == "Forgotten client 2"


def test_every_name_is_counted_where_it_stands(desk: Desk, made: autumn.Autumn):
    names = forgetting.what_to_forget(desk, made.known.client).names
    found = forgetting.find_names(desk, [*names, Name(NameKind.PERSON, "Nobody")], going())
    counts = {name.words: count for name, count in found.by_name.items()}
    assert counts["Theo"] > counts["Theo Marsh"] >= 1
    assert counts["Nobody"] == 0
    assert found.by_kind["incidents"] >= 2
    assert set(found.by_kind) <= set(tables.ALL)


def test_stopped_it_changes_nothing(desk: Desk, made: autumn.Autumn):
    names = forgetting.what_to_forget(desk, made.known.client).names
    with pytest.raises(UnwantedError):
        forgetting.forget_client(desk, made.known.client, names, Also(), WORDS, Going(unheard, lambda: True))
    assert clients.get_client(desk, made.known.client).name == "The Brightside Podcast"


def test_older_backups_go_behind_a_new_one(desk: Desk, made: autumn.Autumn, clock: StandingClock):
    for _ in range(2):
        backups.back_up(backups.places(desk), clock.now(), "asked")
        clock.advance(minutes=5)
    forget(desk, made.known.client)
    assert held(desk.journal.path)
    clock.advance(minutes=5)
    forget(desk, made.known.client, Also(backups=True))
    assert len(forgetting.backups_before(desk)) == 1
    assert held(desk.journal.path) == []


def test_every_column_of_every_table_is_rewritten(desk: Desk, made: autumn.Autumn):
    """Whatever a person can write into, a name that stands there goes."""
    fixes.owe_fix(desk, made.first, date(2026, 12, 1), "A template")
    filled = 0
    with desk.journal.write() as writing:
        for table in tables.ALL:
            row = desk.journal.read_one(f"SELECT id FROM {table} LIMIT 1")
            if row is None or table == tables.SETTINGS:
                continue
            for column, way in store.columns_of(desk.journal, table).items():
                words = '{"words": ["Zephyrine"]}' if "object" in way else "with Zephyrine, again.txt"
                writing.change(table, row["id"], **{column: words})
                filled += 1
    assert filled > 70
    assert held(desk.journal.path, ("Zephyrine",))
    forget(desk, made.known.client, None, forgetting.name_typed("Zephyrine"))
    assert held(desk.journal.path, ("Zephyrine",)) == []
    assert not journals.check(desk.journal.path).findings
