"""What can be read of a journal that can’t be opened is saved elsewhere, and the journal stays as it is."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
import tempfile
from contextlib import closing
from pathlib import Path

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


def test_a_journal_that_cannot_be_written_to_is_saved_elsewhere_or_tried_again(
    qapp, journal_file, clock, saves_to, tmp_path
):
    add(journal_file, clock, "one")
    target = tmp_path / "out.mjournal"
    saves_to.append(str(target))
    with answering("Save a copy of everything", "OK", "Try again") as said:
        assert tell_trouble(qapp, JournalError("unwritable"), journal_file, clock) is None
    assert "folder can’t be written to" in said[0]
    assert look_at(target).rows["clients"] == 1


EXPORT = """
import os, sys
from datetime import UTC, datetime
from pathlib import Path
from mistakejournal.services.journalexports import export_journal
journal, target = map(Path, sys.argv[1:])
now = datetime(2026, 11, 24, tzinfo=UTC)
if os.geteuid() == 0:  # root may write everywhere, and nobody else may load Python's own files here
    export_journal(journal, target.with_name("loads.all"), "bundle", now)
    os.setuid(65534)
print(sum(export_journal(journal, target, "bundle", now).rows.values()))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="folders there have no such rights")
def test_everything_can_be_read_in_a_folder_that_lets_nobody_write(clock):
    with tempfile.TemporaryDirectory() as name:
        folder, out = Path(name) / "held", Path(name) / "out"
        folder.mkdir()
        out.mkdir()
        add(folder / "journal.db", clock, "one")
        for place, mode in (
            (folder / "journal.db", 0o444),
            (folder, 0o555),
            (Path(name), 0o755),
            (out, 0o777),
        ):
            place.chmod(mode)
        done = subprocess.run(
            [sys.executable, "-B", "-c", EXPORT, str(folder / "journal.db"), str(out / "out.mjournal")],
            cwd=Path(__file__).resolve().parent.parent.parent,
            capture_output=True,
            text=True,
            check=False,
        )
        folder.chmod(0o755)
        assert (done.stdout, done.stderr) == ("2\n", "")
