"""The bin: what went in one act comes back in one, and after thirty days nothing of it is left."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mistakejournal.domain.binned import BinnedAct
from mistakejournal.services import (
    binned,
    checklists,
    evidence,
    fixes,
    incident_parts,
    incidents,
    journals,
    practice,
    steps,
)
from mistakejournal.services.clock import StandingClock
from mistakejournal.services.desk import Desk, take_back
from mistakejournal.services.long_work import Going, unheard
from mistakejournal.store import driver, keyslots, tables
from mistakejournal.store.evidence import copy_of
from mistakejournal.store.opening import open_journal
from tests.services import autumn, brightside
from tests.services.anyjournal import make_journal
from tests.services.conftest import CONTENT


def going() -> Going:
    return Going(unheard, lambda: False)


def listed(desk: Desk) -> list[tuple[str, list[str]]]:
    return [(act.heads[0].kind, [row.title for row in act.heads]) for act in binned.binned_acts(desk)]


def count(desk: Desk, table: str) -> int:
    return desk.journal.number(f"SELECT count(*) FROM {table}")


def is_sound(path: Path) -> bool:
    return not journals.check(path).findings


def test_what_was_deleted_is_listed_newest_first_with_what_it_stood_in(desk: Desk, clock: StandingClock):
    known = brightside.make(desk)
    incident = incidents.start_incident(desk, title="Old podcast link").id
    option = incident_parts.add_option(desk, incident, "Send a correction").id
    clock.advance(minutes=1)
    incident_parts.remove_option(desk, option)
    clock.advance(minutes=1)
    steps.remove_step(desk, known.steps[0])
    clock.advance(minutes=1)
    incidents.remove_incident(desk, incident)
    acts = binned.binned_acts(desk)
    assert [(act.heads[0].kind, act.heads[0].title, act.heads[0].owner_title) for act in acts] == [
        ("incidents", "Old podcast link", ""),
        ("steps", "Copy the last issue", "Newsletter: send"),
        ("options", "Send a correction", "Old podcast link"),
    ]
    assert acts[2].heads[0].owner_is_binned
    assert acts[0].deleted_at == clock.now()
    assert acts[0].goes_at - acts[0].deleted_at == timedelta(days=30)


def test_an_incident_without_a_title_is_named_by_what_happened(desk: Desk):
    incident = incidents.start_incident(desk, what_happened="The button went to episode 71.").id
    incidents.remove_incident(desk, incident)
    assert listed(desk) == [("incidents", ["The button went to episode 71"])]


def test_what_went_in_one_act_comes_back_in_one(desk: Desk, clock: StandingClock):
    for number in range(3):
        incidents.start_incident(desk, title=f"Practice {number}", practice=True)
    clock.advance(minutes=1)
    practice.delete_practice(desk)
    (act,) = binned.binned_acts(desk)
    assert act.kinds == (("incidents", 3),)
    outcome = binned.bring_back(desk, act.deleted_at)
    assert binned.binned_acts(desk) == []
    assert count(desk, "incidents WHERE deleted_at IS NULL") == 3
    assert outcome.undo is not None
    assert outcome.undo.label == "bring_back"
    take_back(desk, outcome.undo)
    assert binned.binned_acts(desk) == [act]


def test_a_part_brings_back_what_it_stands_in(desk: Desk, clock: StandingClock):
    incident = incidents.start_incident(desk, title="Old podcast link").id
    option = incident_parts.add_option(desk, incident, "Send a correction").id
    clock.advance(minutes=1)
    incident_parts.remove_option(desk, option)
    clock.advance(minutes=1)
    incidents.remove_incident(desk, incident)
    binned.bring_back(desk, binned.binned_acts(desk)[1].deleted_at)
    assert binned.binned_acts(desk) == []
    assert [one.title for one in incidents.incident_file(desk, incident).options] == ["Send a correction"]


def test_a_making_that_was_taken_back_is_in_the_bin_from_then_on(desk: Desk, clock: StandingClock):
    made = incidents.start_incident(desk, title="Old podcast link")
    clock.advance(hours=3)
    assert made.undo is not None
    take_back(desk, made.undo)
    (act,) = binned.binned_acts(desk)
    assert act.deleted_at == clock.now()
    binned.bring_back(desk, act.deleted_at)
    assert incidents.get_incident(desk, made.id).title == "Old podcast link"


def test_after_thirty_days_it_is_gone_with_its_parts_its_words_and_its_file(
    desk: Desk, clock: StandingClock, tmp_path: Path
):
    made = autumn.make(desk, clock)
    incidents.edit_incident(desk, made.again, their_part="Xylophone had sent it late")
    picture = tmp_path / "picture.png"
    picture.write_bytes(b"a picture")
    kept = evidence.copy_file(desk.journal.path, picture)
    assert kept is not None
    evidence.add_evidence(desk, kept, incident_id=made.again)
    copy = copy_of(desk.journal.path, kept.sha256, kept.title)
    incidents.remove_incident(desk, made.again)
    clock.advance(days=30)
    assert binned.empty_bin(desk, going()).changes == frozenset()
    assert copy.exists()
    clock.advance(minutes=1)
    assert "incidents" in binned.empty_bin(desk, going()).changes
    assert not copy.exists()
    for table in (*tables.INCIDENT_PARTS, tables.EVENTS, tables.EVIDENCE):
        assert count(desk, f"{table} WHERE incident_id = '{made.again}'") == 0
    assert is_sound(desk.journal.path)
    assert found_in_files(desk.journal.path, "Xylophone") == []


def test_a_file_that_another_incident_names_stays(desk: Desk, clock: StandingClock, tmp_path: Path):
    picture = tmp_path / "picture.png"
    picture.write_bytes(b"a picture")
    kept = evidence.copy_file(desk.journal.path, picture)
    assert kept is not None
    one, other = (incidents.start_incident(desk, title=name).id for name in ("one", "other"))
    for incident in (one, other):
        evidence.add_evidence(desk, kept, incident_id=incident)
    incidents.remove_incident(desk, one)
    clock.advance(days=31)
    binned.empty_bin(desk, going())
    assert copy_of(desk.journal.path, kept.sha256, kept.title).exists()
    assert len(evidence.incident_evidence(desk, other)) == 1


def test_the_lesson_stays_when_its_incident_has_gone(desk: Desk, clock: StandingClock):
    made = autumn.make(desk, clock)
    incidents.remove_incident(desk, made.first)
    clock.advance(days=31)
    binned.empty_bin(desk, going())
    row = desk.journal.read_one("SELECT * FROM steps WHERE id = ?", (made.step,))
    assert row is not None
    assert (row["title"], row["incident_id"]) == (autumn.LEARNED, None)
    assert row["learned_at"] is not None
    assert is_sound(desk.journal.path)


def test_runs_stay_when_their_checklist_has_gone(desk: Desk, clock: StandingClock):
    known = brightside.make(desk)
    run = brightside.run(desk, known)
    checklists.remove_checklist(desk, known.checklist)
    clock.advance(days=31)
    binned.empty_bin(desk, going())
    assert count(desk, f"run_steps WHERE run_id = '{run}'") == 4
    assert count(desk, "checklists") == 1  # its name alone, out of sight
    assert is_sound(desk.journal.path)


def test_a_checklist_that_was_never_run_goes_whole(desk: Desk, clock: StandingClock):
    known = brightside.make(desk)
    checklists.remove_checklist(desk, known.checklist)
    clock.advance(days=31)
    binned.empty_bin(desk, going())
    assert [count(desk, table) for table in ("checklists", "sections", "steps", "versions")] == [0] * 4
    assert is_sound(desk.journal.path)


def test_deleted_for_good_is_gone_at_once_and_nothing_else(desk: Desk, clock: StandingClock):
    acts: list[BinnedAct] = []
    for name in ("one", "other"):
        incident = incidents.start_incident(desk, title=name).id
        clock.advance(minutes=1)
        incidents.remove_incident(desk, incident)
    acts = binned.binned_acts(desk)
    outcome = binned.delete_for_good(desk, [acts[0].deleted_at], going())
    assert outcome.undo is None
    assert listed(desk) == [("incidents", ["one"])]


def test_undoing_passes_over_what_has_gone_for_good(desk: Desk, clock: StandingClock):
    incident = incidents.start_incident(desk, title="one").id
    removed = incidents.remove_incident(desk, incident)
    binned.delete_for_good(desk, [clock.now()], going())
    assert removed.undo is not None
    assert take_back(desk, removed.undo).changes == frozenset()


def test_every_act_of_deleting_is_listed(desk: Desk, clock: StandingClock):
    """Whatever a person deletes by name stands in the bin under that name."""
    made = autumn.make(desk, clock)
    clock.advance(minutes=1)
    fixes.remove_fix(desk, fixes.add_fix(desk, made.first, "tool", "A template").id)
    assert listed(desk)[0] == ("fixes", ["A template"])


def found_in_files(journal: Path, words: str) -> list[str]:
    """Give the journal's own files that hold these words, as another process sees them."""
    import subprocess

    names = [str(one) for one in journal.parent.rglob(f"{journal.name}*") if one.is_file()]
    answer = subprocess.run(["grep", "-l", "-a", "-i", words, *names], capture_output=True, text=True)
    return answer.stdout.split()


