"""What changed hundreds of rows is taken back, and done again, behind the window."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from mistakejournal.errors import JournalError
from mistakejournal.services.clients import clients_in_use
from mistakejournal.services.done import MANY, done
from mistakejournal.store import tables
from mistakejournal.ui.long_undo import LongUndo


@pytest.fixture
def many(window):
    """Hundreds of clients made in one act."""

    def make():
        with window.desk.journal.write() as writing:
            for number in range(MANY):
                writing.add(tables.CLIENTS, name=f"c{number}")
        return done(writing, "import_incidents")

    window.main.context.perform(make)
    return window


def settled(window, count):
    for _ in range(500):
        window.wait(20)
        if len(clients_in_use(window.desk)) == count and QApplication.activeModalWidget() is None:
            return
    raise AssertionError(window.words())


def test_undo_and_redo_go_on_behind_it_and_the_menu_follows(many):
    context = many.main.context
    assert context.undo()
    assert isinstance(QApplication.activeModalWidget(), LongUndo)
    settled(many, 0)
    assert (context.next_undo(), context.next_redo().label) == (None, "import_incidents")
    context.redo()
    settled(many, MANY)
    assert context.next_redo() is None


def test_stopped_all_stays(many):
    many.main.context.undo()
    many.keys("Esc")
    for _ in range(500):
        many.wait(20)
        if QApplication.activeModalWidget() is None:
            break
    assert len(clients_in_use(many.desk)) in (0, MANY)


def test_trouble_is_said_and_nothing_is_taken_back(many, monkeypatch):
    def full(*_asked):
        raise JournalError("disk_full")

    monkeypatch.setattr("mistakejournal.ui.long_undo.take_back_behind", full)
    told = []
    many.main.context.failed.connect(told.append)
    many.main.context.undo()
    settled(many, MANY)
    assert [error.code for error in told] == ["disk_full"]
    assert many.main.context.next_undo() is not None
