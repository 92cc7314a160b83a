"""A key in its file: opened by what wrapped it, by nothing else, and damage is not taken for a wrong word."""

from __future__ import annotations

import os
import random
import sys

import pytest

from mistakejournal.errors import JournalError
from mistakejournal.store import keyslots
from mistakejournal.store.keyfile import KEY_FILE, SEALED
from mistakejournal.store.keyslots import (
    PASSPHRASE,
    RECOVERY,
    new_key,
    new_slots,
    read_slots,
    unwrap,
    wrap,
    write_slots,
)


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    """Have a guess cost a thousandth."""
    monkeypatch.setitem(keyslots._COST, "n", 16)


@pytest.fixture
def key():
    return new_key()


@pytest.fixture
def place(tmp_path):
    return tmp_path / "journal.key"


def test_each_slot_opens_the_same_key(key, place):
    write_slots(place, new_slots(key, "six plain words", "CODE"))
    slots = read_slots(place)
    assert unwrap(slots, PASSPHRASE, "six plain words") == key
    assert unwrap(slots, RECOVERY, "CODE") == key
    assert unwrap(slots, PASSPHRASE, "CODE") is None


def test_a_guess_costs_64_megabytes(key, monkeypatch):
    monkeypatch.undo()
    assert keyslots._COST == {"n": 65536, "r": 8, "p": 1}
    slots = new_slots(key, "six plain words", "CODE")
    assert unwrap(slots, PASSPHRASE, "six plain words") == key


def test_a_key_file_is_known_by_its_first_bytes(key, place):
    write_slots(place, new_slots(key, "right", "CODE"))
    assert place.read_bytes().startswith(KEY_FILE)


def test_a_key_is_new_each_time_and_its_salt_says_whose_the_file_is(key):
    assert key != new_key()
    assert len(key) == 96
    assert bytes.fromhex(key)[32:].startswith(SEALED)


def test_nothing_of_the_key_or_the_words_stands_in_the_file(key, place):
    write_slots(place, new_slots(key, "passwords-are-here", "RECOVERYCODE"))
    text = place.read_text()
    assert key[:64] not in text
    assert "passwords-are-here" not in text
    assert "RECOVERYCODE" not in text


def test_letters_are_the_same_however_a_keyboard_makes_them(key):
    slots = new_slots(key, "Caf\u00e9", "CODE")
    assert unwrap(slots, PASSPHRASE, "Cafe\u0301") == key


def test_a_new_passphrase_takes_the_place_of_the_old_and_leaves_the_code(key):
    slots = new_slots(key, "old", "CODE")
    wrap(slots, PASSPHRASE, "new", key)
    assert unwrap(slots, PASSPHRASE, "old") is None
    assert unwrap(slots, PASSPHRASE, "new") == key
    assert unwrap(slots, RECOVERY, "CODE") == key


def test_a_file_that_is_gone_is_missing(place):
    with pytest.raises(JournalError, match="key_missing"):
        read_slots(place)


def test_sixty_damaged_key_files_are_each_told_from_a_wrong_passphrase(key, place, record_property):
    write_slots(place, new_slots(key, "right", "CODE"))
    whole, rolls = place.read_bytes(), random.Random(7)
    for number in range(60):
        damaged = bytearray(whole)
        if number % 3 == 0:
            damaged = damaged[: rolls.randrange(len(whole))]
        else:
            damaged[rolls.randrange(len(whole))] ^= 1 << rolls.randrange(7)
        place.write_bytes(damaged)
        with pytest.raises(JournalError, match="key_damaged"):
            read_slots(place)
    record_property("figure", "damaged key files: 60 tried, 0 taken for a wrong passphrase")


@pytest.mark.parametrize(
    "content", [b"", b"[]", b"7", b"null", b"{}", b"\xff", b"[" * 9000, b'{"sum": 1}', b'{"sum": null}']
)
def test_what_is_no_key_file_is_a_damaged_one(place, content):
    place.write_bytes(content)
    with pytest.raises(JournalError, match="key_damaged"):
        read_slots(place)


@pytest.mark.parametrize(
    "change",
    [
        lambda slots: slots.update(version=2),
        lambda slots: slots["slots"].pop("recovery"),
        lambda slots: slots["slots"]["passphrase"].update(n=1 << 40),
        lambda slots: slots.update(slots=[]),
    ],
)
def test_a_file_of_another_make_is_not_reckoned_with(key, place, change):
    slots = new_slots(key, "right", "CODE")
    change(slots)
    write_slots(place, slots)
    with pytest.raises(JournalError, match="key_damaged"):
        read_slots(place)


@pytest.mark.skipif(sys.platform == "win32", reason="others can't be kept out by a mode there")
def test_it_is_hers_alone_and_nothing_half_written_stays(key, place):
    before = os.umask(0)
    try:
        write_slots(place, new_slots(key, "right", "CODE"))
    finally:
        os.umask(before)
    assert place.stat().st_mode & 0o777 == 0o600
    assert [file.name for file in place.parent.iterdir() if file.is_file()] == ["journal.key"]


def test_what_a_kill_left_of_it_does_not_stay(key, place):
    place.with_name("journal.key.part").write_bytes(b"an old passphrase opens this")
    write_slots(place, new_slots(key, "right", "CODE"))
    assert [file.name for file in place.parent.iterdir() if file.is_file()] == ["journal.key"]


def test_a_folder_that_is_gone_is_said(key, tmp_path):
    with pytest.raises(JournalError, match="unwritable"):
        write_slots(tmp_path / "gone" / "journal.key", new_slots(key, "right", "CODE"))
