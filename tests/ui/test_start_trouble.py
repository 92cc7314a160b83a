"""A journal that can't be opened gives one calm dialog, an exit code, and a way out."""

from __future__ import annotations

import pytest

from mistakejournal.errors import JournalError
from mistakejournal.ui import start_trouble
from mistakejournal.ui.handover import Handover
from mistakejournal.ui.start_trouble import tell_trouble


@pytest.fixture
def asked(monkeypatch):
    """Answer every dialog with no, and keep what was said."""
    said = []
    monkeypatch.setattr(start_trouble, "tell", lambda _parent, title, text: said.append((title, text)))
    monkeypatch.setattr(
        start_trouble, "confirm", lambda _parent, title, text, **_buttons: said.append((title, text))
    )
    return said


@pytest.mark.parametrize(
    ("code", "exit_code", "words"),
    [
        ("unwritable", 73, "folder can’t be written to"),
        ("disk_full", 73, "disk is full"),
        ("busy", 75, "Another window is writing"),
        ("not_ours", 65, "is not a journal"),
        ("newer_journal", 65, "newer version"),
        ("missing", 65, "No new one was made"),
        ("in_use", 75, "open in another window"),
        ("lock_unreadable", 75, "remove the mark"),
    ],
)
def test_it_says_what_it_is_and_ends_with_its_code(qapp, asked, journal_file, code, exit_code, words):
    assert tell_trouble(qapp, JournalError(code), journal_file) == exit_code
    ((title, text),) = asked
    assert title == "The journal can’t be opened"
    assert words in text


def test_another_computer_is_named(qapp, asked, journal_file):
    tell_trouble(qapp, JournalError("in_use_elsewhere", host="her-other-laptop"), journal_file)
    assert "her-other-laptop" in asked[0][1]


@pytest.mark.parametrize("code", ["in_use", "in_use_elsewhere", "lock_unreadable"])
def test_no_lock_blocks_for_good(qapp, monkeypatch, journal_file, code):
    lock = journal_file.with_name("journal.db.lock")
    lock.write_bytes(b"\x00garbage")
    monkeypatch.setattr(start_trouble, "confirm", lambda *_asked, **_buttons: True)
    tell_trouble(qapp, JournalError(code, host="elsewhere"), journal_file)
    assert not lock.exists()
    taken = Handover(journal_file)
    taken.claim()
    taken.release()


def test_a_lock_stays_when_it_is_left(qapp, asked, journal_file):
    lock = journal_file.with_name("journal.db.lock")
    lock.write_bytes(b"\x00garbage")
    tell_trouble(qapp, JournalError("lock_unreadable"), journal_file)
    assert lock.exists()
