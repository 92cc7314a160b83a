"""Copies beside the journal: whole or not there, once for each content, for her alone."""

from __future__ import annotations

import hashlib
import os
import stat
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest

from mistakejournal.domain import evidence as domain
from mistakejournal.domain.evidence import Kept
from mistakejournal.errors import JournalError
from mistakejournal.store import evidence, tables


@pytest.fixture
def picture(tmp_path):
    path = tmp_path / "elsewhere" / "draft 119.PNG"
    path.parent.mkdir()
    path.write_bytes(b"a picture of the draft" * 1000)
    return path


def files_in(journal_file):
    return [path for path in evidence.folder_of(journal_file).rglob("*") if path.is_file()]


def test_a_copy_holds_what_the_file_held_after_the_file_is_gone(journal_file, picture):
    content = picture.read_bytes()
    kept = evidence.copy_file(journal_file, picture)
    picture.unlink()
    copy = evidence.copy_of(journal_file, kept.sha256, kept.title)
    assert copy.read_bytes() == content
    assert (kept.title, kept.size) == ("draft 119.PNG", len(content))
    assert kept.sha256 == hashlib.sha256(content).hexdigest()
    assert copy.suffix == ".png"
    assert evidence.is_whole(copy, kept.sha256)
    assert files_in(journal_file) == [copy]


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="no such names there")
@pytest.mark.parametrize(
    ("name", "title"),
    [(b"two\nlines.png", "two lines.png"), (b"caf\xe9.png", "caf\N{REPLACEMENT CHARACTER}.png")],
)
def test_a_name_that_no_line_can_hold_is_made_one(journal, journal_file, tmp_path, name, title):
    source = tmp_path / os.fsdecode(name)
    source.write_bytes(b"picture")
    kept = evidence.copy_file(journal_file, source)
    with journal.write() as writing:
        writing.add(tables.EVIDENCE, title=kept.title, sha256=kept.sha256, size=kept.size)
    assert kept.title == title
    assert evidence.copy_of(journal_file, kept.sha256, title).exists()


@pytest.mark.skipif(sys.platform == "win32", reason="modes are another matter there")
def test_copies_are_for_her_alone(journal_file, picture):
    kept = evidence.copy_file(journal_file, picture)
    copy = evidence.copy_of(journal_file, kept.sha256, kept.title)
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    assert {stat.S_IMODE(folder.stat().st_mode) for folder in copy.parents[:2]} == {0o700}


def test_the_same_content_is_there_once(journal_file, picture):
    first = evidence.copy_file(journal_file, picture)
    second = evidence.copy_bytes(journal_file, picture.read_bytes(), "another name.png")
    assert first.sha256 == second.sha256
    assert len(files_in(journal_file)) == 1


def test_a_copy_that_was_altered_is_made_whole_by_adding_the_file_again(journal_file, picture):
    kept = evidence.copy_file(journal_file, picture)
    copy = evidence.copy_of(journal_file, kept.sha256, kept.title)
    copy.write_bytes(b"something else")
    assert not evidence.is_whole(copy, kept.sha256)
    evidence.copy_file(journal_file, picture)
    assert evidence.is_whole(copy, kept.sha256)
    copy.unlink()
    assert not evidence.is_whole(copy, kept.sha256)


def test_what_cannot_be_read_is_said_by_name(journal_file, tmp_path):
    for source in (tmp_path / "gone.png", tmp_path):
        with pytest.raises(JournalError) as raised:
            evidence.copy_file(journal_file, source)
        assert (raised.value.code, raised.value.facts) == ("file_missing", {"name": source.name})
    assert files_in(journal_file) == []


def test_too_large_a_file_is_refused_and_nothing_is_left(journal_file, picture, monkeypatch):
    monkeypatch.setattr(evidence, "LARGEST", 100)
    with pytest.raises(JournalError) as raised:
        evidence.copy_file(journal_file, picture)
    assert raised.value.code == "file_too_large"
    assert files_in(journal_file) == []


def test_a_copy_nobody_wants_any_more_leaves_nothing(journal_file, picture):
    assert evidence.copy_file(journal_file, picture, lambda: True) is None
    assert files_in(journal_file) == []


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_cannot_be_written_to_is_said(journal_file, picture):
    journal_file.parent.chmod(0o500)
    try:
        with pytest.raises(JournalError) as raised:
            evidence.copy_file(journal_file, picture)
    finally:
        journal_file.parent.chmod(0o700)
    assert raised.value.code == "unwritable"


def test_a_full_disk_is_said_and_nothing_is_left(journal_file, picture, monkeypatch):
    def full(_path):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(evidence, "sync_file", full)
    with pytest.raises(JournalError) as raised:
        evidence.copy_file(journal_file, picture)
    assert raised.value.code == "disk_full"
    assert files_in(journal_file) == []


def test_what_a_kill_left_half_copied_is_cleared_a_day_later(journal_file, picture):
    folder = evidence.folder_of(journal_file)
    folder.mkdir(mode=0o700)
    old, young = folder / "old.part", folder / "young.part"
    for path in (old, young):
        path.write_bytes(b"half")
    os.utime(old, (1, 1))
    evidence.copy_file(journal_file, picture)
    assert not old.exists()
    assert young.exists()


def test_many_that_are_copied_at_once_are_all_kept(journal_file, tmp_path):
    paths = [tmp_path / f"{number}.eml" for number in range(200)]
    for path in paths:
        path.write_text(path.name)
    with ThreadPoolExecutor(8) as pool:
        kept = list(pool.map(lambda path: evidence.copy_file(journal_file, path), paths))
    assert [one.title for one in kept] == [path.name for path in paths]
    assert len(files_in(journal_file)) == len(paths)


def test_rows_come_in_the_order_the_files_came(journal):
    with journal.write() as writing:
        incident = writing.add(tables.INCIDENTS, title="Old link")
        for number in range(3):
            writing.add(
                tables.EVIDENCE, title=f"{number}.png", sha256=f"{number}", size=1, incident_id=incident
            )
    assert [file.title for file in evidence.of_incident(journal, incident)] == ["0.png", "1.png", "2.png"]
    assert evidence.of_steps(journal, ["nobody"]) == []
    assert domain.Evidence in {type(file) for file in evidence.of_incident(journal, incident)}


def test_the_copies_of_a_journal_that_is_deleted_go_with_it(journal_file, picture):
    evidence.copy_file(journal_file, picture)
    evidence.forget_copies(journal_file)
    assert not evidence.folder_of(journal_file).exists()
    evidence.forget_copies(journal_file)


def test_a_copy_from_elsewhere_is_kept_when_it_is_what_its_sum_says(journal_file):
    content = b"a picture"
    wanted = Kept("draft.png", hashlib.sha256(content).hexdigest(), len(content))
    copy = evidence.copy_pieces(journal_file, [b"a ", b"picture"], wanted)
    assert copy.read_bytes() == content
    assert evidence.copy_pieces(journal_file, [content], wanted, lambda: True) is None


def test_a_copy_from_elsewhere_that_is_something_else_is_not_kept(journal_file):
    wanted = Kept("draft.png", "0" * 64, 9)
    with pytest.raises(JournalError, match="bundle_damaged"):
        evidence.copy_pieces(journal_file, [b"a picture"], wanted)
    assert files_in(journal_file) == []
