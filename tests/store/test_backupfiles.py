"""Files of evidence in a pool, linked or copied, whole or not there."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from mistakejournal.store import backupfiles, evidence


@pytest.fixture
def kept(journal_file, tmp_path):
    source = tmp_path / "shot.png"
    source.write_bytes(b"a screenshot")
    return evidence.copy_file(journal_file, source)


def keep(journal_file, folder, kept):
    backupfiles.keep_beside(journal_file, folder, [kept])
    return backupfiles.place_in(folder, journal_file, kept)


def test_a_small_one_is_as_it_was_whatever_becomes_of_the_journals_own(journal_file, tmp_path, kept):
    (tmp_path / "backups").mkdir()
    place = keep(journal_file, tmp_path / "backups", kept)
    evidence.copy_of(journal_file, kept.sha256, kept.title).write_bytes(b"altered")
    assert place.read_bytes() == b"a screenshot"


def test_a_large_one_is_linked_and_needs_no_room(journal_file, tmp_path, kept, monkeypatch):
    monkeypatch.setattr(backupfiles, "LINKED_FROM", 1)
    (tmp_path / "backups").mkdir()
    place = keep(journal_file, tmp_path / "backups", kept)
    assert place.stat().st_nlink == 2
    assert place.parent.parent == tmp_path / "backups" / "files"


def test_a_disk_that_knows_no_links_gets_a_copy(journal_file, tmp_path, kept, monkeypatch):
    def refuse(*_paths):
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", refuse)
    monkeypatch.setattr(backupfiles, "LINKED_FROM", 1)
    (tmp_path / "backups").mkdir()
    place = keep(journal_file, tmp_path / "backups", kept)
    assert (place.stat().st_nlink, place.read_bytes()) == (1, b"a screenshot")


def test_an_altered_one_is_not_kept(journal_file, tmp_path, kept):
    evidence.copy_of(journal_file, kept.sha256, kept.title).write_bytes(b"altered")
    (tmp_path / "backups").mkdir()
    assert not keep(journal_file, tmp_path / "backups", kept).exists()


def test_what_reads_back_otherwise_is_no_copy(tmp_path, monkeypatch):
    source, target = tmp_path / "a", tmp_path / "b"
    source.write_bytes(b"words")
    sync = backupfiles.sync_file

    def lose(path: Path):
        path.write_bytes(b"wo")
        sync(path)

    monkeypatch.setattr(backupfiles, "sync_file", lose)
    with pytest.raises(OSError):
        backupfiles.copy_whole(source, target)
    assert [file.name for file in tmp_path.iterdir() if file.is_file()] == ["a"]


def test_only_what_is_named_stays(tmp_path):
    for name in ("ab/abc", "cd/cde"):
        (tmp_path / "files" / name).parent.mkdir(parents=True)
        (tmp_path / "files" / name).touch()
    backupfiles.remove_others(tmp_path, {tmp_path / "files" / "ab" / "abc"})
    assert [file.name for file in tmp_path.glob("files/*/*")] == ["abc"]


def test_folders_are_hers_alone_and_one_that_is_there_keeps_its_rights(tmp_path):
    (tmp_path / "a").mkdir(mode=0o755)
    backupfiles.make_folders(tmp_path / "a" / "b" / "c", tmp_path)
    assert [oct(path.stat().st_mode & 0o777) for path in (tmp_path / "a", *(tmp_path / "a").rglob("*"))] == [
        "0o755", "0o700", "0o700",
    ]  # fmt: skip
