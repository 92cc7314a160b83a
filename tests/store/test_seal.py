"""An older file in the place of the journal is known by the seal beside it; a broken seal is none."""

from __future__ import annotations

import shutil
import stat

import pytest

from mistakejournal.store import tables
from mistakejournal.store.opening import open_journal
from mistakejournal.store.seal import Mark, read_seal, seal_place


def write(path, clock, name):
    journal = open_journal(path, clock.now)
    with journal.write() as writing:
        writing.add(tables.CLIENTS, name=name)
    journal.close()


def put_back(path, clock):
    journal = open_journal(path, clock.now)
    found = journal.put_back
    journal.close()
    return found


@pytest.fixture
def older(journal_file, clock, tmp_path):
    """An older copy has taken the place of the journal, as a program does that copies folders about."""
    write(journal_file, clock, "The Brightside Podcast")
    copy = shutil.copy(journal_file, tmp_path / "copy")
    write(journal_file, clock, "Northwind Letters")
    shutil.move(copy, journal_file)
    return journal_file


def test_each_save_is_sealed_for_her_alone(journal, journal_file):
    for name in ("one", "two"):
        with journal.write() as writing:
            writing.add(tables.CLIENTS, name=name)
    assert read_seal(journal_file) == journal.mark
    assert journal.mark.number == 2
    assert stat.S_IMODE(seal_place(journal_file).stat().st_mode) == 0o600


def test_a_journal_that_is_as_it_was_left_says_nothing(journal_file, clock):
    write(journal_file, clock, "one")
    assert put_back(journal_file, clock) is None


def test_an_older_file_in_its_place_is_known_until_she_goes_on_with_it(older, clock):
    assert put_back(older, clock).number == 2
    assert put_back(older, clock).number == 2
    journal = open_journal(older, clock.now)
    journal.go_on_from_here()
    journal.close()
    assert put_back(older, clock) is None


def test_writing_to_an_older_file_does_not_hide_that_it_is_one(older, clock):
    clock.advance(minutes=1)
    write(older, clock, "Third Client")
    found = put_back(older, clock)
    assert found is not None
    assert found.number == 2


def test_another_journal_in_its_place_is_not_an_older_one(journal_file, clock, tmp_path):
    write(journal_file, clock, "one")
    write(journal_file, clock, "two")
    write(tmp_path / "other.db", clock, "other")
    shutil.copy(tmp_path / "other.db", journal_file)
    assert put_back(journal_file, clock) is None


@pytest.mark.parametrize("rest", [b"", b"\xff\xfe", b"MJNL1 a 1 b MJNL1 a 2 b", b"MJNL1 a x b MJNL1 a x b"])
def test_a_seal_that_is_cut_off_or_garbage_is_none_and_is_made_anew(journal_file, clock, rest):
    write(journal_file, clock, "one")
    seal_place(journal_file).write_bytes(rest)
    assert read_seal(journal_file) is None
    assert put_back(journal_file, clock) is None
    write(journal_file, clock, "two")
    assert read_seal(journal_file).number == 2


def test_a_seal_that_cannot_be_written_keeps_nobody_from_saving(journal_file, clock):
    write(journal_file, clock, "one")
    seal_place(journal_file).unlink()
    seal_place(journal_file).mkdir()
    write(journal_file, clock, "two")
    assert put_back(journal_file, clock) is None


def test_a_mark_knows_what_came_before_it():
    mark = Mark("laptop", 7, "2026-11-24T08:30:00.000000Z")
    assert mark.is_after(Mark("laptop", 6, "2026-11-24T08:00:00.000000Z"))
    assert mark.is_after(Mark("laptop", 7, "2026-11-24T08:00:00.000000Z"))
    assert not mark.is_after(mark)
    assert not mark.is_after(Mark("laptop", 8, "2026-11-24T09:00:00.000000Z"))
    assert not mark.is_after(Mark("desktop", 1, "2026-11-24T08:00:00.000000Z"))
