"""One file leaves with everything, is read back, and the journal that stays behind says so."""

from __future__ import annotations

import pytest

from mistakejournal.errors import JournalError
from mistakejournal.services import backups, evidence, journals, moving
from mistakejournal.services.journalimports import import_as_new
from tests.services.test_backups import keep_file, tell


def move(desk, target, **more):
    return moving.move_out(backups.places(desk), target, desk.clock.now(), **more)


def test_everything_is_there_on_the_other_laptop_and_goes_on_there(desk, tmp_path, clock):
    incident_id = tell(desk)
    keep_file(desk, incident_id)
    written = move(desk, tmp_path / "moving.mjournal")
    assert (written.files, written.missing, written.rows["incidents"]) == (1, 0, 1)
    moving.mark_moved(desk)
    there = tmp_path / "there.db"
    import_as_new(tmp_path / "moving.mjournal", there, clock.now())
    opened = journals.open_desk(there, clock)
    assert moving.moved_at(opened.desk) is None
    (file,) = evidence.incident_evidence(opened.desk, incident_id)
    assert evidence.whole_copy(there, file).read_bytes() == b"a screenshot"
    journals.close_desk(opened.desk)


def test_what_stays_behind_is_marked_until_it_goes_on_here(desk, clock):
    assert moving.moved_at(desk) is None
    moving.mark_moved(desk)
    assert moving.moved_at(desk) == clock.now()
    moving.go_on_here(desk)
    assert moving.moved_at(desk) is None


def test_a_file_that_reads_otherwise_does_not_stay(desk, tmp_path, monkeypatch):
    tell(desk)
    whole = moving.export_journal

    def torn(journal, target, *values, **named):
        written = whole(journal, target, *values, **named)
        content = bytearray(target.read_bytes())
        content[60:80] = bytes(20)
        target.write_bytes(content)
        return written

    monkeypatch.setattr(moving, "export_journal", torn)
    with pytest.raises(JournalError) as trouble:
        move(desk, tmp_path / "moving.mjournal")
    assert trouble.value.code == "bundle_damaged"
    assert not (tmp_path / "moving.mjournal").exists()


def test_stopped_no_file_stays(desk, tmp_path):
    tell(desk)
    target = tmp_path / "moving.mjournal"
    assert move(desk, target, is_unwanted=lambda: True) is None
    assert move(desk, target, is_unwanted=target.exists) is None  # while it is read back
    assert not target.exists()
