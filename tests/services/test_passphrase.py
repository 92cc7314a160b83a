"""What opens a journal with a passphrase, told apart from what doesn't (N2)."""

from __future__ import annotations

import json
import random
from contextlib import closing
from pathlib import Path

import pytest

from mistakejournal.domain.passphrase import Grade, code_letters, is_code
from mistakejournal.errors import JournalError
from mistakejournal.paths import resource
from mistakejournal.services import passphrase
from mistakejournal.services.journals import check
from mistakejournal.services.passphrase import has_passphrase, new_code, suggest, unlock, unlock_with_code
from mistakejournal.store import driver, keyslots
from mistakejournal.store.keyfile import key_place
from mistakejournal.store.opening import open_journal

WORDS = "kettle harbor plum window moss tiger"


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    monkeypatch.setitem(keyslots._COST, "n", 16)
    yield
    driver.use_plain()


@pytest.fixture
def code():
    return new_code()


@pytest.fixture
def sealed(journal_file, clock, code) -> Path:
    """Give a journal that was made with a key."""
    key = keyslots.new_key()
    open_journal(journal_file, clock.now, key).close()
    keyslots.write_slots(key_place(journal_file), keyslots.new_slots(key, WORDS, code_letters(code)))
    return journal_file


def test_a_journal_says_itself_whether_it_has_a_passphrase(sealed, tmp_path, clock):
    assert has_passphrase(sealed)
    key_place(sealed).unlink()
    assert has_passphrase(sealed)
    plain = tmp_path / "plain.db"
    assert not has_passphrase(plain)
    with closing(open_journal(plain, clock.now)):
        assert not has_passphrase(plain)


def test_it_is_known_while_it_is_open(sealed, clock):
    with closing(open_journal(sealed, clock.now, unlock(sealed, WORDS))):
        assert has_passphrase(sealed)


def test_passphrase_and_code_open_it(sealed, clock, code):
    assert unlock(sealed, WORDS) == unlock_with_code(sealed, code.lower())
    open_journal(sealed, clock.now, unlock(sealed, WORDS)).close()


def test_what_is_wrong_is_told_apart(sealed, code):
    with pytest.raises(JournalError, match="wrong_passphrase"):
        unlock(sealed, WORDS + " ")
    with pytest.raises(JournalError, match="code_mistyped"):
        unlock_with_code(sealed, code[:-1])
    with pytest.raises(JournalError, match="wrong_code"):
        unlock_with_code(sealed, new_code())
    key_place(sealed).write_bytes(key_place(sealed).read_bytes()[:-9])
    with pytest.raises(JournalError, match="key_damaged"):
        unlock(sealed, WORDS)
    key_place(sealed).unlink()
    with pytest.raises(JournalError, match="key_missing"):
        unlock(sealed, WORDS)


def test_sixty_times_it_is_told_what_is_wrong(sealed, clock, record_property):
    """A wrong passphrase, a damaged key file, a damaged journal: each needs something else of her."""
    rolls, told = random.Random(7), 0
    whole, whole_key = sealed.read_bytes(), key_place(sealed).read_bytes()
    for number in range(60):
        key_place(sealed).write_bytes(whole_key)
        sealed.write_bytes(whole)
        words, wanted = WORDS, "damaged"
        if number % 3 == 0:
            words, wanted = WORDS[: rolls.randrange(len(WORDS))], "wrong_passphrase"
        elif number % 3 == 1:
            wanted = "key_damaged"
            key_place(sealed).write_bytes(_damaged(whole_key, rolls, 0))
        else:
            sealed.write_bytes(_damaged(whole, rolls, 16))  # the salt at the beginning is in the key file too
        try:
            found = check(sealed, unlock(sealed, words)).findings
            said = "damaged" if found else "nothing"
        except JournalError as trouble:
            said = trouble.code
        told += said == wanted
    assert told == 60
    record_property("figure", "wrong passphrase, damaged key file, damaged journal: told apart 60 of 60")


def _damaged(content: bytes, rolls: random.Random, first: int) -> bytes:
    """Give it with one bit turned, or cut off."""
    if rolls.random() < 0.3:
        return content[: rolls.randrange(first + 1, len(content))]
    place = rolls.randrange(first, len(content))
    return content[:place] + bytes([content[place] ^ 1 << rolls.randrange(7)]) + content[place + 1 :]


def _copy_key(sealed: Path, name: str) -> None:
    copy = sealed.parent / "backups" / name
    copy.parent.mkdir(exist_ok=True)
    copy.write_bytes(key_place(sealed).read_bytes())


@pytest.mark.parametrize("left", [b"", None])
def test_a_key_file_that_is_gone_or_damaged_comes_back_from_a_backup(sealed, left):
    key = unlock(sealed, WORDS)
    _copy_key(sealed, "journal-20261101T000000Z-close.key")
    other = sealed.parent / "backups" / "journal-20261105T000000Z-close.key"
    keyslots.write_slots(other, keyslots.new_slots(keyslots.new_key(), WORDS, "CODE"))
    other.with_name("journal-20261106T000000Z-close.key").write_bytes(b"damaged")
    key_place(sealed).unlink() if left is None else key_place(sealed).write_bytes(left)
    with pytest.raises(JournalError, match="wrong_passphrase"):
        unlock(sealed, "something else")
    assert unlock(sealed, WORDS) == key
    assert keyslots.unwrap(keyslots.read_slots(key_place(sealed)), keyslots.PASSPHRASE, WORDS) == key


def test_a_key_file_whose_backup_is_gone_is_opened_by_the_old_passphrase_no_more(sealed):
    _copy_key(sealed, "journal-20261101T000000Z-close.key")
    passphrase.change_passphrase(sealed, unlock(sealed, WORDS), "another one entirely")
    key_place(sealed).unlink()
    with pytest.raises(JournalError, match="wrong_passphrase"):
        unlock(sealed, WORDS)


def test_without_the_extra_it_is_said_how_to_get_it(sealed, monkeypatch):
    driver.use_plain()
    monkeypatch.setattr(driver, "has_cipher", lambda: False)
    assert not passphrase.can_encrypt()
    assert has_passphrase(sealed)
    with pytest.raises(JournalError, match="no_cipher"):
        unlock(sealed, WORDS)


def test_what_is_suggested_is_drawn_from_512_words():
    words = json.loads(resource("content", "en", "passphrase.json").read_text(encoding="utf-8"))["words"]
    assert len(set(words)) == len(words) == 512
    assert all(word.isascii() and word.isalpha() and word.islower() for word in words)


def test_codes_and_suggestions_are_new_each_time():
    assert is_code(new_code())
    assert new_code() != new_code()
    assert suggest() != suggest()
    assert len(suggest().split()) == 6
    assert passphrase.strength(suggest()).grade in (Grade.GOOD, Grade.STRONG)
