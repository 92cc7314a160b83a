"""A journal that can't be opened gives one calm dialog, an exit code, and a way on."""

from __future__ import annotations

import shutil

import pytest
from PySide6.QtCore import QTimer

from mistakejournal.app import Studio
from mistakejournal.errors import JournalError
from mistakejournal.store.opening import open_journal
from mistakejournal.ui import start_trouble
from mistakejournal.ui.handover import Handover
from mistakejournal.ui.start_trouble import get_past, tell_trouble
from tests.store.damaged import BACKED_UP, NEWER, add, blot, live, names, page_of
from tests.ui.answering import answering
from tests.ui.window import CONTENT


@pytest.fixture
def asked(monkeypatch):
    """Answer every dialog with no, and keep what was said."""
    said = []
    monkeypatch.setattr(start_trouble, "tell", lambda _parent, title, text: said.append((title, text)))
    monkeypatch.setattr(
        start_trouble, "confirm", lambda _parent, title, text, **_buttons: said.append((title, text))
    )
    monkeypatch.setattr(
        start_trouble, "choose", lambda _parent, title, text, _ways: said.append((title, text)) or ""
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
        ("missing", 65, "no new one was made"),
        ("damaged", 65, "can’t be read any more"),
        ("in_use", 75, "open in another window"),
        ("lock_unreadable", 75, "remove the mark"),
    ],
)
def test_it_says_what_it_is_and_ends_with_its_code(qapp, asked, journal_file, clock, code, exit_code, words):
    assert tell_trouble(qapp, JournalError(code), journal_file, clock) == exit_code
    ((title, text),) = asked
    assert title == "The journal can’t be opened"
    assert words in text
    assert not qapp.windowIcon().isNull()


def test_another_computer_is_named(qapp, asked, journal_file, clock):
    error = JournalError("in_use_elsewhere", host="her-other-laptop")
    tell_trouble(qapp, error, journal_file, clock)
    assert "her-other-laptop" in asked[0][1]


@pytest.mark.parametrize("code", ["in_use", "in_use_elsewhere", "lock_unreadable"])
def test_no_lock_blocks_for_good(qapp, journal_file, clock, code):
    lock = journal_file.with_name("journal.db.lock")
    lock.write_bytes(b"\x00garbage")
    with answering("Remove the mark"):
        assert tell_trouble(qapp, JournalError(code, host="elsewhere"), journal_file, clock) is None
    assert not lock.exists()
    taken = Handover(journal_file)
    taken.claim()
    taken.release()


def test_a_lock_stays_when_it_is_left(qapp, journal_file, clock):
    lock = journal_file.with_name("journal.db.lock")
    lock.write_bytes(b"\x00garbage")
    with answering("Leave it"):
        tell_trouble(qapp, JournalError("lock_unreadable"), journal_file, clock)
    assert lock.exists()


# What is damaged, missing or too new: through the dialogs, with real files


def start(qapp, path, clock):
    """Start as the app does, without a window; give what came of it."""

    def show():
        open_journal(path, clock.now).close()

    try:
        show()
    except JournalError as error:
        return get_past(qapp, error, show, path, clock)
    return "open"


def test_a_damaged_journal_is_put_together_and_what_it_holds_is_named(qapp, journal_file, clock):
    live(journal_file, clock)
    blot(journal_file, 0)
    damaged = journal_file.read_bytes()
    with answering("Put it together again", "OK") as said:
        assert start(qapp, journal_file, clock) is None
    assert "newest backup and from everything newer" in said[0]
    assert "It stands as on Tuesday, 24 November, 9:30, plus 40 entries newer than that." in said[1]
    (folder,) = journal_file.parent.glob("journal-set-aside-*")
    assert str(folder) in said[1]
    assert (folder / "journal.db").read_bytes() == damaged
    assert names(journal_file) == BACKED_UP | NEWER


