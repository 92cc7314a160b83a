"""What a window and a command need to know about the journal as a file."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from mistakejournal.errors import JournalError
from mistakejournal.services import journals
from mistakejournal.store import connecting, tables
from mistakejournal.store.backupfolder import all_backups
from mistakejournal.store.connecting import APPLICATION_ID
from mistakejournal.store.migrations import CHAIN
from mistakejournal.store.opening import migrate


@pytest.fixture
def opened(journal_file, clock):
    found = journals.open_desk(journal_file, clock)
    yield found
    journals.close_desk(found.desk)


def test_a_journal_is_opened_with_all_that_services_need(opened, journal_file, clock):
    assert (opened.backup, opened.sync_folder) == (None, "")
    with opened.desk.journal.write() as writing:
        writing.add(tables.CLIENTS, name="The Brightside Podcast")
    assert opened.desk.journal.path == journal_file
    assert opened.desk.clock is clock
    assert journals.look_over(journal_file).findings == ()
    assert journals.check(journal_file).rows == 1


def test_an_upgrade_says_where_the_copy_from_before_is(journal_file, clock):
    with closing(sqlite3.connect(journal_file, isolation_level=None)) as conn:
        conn.row_factory = sqlite3.Row
        conn.execute(f"PRAGMA application_id = {APPLICATION_ID}").fetchall()
        migrate(conn, clock.now(), CHAIN[:1])
    opened = journals.open_desk(journal_file, clock)
    journals.close_desk(opened.desk)
    assert all_backups(journal_file) == [opened.backup]


def test_closing_leaves_one_file_and_closes_for_good(journal_file, clock):
    opened = journals.open_desk(journal_file, clock)
    with opened.desk.journal.write() as writing:
        writing.add(tables.CLIENTS, name="x")
    journals.close_desk(opened.desk)
    assert [file.name for file in journal_file.parent.glob("journal.db*")] == ["journal.db"]


def test_search_can_be_made_anew(opened, journal_file):
    journal = opened.desk.journal
    with journal.write() as writing:
        writing.add(tables.CLIENTS, name="The Brightside Podcast")
    journal._conn.execute("DELETE FROM search_docs")
    assert [finding.code for finding in journals.check(journal_file).findings] == ["index"]
    journals.rebuild_search(opened.desk)
    assert journals.check(journal_file).findings == ()


def test_search_is_made_anew_later_while_somebody_else_writes(opened, journal_file, monkeypatch):
    monkeypatch.setattr(connecting, "PATIENCE", 0.01)
    with closing(sqlite3.connect(journal_file, isolation_level=None)) as conn:
        conn.execute("BEGIN IMMEDIATE")
        with pytest.raises(JournalError) as trouble:
            journals.rebuild_search(opened.desk)
    assert trouble.value.code == "busy"


@pytest.mark.parametrize(
    ("folder", "program"),
    [
        ("Dropbox/work", "Dropbox"),
        ("Dropbox (Personal)", "Dropbox"),
        ("OneDrive - Acme Ltd/x/y", "OneDrive"),
        ("Library/Mobile Documents/com~apple~CloudDocs", "iCloud"),
        ("Library/CloudStorage/GoogleDrive-ana@example.org/My Drive", "Google Drive"),
        ("Nextcloud", "Nextcloud"),
        ("megaphone", ""),
        ("my dropbox notes", ""),
        (".local/share/MistakeJournal", ""),
    ],
)
def test_a_folder_that_is_copied_elsewhere_is_named(tmp_path, folder, program):
    assert journals.sync_folder(tmp_path / folder / "journal.db") == program


def test_a_folder_of_syncthing_is_known_by_its_mark(tmp_path):
    (tmp_path / "shared" / ".stfolder").mkdir(parents=True)
    assert journals.sync_folder(tmp_path / "shared" / "work" / "journal.db") == "Syncthing"


def test_to_read_in_it_alone_it_has_to_be_there(opened, journal_file, clock, tmp_path):
    with opened.desk.journal.write() as writing:
        writing.add(tables.CLIENTS, name="The Brightside Podcast")
    desk = journals.read_desk(journal_file, clock)
    assert desk.journal.number("SELECT count(*) FROM clients") == 1
    journals.close_desk(desk)
    with pytest.raises(JournalError):
        journals.read_desk(tmp_path / "none.db", clock)
    assert not (tmp_path / "none.db").exists()
