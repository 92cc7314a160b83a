"""What can be read of a journal that can’t be opened is saved elsewhere, and the journal stays as it is."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from mistakejournal.errors import JournalError
from mistakejournal.services.imports.journal.parcel import look_at
from mistakejournal.store.connecting import recognise
from mistakejournal.store.migrations import MAJOR
from mistakejournal.ui.start_trouble import tell_trouble
from tests.store.damaged import add, blot, live, page_of
from tests.ui.answering import answering


def test_what_can_be_read_of_a_damaged_journal_is_saved_elsewhere(
    qapp, journal_file, clock, saves_to, tmp_path
):
    live(journal_file, clock)
    blot(journal_file, page_of(journal_file, "search_data"))
    damaged = journal_file.read_bytes()
    target = tmp_path / "out.mjournal"
    saves_to.append(str(target))
    with answering("Save a copy of what can be read", "OK", "Leave it as it is") as said:
        assert tell_trouble(qapp, JournalError("damaged"), journal_file, clock) == 65
    assert "Saved as out.mjournal" in said[1]
    assert look_at(target).rows["incidents"] == 60
    assert journal_file.read_bytes() == damaged


@pytest.mark.row("Q2")
def test_a_newer_journal_is_refused_kindly_and_everything_in_it_can_be_saved(
    qapp, journal_file, clock, saves_to, tmp_path
):
    add(journal_file, clock, "one")
    with closing(sqlite3.connect(journal_file, isolation_level=None)) as conn:
        conn.execute(f"PRAGMA user_version = {(MAJOR + 1) << 16 | 99}").fetchall()
        conn.execute("CREATE TABLE moods (id TEXT PRIMARY KEY, name TEXT)")
        conn.execute("INSERT INTO moods VALUES ('1', 'calm')")
    before = journal_file.read_bytes()
    target = tmp_path / "out.mjournal"
    saves_to.append(str(target))
    with answering("Save a copy of everything", "OK", "Close") as said:
        with pytest.raises(JournalError) as trouble:
            recognise(journal_file)
        assert tell_trouble(qapp, trouble.value, journal_file, clock) == 65
    assert "newer version" in said[0]
    assert "Saved as out.mjournal" in said[1]
    assert target.stat().st_size > 0
    assert journal_file.read_bytes() == before


def test_what_cannot_be_saved_there_is_said(qapp, journal_file, clock, saves_to, tmp_path):
    add(journal_file, clock, "one")
    saves_to.append(str(tmp_path / "nowhere" / "out.mjournal"))
    with answering("Save a copy of everything", "OK", "Close") as said:
        tell_trouble(qapp, JournalError("newer_journal"), journal_file, clock)
    assert "couldn’t be saved there" in said[1]


def test_where_nothing_can_be_read_it_says_so(qapp, journal_file, clock):
    add(journal_file, clock, "one")
    journal_file.write_bytes(b"\xff" * 8192)
    with answering("Save a copy of what can be read", "OK", "Leave it as it is") as said:
        tell_trouble(qapp, JournalError("damaged"), journal_file, clock)
    assert "can’t be read as it is" in said[1]
