"""A kept file whose copy is gone or altered is noticed, and found again by what it held (A7)."""

from __future__ import annotations

from pathlib import Path

import pytest

from mistakejournal.domain.evidence import CopyState, Evidence
from mistakejournal.errors import JournalError
from mistakejournal.services import evidence, lostfiles
from mistakejournal.services.backups import back_up, places
from mistakejournal.services.desk import Desk
from mistakejournal.services.incidents import start_incident
from mistakejournal.services.long_work import UnwantedError
from mistakejournal.store.evidence import copy_of


@pytest.fixture
def file(desk: Desk) -> Evidence:
    kept = evidence.copy_screenshot(desk.journal.path, b"a picture", "Shot.png")
    incident = start_incident(desk, title="A wrong date").id
    evidence.add_evidence(desk, kept, incident_id=incident)
    return evidence.incident_evidence(desk, incident)[0]


def place(desk: Desk, file: Evidence) -> Path:
    return copy_of(desk.journal.path, file.sha256, file.title)


def lost(desk: Desk, file: Evidence) -> dict[str, CopyState]:
    return lostfiles.lost_at_sight(desk.journal.path, [file])


@pytest.mark.row("A7")
def test_a_copy_that_is_gone_or_altered_is_noticed(desk: Desk, file: Evidence) -> None:
    assert lost(desk, file) == {}
    place(desk, file).write_bytes(b"a Picture")
    assert lost(desk, file) == {file.id: CopyState.ALTERED}
    place(desk, file).unlink()
    assert lost(desk, file) == {file.id: CopyState.GONE}


@pytest.mark.row("A7")
def test_a_check_names_each_file_that_is_not_as_it_was_kept(desk: Desk, file: Evidence) -> None:
    path, clock = desk.journal.path, desk.clock
    assert lostfiles.look_for_lost(path, clock) == ()
    place(desk, file).unlink()
    (finding,) = lostfiles.look_for_lost(path, clock)
    assert (finding.code, finding.row_id, finding.detail) == ("file_gone", file.id, "Shot.png")
    with pytest.raises(UnwantedError):
        lostfiles.look_for_lost(path, clock, is_unwanted=lambda: True)


def test_what_was_removed_is_missed_by_nobody(desk: Desk, file: Evidence) -> None:
    evidence.remove_evidence(desk, file.id)
    place(desk, file).unlink()
    assert lostfiles.look_for_lost(desk.journal.path, desk.clock) == ()


@pytest.mark.row("A7")
def test_it_comes_back_from_a_backup(desk: Desk, file: Evidence) -> None:
    back_up(places(desk), desk.clock.now(), "asked")
    place(desk, file).unlink()
    assert lostfiles.bring_back(places(desk), file)
    assert place(desk, file).read_bytes() == b"a picture"


def test_no_backup_is_no_way_back(desk: Desk, file: Evidence) -> None:
    place(desk, file).unlink()
    assert not lostfiles.bring_back(places(desk), file)


@pytest.mark.row("A7")
def test_it_comes_back_from_a_file_of_hers_only_if_that_holds_the_same(
    desk: Desk, file: Evidence, tmp_path: Path
) -> None:
    place(desk, file).write_bytes(b"altered")
    other = tmp_path / "other.png"
    other.write_bytes(b"another picture")
    with pytest.raises(JournalError) as refused:
        lostfiles.bring_back_from(desk.journal.path, file, other)
    assert refused.value.code == "file_other"
    with pytest.raises(JournalError) as refused:
        lostfiles.bring_back_from(desk.journal.path, file, tmp_path / "gone.png")
    assert refused.value.code == "file_missing"
    other.write_bytes(b"a picture")
    lostfiles.bring_back_from(desk.journal.path, file, other)
    assert lost(desk, file) == {}


def test_a_large_file_is_only_measured_when_it_is_shown(
    desk: Desk, file: Evidence, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lostfiles, "_AT_SIGHT", 3)
    place(desk, file).write_bytes(b"a Picture")
    assert lost(desk, file) == {}
    place(desk, file).write_bytes(b"longer than it was")
    assert lost(desk, file) == {file.id: CopyState.ALTERED}
    place(desk, file).unlink()
    assert lost(desk, file) == {file.id: CopyState.GONE}
