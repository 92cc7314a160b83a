"""Kept files of a journal with a passphrase: nothing of them is read without the key, all of it with it."""

from __future__ import annotations

import random
import sys

import pytest

from mistakejournal.errors import JournalError
from mistakejournal.store import driver, evidence
from mistakejournal.store.keyslots import new_key
from mistakejournal.store.sealedfile import sealed_name

CANARY = b"CANARY of a screenshot"


@pytest.fixture
def key():
    yield new_key()
    driver.use_plain()


@pytest.fixture
def picture(tmp_path):
    path = tmp_path / "elsewhere" / "draft 119.PNG"
    path.parent.mkdir()
    path.write_bytes(CANARY * 100_000)
    return path


def files_in(folder):
    return [path for path in folder.rglob("*") if path.is_file()]


def test_a_sealed_copy_is_read_with_the_key_alone(journal_file, picture, key):
    kept = evidence.copy_file(journal_file, picture, key=key)
    copy = evidence.copy_of(journal_file, kept.sha256, kept.title, key)
    assert files_in(evidence.folder_of(journal_file)) == [copy]
    assert evidence.is_whole(copy, kept.sha256, key)
    assert b"".join(evidence.pieces_of(copy, key)) == picture.read_bytes()
    assert not evidence.is_whole(copy, kept.sha256, new_key())
    assert CANARY not in copy.read_bytes()


def test_neither_name_nor_ending_tells_what_it_is(journal_file, picture, key):
    kept = evidence.copy_file(journal_file, picture, key=key)
    copy = evidence.copy_of(journal_file, kept.sha256, kept.title, key)
    assert kept.sha256 not in str(copy)
    assert ".png" not in copy.name
    assert sealed_name(kept.sha256, key) != sealed_name(kept.sha256, new_key())


def test_the_same_file_twice_is_one_copy_and_never_the_same_bytes(journal_file, picture, key):
    kept = evidence.copy_file(journal_file, picture, key=key)
    copy = evidence.copy_of(journal_file, kept.sha256, kept.title, key)
    before = copy.read_bytes()
    assert evidence.copy_file(journal_file, picture, key=key) == kept
    assert files_in(evidence.folder_of(journal_file)) == [copy]
    assert copy.read_bytes() != before


def test_an_empty_file_is_kept_too(journal_file, key):
    kept = evidence.copy_bytes(journal_file, b"", "empty.txt", key)
    assert kept.size == 0
    assert evidence.is_whole(evidence.copy_of(journal_file, kept.sha256, "empty.txt", key), kept.sha256, key)


def test_damage_is_noticed_wherever_it_is(journal_file, picture, key, record_property, tries):
    kept = evidence.copy_file(journal_file, picture, key=key)
    copy = evidence.copy_of(journal_file, kept.sha256, kept.title, key)
    whole, rolls = copy.read_bytes(), random.Random(7)
    number = tries(60)
    for _ in range(number):
        damaged = bytearray(whole)
        damaged[rolls.randrange(len(whole))] ^= 1 << rolls.randrange(8)
        copy.write_bytes(damaged)
        assert not evidence.is_whole(copy, kept.sha256, key)
    copy.write_bytes(whole[: len(whole) // 2])
    assert not evidence.is_whole(copy, kept.sha256, key)
    copy.unlink()
    assert not evidence.is_whole(copy, kept.sha256, key)
    record_property("figure", f"damaged sealed files: {number} tried, 0 unnoticed")


@pytest.mark.skipif(sys.platform == "win32", reason="modes are another matter there")
def test_one_is_laid_out_for_her_alone_and_cleared_away(journal_file, picture, key):
    kept = evidence.copy_file(journal_file, picture, key=key)
    place = evidence.unseal_copy(journal_file, kept.sha256, kept.title, key)
    assert place.read_bytes() == picture.read_bytes()
    assert place.suffix == ".png"
    assert {path.stat().st_mode & 0o777 for path in (place.parent, place.parent.parent)} == {0o700}
    assert place.stat().st_mode & 0o777 == 0o600
    evidence.forget_opened(journal_file)
    assert not evidence.opened_folder(journal_file).exists()


def test_one_that_was_altered_is_not_laid_out(journal_file, picture, key):
    kept = evidence.copy_file(journal_file, picture, key=key)
    assert evidence.unseal_copy(journal_file, "0" * 64, kept.title, key) is None
    copy = evidence.copy_of(journal_file, kept.sha256, kept.title, key)
    copy.write_bytes(copy.read_bytes()[:5000])
    assert evidence.unseal_copy(journal_file, kept.sha256, kept.title, key) is None
    assert files_in(evidence.opened_folder(journal_file)) == []


def test_a_copy_that_nobody_wants_any_more_leaves_nothing(journal_file, picture, key):
    assert evidence.copy_file(journal_file, picture, lambda: True, key) is None
    assert files_in(evidence.folder_of(journal_file)) == []


def test_what_comes_from_elsewhere_is_kept_if_it_is_what_its_sum_says(journal_file, picture, key):
    kept = evidence.copy_file(journal_file, picture)
    pieces = [picture.read_bytes()]
    copy = evidence.copy_pieces(journal_file, pieces, kept, key=key)
    assert evidence.is_whole(copy, kept.sha256, key)
    with pytest.raises(JournalError, match="bundle_damaged"):
        evidence.copy_pieces(journal_file, [b"other"], kept, key=key)
