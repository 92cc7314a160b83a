"""A backup is whole, compared, checked and hers alone, or it isn’t there."""

from __future__ import annotations

import stat
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from mistakejournal.errors import JournalError
from mistakejournal.store import backupfolder, backups, checks, driver, tables

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent


@pytest.fixture
def filled(journal):
    with journal.write() as writing:
        for number in range(40):
            writing.add(tables.INCIDENTS, title=f"incident {number}", what_happened="words " * 500)
    return journal


def back_up(journal, clock):
    return backups.make_backup(journal._conn, journal.path, clock.now(), "test")


def refused(journal, clock):
    with pytest.raises(JournalError) as trouble:
        back_up(journal, clock)
    assert backupfolder.all_backups(journal.path) == []
    assert not journal._conn.in_transaction
    return trouble.value.code


def test_a_backup_is_one_file_for_her_alone_with_every_row(filled, clock):
    backup = back_up(filled, clock)
    assert backup.name == "journal-20261124T083000Z-test.db"
    assert [file.name for file in backup.parent.iterdir()] == [backup.name]
    assert (stat.S_IMODE(backup.stat().st_mode), stat.S_IMODE(backup.parent.stat().st_mode)) == (0o600, 0o700)
    assert checks.look_closely(backup) == checks.look_closely(filled.path)
    assert checks.look_closely(backup).rows == 40


def test_backups_are_listed_oldest_first_and_only_this_journals_own(filled, clock):
    first = back_up(filled, clock)
    clock.advance(days=1)
    second = back_up(filled, clock)
    (first.parent / "sample-20260101T000000Z-test.db").touch()
    (first.parent / "journal-20260101T000000Z-test.db.part").touch()
    assert backupfolder.all_backups(filled.path) == [first, second]


def test_what_was_left_half_made_is_cleared_away(filled, clock):
    folder = filled.path.parent / backupfolder.FOLDER
    folder.mkdir()
    (folder / "journal-20260101T000000Z-test.db.part").write_bytes(b"half")
    (folder / "sample-20260101T000000Z-test.db.part").write_bytes(b"not ours")
    backup = back_up(filled, clock)
    assert {file.name for file in folder.iterdir()} == {backup.name, "sample-20260101T000000Z-test.db.part"}


def test_a_backup_taken_while_another_process_writes_is_one_moment_of_it(filled, clock):
    command = [sys.executable, str(HERE / "child_writing.py"), str(filled.path), "150"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE) as writer:
        counts = []
        while writer.poll() is None:
            clock.advance(seconds=1)
            counts.append(checks.look_closely(back_up(filled, clock)))
    assert {checked.findings for checked in counts} == {()}
    assert [checked.rows for checked in counts] == sorted(checked.rows for checked in counts)


def test_a_journal_with_broken_references_makes_no_backup(filled, clock):
    filled._conn.execute("PRAGMA foreign_keys = OFF")
    with filled.write() as writing:
        writing.add(tables.REPAIRS, incident_id="nobody", title="x")
    assert refused(filled, clock) == "damaged"


def test_a_row_that_lost_words_is_backed_up_as_it_is(filled, clock):
    filled._conn.execute("UPDATE incidents SET title = 'bit rot' WHERE title = 'incident 7'")
    backup = back_up(filled, clock)
    assert [finding.code for finding in checks.look_closely(backup).findings] == ["digest"]


def test_a_folder_that_cannot_be_made_is_said(filled, clock):
    (filled.path.parent / backupfolder.FOLDER).write_text("a file in its way")
    assert refused(filled, clock) == "unwritable"


def test_a_copy_that_never_moves_is_given_up():
    look = backups.deadline()
    for _ in range(backups.PATIENCE):
        look(5, 100, 100)
    look(0, 50, 100)
    for _ in range(backups.PATIENCE):
        look(5, 50, 100)
    with pytest.raises(JournalError) as trouble:
        look(5, 50, 100)
    assert trouble.value.code == "busy"


def test_a_day_later_the_older_backup_is_as_it_was(filled, clock):
    backup = back_up(filled, clock)
    before = backup.read_bytes()
    clock.advance(days=1)
    with filled.write() as writing:
        writing.add(tables.CLIENTS, name="new")
    back_up(filled, clock)
    assert backup.read_bytes() == before
    with closing(driver.connect(backup)) as conn:
        assert conn.execute("SELECT count(*) FROM clients").fetchone()[0] == 0


def test_what_another_process_is_making_is_left_alone(filled, clock, monkeypatch):
    monkeypatch.setattr(backups, "PAGES", 20)
    folder = backupfolder.folder_of(filled.path)
    seen = []

    def while_it_is_made(done, total):
        if done < total:
            backupfolder.clear_left_over(folder, "journal")
            seen.append([file.suffix for file in folder.glob("*.part")])

    backup = backups.make_backup(filled._conn, filled.path, clock.now(), "test", say=while_it_is_made)
    assert checks.look_closely(backup).rows == 40
    assert len(seen) > 1
    assert seen == [[".part"]] * len(seen)


def test_an_index_that_is_broken_keeps_no_backup_from_being_made(journal, clock):
    with journal.write() as writing:
        writing.add(tables.INCIDENTS, title="Old link")
    journal._conn.execute("UPDATE search_data SET block = x'00ff00ff00ff'")
    made = backups.make_backup(journal._conn, journal.path, clock.now(), "asked")
    assert made.exists()