@given(data=st.data())
@settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])
def test_whatever_was_deleted_the_journal_is_sound_when_it_has_gone(
    tmp_path_factory: pytest.TempPathFactory, clock: StandingClock, data: st.DataObject
):
    path = tmp_path_factory.mktemp("any") / "journal.db"
    make_journal(path, data, clock.now(), most=4)
    desk = journals.open_desk(path, clock).desk
    try:
        journals.rebuild_search(desk)
        binned.empty_bin(desk, going())
        left = [row for row in binned.binned_acts(desk) if row.goes_at < clock.now()]
        spared = {"checklists", "clients"}
        assert {row.kind for act in left for row in act.rows} <= spared
    finally:
        journals.close_desk(desk)
    assert is_sound(path)


def test_of_a_journal_with_a_passphrase_the_sealed_copy_goes_too(
    journal_file: Path, clock: StandingClock, tmp_path: Path
):
    key = keyslots.new_key()
    sealed = open_journal(journal_file, clock.now, key)
    try:
        locked = Desk(sealed, clock, CONTENT)
        picture = tmp_path / "picture.png"
        picture.write_bytes(b"a picture")
        kept = evidence.copy_file(journal_file, picture, key=key)
        assert kept is not None
        incident = incidents.start_incident(locked, title="Old podcast link").id
        evidence.add_evidence(locked, kept, incident_id=incident)
        copy = copy_of(journal_file, kept.sha256, kept.title, key)
        assert copy.exists()
        incidents.remove_incident(locked, incident)
        clock.advance(days=31)
        binned.empty_bin(locked, going())
        assert not copy.exists()
        assert count(locked, "incidents") == 0
    finally:
        sealed.close()
        driver.use_plain()