def test_what_the_first_place_cannot_read_leaves_the_journal_closed_for_mending(
    qapp, journal_file, clock, monkeypatch
):
    live(journal_file, clock)
    blot(journal_file, page_of(journal_file, "incidents"))
    studio = Studio(qapp, journal_file, clock, CONTENT)
    with pytest.raises(JournalError, match="damaged"):
        studio.start()
    assert studio.window is None
    assert not journal_file.with_name("journal.db-wal").exists()
    fronted = []
    monkeypatch.setattr("mistakejournal.ui.studio.come_to_front", fronted.append)
    QTimer.singleShot(0, lambda: studio._handover.called.emit())
    with answering("Put it together again", "OK"):
        assert get_past(qapp, JournalError("damaged"), studio.start, journal_file, clock) is None
    assert studio.window is not None
    assert len(fronted) == 1  # a second start brings the question to the front
    studio.close()
    studio.deleteLater()
    assert names(journal_file) == BACKED_UP | NEWER


def test_while_a_question_about_a_journal_stands_no_second_start_asks_too(qapp, journal_file, clock):
    live(journal_file, clock)
    blot(journal_file, 0)
    studio = Studio(qapp, journal_file, clock, CONTENT)
    with pytest.raises(JournalError, match="not_ours"):
        studio.start()
    with pytest.raises(JournalError, match="in_use"):
        Handover(journal_file).claim()
    studio.close()
    studio.deleteLater()
    other = Handover(journal_file)
    other.claim()
    other.release()


def test_a_damaged_journal_can_be_left_as_it_is(qapp, journal_file, clock):
    live(journal_file, clock)
    blot(journal_file, 0)
    before = {file.name: file.read_bytes() for file in journal_file.parent.glob("journal*") if file.is_file()}
    with answering("Leave it as it is"):
        assert start(qapp, journal_file, clock) == 65
    after = {file.name: file.read_bytes() for file in journal_file.parent.glob("journal*") if file.is_file()}
    assert after == before


def test_a_missing_journal_comes_back_from_its_newest_backup(qapp, journal_file, clock):
    live(journal_file, clock)
    journal_file.unlink()
    with answering("Take the newest backup", "OK") as said:
        assert start(qapp, journal_file, clock) is None
    assert "no new one was made" in said[0]
    assert names(journal_file) == BACKED_UP


def test_a_missing_journal_is_found_again_when_its_drive_is_back(qapp, journal_file, clock):
    add(journal_file, clock, "one")
    away = journal_file.rename(journal_file.with_name("unplugged"))

    def show():
        if not journal_file.exists():
            try:
                open_journal(journal_file, clock.now)
            finally:
                away.rename(journal_file)

    with answering("Try again", "Try again"):
        assert get_past(qapp, JournalError("missing"), show, journal_file, clock) is None
    assert names(journal_file) == {"one"}


def test_a_missing_journal_is_copied_from_where_she_says_it_is(
    qapp, journal_file, clock, tmp_path, monkeypatch
):
    live(journal_file, clock)
    (tmp_path / "elsewhere").mkdir()
    moved = shutil.move(journal_file, tmp_path / "elsewhere" / "my journal.db")
    monkeypatch.setattr(start_trouble, "choose_open_file", lambda *_asked: moved)
    with answering("Choose where it is"):
        assert start(qapp, journal_file, clock) is None
    assert names(journal_file) == names(moved) == BACKED_UP | NEWER


def test_where_a_seal_is_left_a_missing_journal_is_not_made_anew(qapp, journal_file, clock):
    add(journal_file, clock, "one")
    journal_file.unlink()
    with answering("Close") as said:
        assert start(qapp, journal_file, clock) == 65
    assert "no new one was made" in said[0]
    assert not journal_file.exists()


def test_a_file_without_any_backup_that_is_no_journal_is_left_alone(qapp, journal_file, clock):
    journal_file.write_text("Dear diary")
    with answering("OK") as said:
        assert start(qapp, journal_file, clock) == 65
    assert "is not a journal" in said[0]
    assert journal_file.read_text() == "Dear diary"
