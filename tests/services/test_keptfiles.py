"""Nothing is saved over a journal, whatever is saved and however it is called."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from mistakejournal.errors import JournalError
from mistakejournal.services.keptfiles import keep_journals
from mistakejournal.services.textfile import write_whole
from mistakejournal.services.wholefile import whole_file
from mistakejournal.store.keyfile import KEY_FILE, SEALED


@pytest.fixture
def journal(tmp_path):
    path = tmp_path / "journal.db"
    with closing(sqlite3.connect(path)) as opened:
        opened.execute("CREATE TABLE words (word TEXT)")
    return path


@pytest.mark.parametrize("name", ["journal.db", "journal.db-wal", "journal.db-shm", "journal.db.lock"])
def test_a_journal_and_what_stands_beside_it_keep_their_names(journal, name):
    with pytest.raises(JournalError, match="name_taken") as caught:
        keep_journals(journal.with_name(name))
    assert caught.value.facts == {"name": name}


def test_an_open_one_is_never_opened_beside_sqlite_which_would_lose_its_locks(desk, monkeypatch):
    monkeypatch.setattr(Path, "open", None)
    with pytest.raises(JournalError, match="name_taken"):
        keep_journals(desk.journal.path)


def test_it_is_known_under_another_name_too(journal):
    link = journal.with_name("link.md")
    link.symlink_to(journal)
    with pytest.raises(JournalError, match="name_taken"):
        keep_journals(link)


def test_all_other_names_are_free(tmp_path):
    (tmp_path / "out.md").write_text("before", "utf-8")
    for name in ("out.md", "new.md", ".", "out.md/below", "none/new.md"):
        keep_journals(tmp_path / name)


def test_no_way_of_saving_takes_the_place_of_a_journal(journal):
    before = journal.read_bytes()
    with pytest.raises(JournalError, match="name_taken"):
        write_whole(journal, "words")
    with pytest.raises(JournalError, match="name_taken"), whole_file(journal):
        pass
    assert journal.read_bytes() == before
    assert not [*journal.parent.glob(".journal.db*")]


def test_a_journal_with_a_passphrase_and_its_key_are_kept_too(tmp_path):
    sealed, key = tmp_path / "sealed.db", tmp_path / "sealed.key"
    sealed.write_bytes(SEALED + bytes(range(200)))
    key.write_bytes(KEY_FILE + b', "version": 1}')
    for place in (sealed, key):
        with pytest.raises(JournalError, match="name_taken"):
            keep_journals(place)
