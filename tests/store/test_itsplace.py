"""A journal whose place holds another file is not written to; one that came back is gone on with."""

from __future__ import annotations

import shutil

import pytest

from mistakejournal.errors import JournalError
from mistakejournal.store import checks, tables
from mistakejournal.store.itsplace import file_at
from mistakejournal.store.opening import open_journal
from tests.blankjournal import new_journal


@pytest.fixture
def drive(tmp_path):
    folder = tmp_path / "drive"
    folder.mkdir()
    return folder


@pytest.fixture
def journal(drive, clock):
    opened = new_journal(drive / "journal.db", clock.now)
    add(opened, "before")
    yield opened
    opened.close()


def add(journal, name):
    with journal.write() as writing:
        writing.add(tables.CLIENTS, name=name)


def names(journal):
    return {row["name"] for row in journal.read("SELECT name FROM clients")}


def refusal(journal):
    with pytest.raises(JournalError) as trouble:
        add(journal, "meanwhile")
    return trouble.value.code


def test_a_file_is_known_by_more_than_its_name(tmp_path):
    one = tmp_path / "one"
    one.touch()
    other = tmp_path / "other"
    other.touch()
    assert file_at(one) == file_at(one) != file_at(other)
    for nothing in (tmp_path / "none", one / "under a file"):
        with pytest.raises(JournalError, match="missing"):
            file_at(nothing)


def test_a_folder_that_was_moved_away_is_missing_and_read_on_and_written_to_when_it_is_back(journal, drive):
    away = drive.rename(drive.with_name("away"))
    assert refusal(journal) == "missing"
    assert names(journal) == {"before"}
    assert not drive.exists()
    away.rename(drive)
    add(journal, "after")
    assert names(journal) == {"before", "after"}


def test_a_drive_that_is_put_back_is_gone_on_with(journal, drive, clock):
    shutil.copytree(drive, drive.with_name("the same"))  # as another mount has it: other files, same content
    drive.rename(drive.with_name("away"))
    assert refusal(journal) == "missing"
    drive.with_name("the same").rename(drive)
    add(journal, "after")
    assert names(journal) == {"before", "after"}
    journal.close()
    assert checks.look_closely(drive / "journal.db").findings == ()
    again = open_journal(drive / "journal.db", clock.now)
    assert names(again) == {"before", "after"}
    again.close()


@pytest.mark.parametrize("other", ["an older state", "another journal", "no journal"])
def test_any_other_file_at_the_place_is_neither_taken_nor_written_to(journal, drive, clock, other):
    place = drive / "journal.db"
    copies = drive.with_name("older")
    shutil.copytree(drive, copies)
    add(journal, "saved")
    drive.rename(drive.with_name("away"))
    if other == "an older state":
        copies.rename(drive)
    else:
        drive.mkdir()
        new_journal(place, clock.now).close() if other == "another journal" else place.write_text(
            "Dear diary"
        )
    before = place.read_bytes()
    assert refusal(journal) == "missing"
    assert place.read_bytes() == before
    assert names(journal) == {"before", "saved"}
