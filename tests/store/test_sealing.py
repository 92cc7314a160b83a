"""What is sealed beside a journal, and what a half-done sealing leaves."""

from __future__ import annotations

import sys

import pytest

from mistakejournal.domain.evidence import Kept
from mistakejournal.errors import JournalError
from mistakejournal.services.long_work import Going, unheard, wanted
from mistakejournal.store import driver, evidence, sealing
from mistakejournal.store.keyfile import mark_place
from mistakejournal.store.keyslots import new_key

GOING = Going(unheard, wanted)


@pytest.fixture(autouse=True)
def plain_again():
    yield
    driver.use_plain()


@pytest.fixture
def key():
    return new_key()


@pytest.fixture
def kept(journal_file) -> Kept:
    return evidence.copy_bytes(journal_file, b"a picture" * 1000, "draft.sealed")


def names(folder):
    return sorted(path.name for path in folder.rglob("*") if path.is_file())


def test_files_are_sealed_beside_the_plain_ones_and_back(journal_file, kept, key):
    folder = evidence.folder_of(journal_file)
    sealing.seal_folder(folder, key, GOING)
    assert len(names(folder)) == 2
    sealing.remove_plain(folder)
    assert [path.suffix for path in folder.rglob("*.*")] == [".mj-sealed"]
    sealing.unseal_folder(folder, key, [kept], GOING)
    sealing.remove_sealed(folder)
    assert names(folder) == [f"{kept.sha256}.sealed"]
    assert evidence.is_whole(evidence.copy_of(journal_file, kept.sha256, kept.title), kept.sha256)


def test_one_that_is_sealed_and_whole_is_not_written_over_by_what_lies_plain_beside_it(
    journal_file, kept, key
):
    folder = evidence.folder_of(journal_file)
    sealing.seal_folder(folder, key, GOING)
    evidence.copy_of(journal_file, kept.sha256, kept.title).write_bytes(b"altered after a kill")
    sealing.seal_folder(folder, key, GOING)
    sealed = evidence.copy_of(journal_file, kept.sha256, kept.title, key)
    assert evidence.is_whole(sealed, kept.sha256, key)


def test_what_a_kill_left_half_copied_is_not_left_plain(journal_file, kept, key):
    folder = evidence.folder_of(journal_file)
    halves = [
        folder / "tmp1.part",
        folder / kept.sha256[:2] / f"{kept.sha256}.sealed.part",
        journal_file.with_name("journal-set-aside-20261124T083000Z") / "journal.db.part",
    ]
    for half in halves:
        half.parent.mkdir(exist_ok=True)
        half.write_bytes(b"a client's words")
    sealing.clear_sealed(journal_file, key, GOING)
    assert not any(half.exists() for half in halves)
    assert names(folder) == [sealing.sealedfile.sealed_name(kept.sha256, key)]


def test_one_that_is_damaged_is_not_unsealed(journal_file, kept, key):
    folder = evidence.folder_of(journal_file)
    sealing.seal_folder(folder, key, GOING)
    sealing.remove_plain(folder)
    sealed = evidence.copy_of(journal_file, kept.sha256, kept.title, key)
    sealed.write_bytes(sealed.read_bytes()[:5000])
    sealing.unseal_folder(folder, key, [kept], GOING)
    assert names(folder) == [sealed.name]


def test_a_sealed_file_that_reads_otherwise_stops_it(journal_file, kept, key, monkeypatch):
    sums = iter("ab")
    monkeypatch.setattr(sealing, "_sum", lambda _pieces: next(sums))
    with pytest.raises(JournalError, match="damaged"):
        sealing.seal_folder(evidence.folder_of(journal_file), key, GOING)
    assert evidence.copy_of(journal_file, kept.sha256, kept.title).exists()


def test_a_mark_is_read_as_it_was_set(journal_file):
    assert sealing.read_mark(journal_file) is None
    sealing.set_mark(journal_file, sealing.TO_SEALED, "delete")
    assert sealing.read_mark(journal_file) == {"to": "sealed", "old_backups": "delete"}
    mark_place(journal_file).write_bytes(b"[]")
    assert sealing.read_mark(journal_file) == {}
    mark_place(journal_file).write_bytes(b"\xff")
    assert sealing.read_mark(journal_file) == {}
    sealing.remove_mark(journal_file)
    assert sealing.read_mark(journal_file) is None


def test_a_folder_that_is_gone_is_said(tmp_path, key):
    gone = tmp_path / "gone" / "journal.db"
    with pytest.raises(JournalError, match="unwritable"):
        sealing.set_mark(gone, sealing.TO_PLAIN)
    with pytest.raises(JournalError, match="unwritable"):
        sealing.take_place(gone)
    sealing.clear_plain(gone)


@pytest.mark.skipif(sys.platform == "win32", reason="modes are another matter there")
def test_what_is_made_is_hers_alone(journal_file, kept, key):
    sealing.seal_folder(evidence.folder_of(journal_file), key, GOING)
    sealing.set_mark(journal_file, sealing.TO_SEALED)
    made = [mark_place(journal_file), evidence.copy_of(journal_file, kept.sha256, kept.title, key)]
    assert {path.stat().st_mode & 0o777 for path in made} == {0o600}
    assert made[1].parent.stat().st_mode & 0o777 == 0o700
