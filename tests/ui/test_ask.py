"""Questions are answered by clicks and keys, and Esc always means no."""

from __future__ import annotations

import subprocess
import sys

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mistakejournal.services.clients import add_client
from mistakejournal.ui.ask import (
    ask_line,
    choose,
    choose_folder,
    choose_open_file,
    choose_open_files,
    choose_save_file,
    confirm,
)
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.dialog import Dialog
from mistakejournal.ui.widgets.line_field import LineField
from tests.ui.accessibility import complaints


def soon(act):
    QTimer.singleShot(0, lambda: act(QApplication.activeModalWidget()))


def press(words):
    def act(dialog: Dialog) -> None:
        button = next(b for b in dialog.findChildren(Button) if b.text() == words)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    return act


def test_yes_is_yes_and_no_is_no(qapp):
    for words, answer in (("Delete", True), ("Keep it", False)):
        soon(press(words))
        assert confirm(None, "Delete this?", "It goes to the bin.", yes="Delete", no="Keep it") is answer


def test_esc_means_no(qapp):
    soon(lambda dialog: QTest.keyClick(dialog, Qt.Key.Key_Escape))
    assert confirm(None, "Delete this?", "It goes to the bin.", yes="Delete", no="Keep it") is False


def test_a_question_can_be_read_and_reached(qapp):
    found = []

    def look(dialog):
        found.extend(complaints(dialog))
        assert dialog.accessibleName() == "Delete this?"
        dialog.reject()

    soon(look)
    confirm(None, "Delete this?", "It goes to the bin.", yes="Delete", no="Keep it")
    assert found == []


def test_a_line_comes_back_without_the_space_around_it(qapp):
    def answer(dialog):
        field = dialog.findChild(LineField)
        assert field.accessibleName() == "Name"
        QTest.keyClicks(field, "  Harlow ")
        QTest.keyClick(field, Qt.Key.Key_Return)

    soon(answer)
    assert ask_line(None, "A new client", "Name", yes="Add", no="Cancel", text="x") == "Harlow"
    soon(lambda dialog: dialog.reject())
    assert ask_line(None, "A new client", "Name", yes="Add", no="Cancel") is None


def test_files_come_back_as_paths_or_as_nothing(qapp, tmp_path, monkeypatch):
    there = str(tmp_path / "a.eml")
    monkeypatch.setattr("mistakejournal.ui.ask.QFileDialog.getOpenFileName", lambda *_: (there, ""))
    monkeypatch.setattr("mistakejournal.ui.ask.QFileDialog.getSaveFileName", lambda *_: ("", ""))
    assert choose_open_file(None, "Open a mail") == tmp_path / "a.eml"
    assert choose_save_file(None, "Save", "journal.zip") is None


def test_one_of_several_ways_is_chosen_by_click_enter_or_none_by_esc(qapp):
    ways = {"rescue": "Put it together again", "copy": "Save a copy", "leave": "Leave it as it is"}
    soon(press("Save a copy"))
    assert choose(None, "The journal can’t be opened", "What now?", ways) == "copy"
    soon(lambda dialog: QTest.keyClick(dialog, Qt.Key.Key_Return))
    assert choose(None, "The journal can’t be opened", "What now?", ways) == "rescue"
    soon(lambda dialog: QTest.keyClick(dialog, Qt.Key.Key_Escape))
    assert choose(None, "The journal can’t be opened", "What now?", ways) == ""


def test_several_ways_can_be_read_and_reached(qapp):
    found = []

    def look(dialog):
        found.extend(complaints(dialog))
        dialog.reject()

    soon(look)
    choose(None, "The journal can’t be opened", "What now?", {"again": "Try again", "leave": "Close"})
    assert found == []


@pytest.mark.skipif(sys.platform == "win32", reason="a lock belongs to its handle there")
@pytest.mark.parametrize("ask", [choose_open_file, choose_open_files, choose_folder, choose_save_file])
def test_a_chooser_that_looks_into_the_journal_costs_it_nothing(qapp, desk, monkeypatch, ask):
    """SQLite's locks are there again when it closes: a second process leaves the log of the window alone."""
    path = desk.journal.path
    add_client(desk, name="The Brightside Podcast")

    def chosen(*_asked):
        for name in (path.name, f"{path.name}-shm"):
            path.with_name(name).read_bytes()  # as a chooser does to draw the file's sign
        return "" if ask is choose_folder else ([] if ask is choose_open_files else "", "")

    for name in ("getOpenFileName", "getOpenFileNames", "getExistingDirectory", "getSaveFileName"):
        monkeypatch.setattr(f"mistakejournal.ui.ask.QFileDialog.{name}", chosen)
    ask(None, "Where?", "x") if ask is choose_save_file else ask(None, "Where?")
    look = (
        "import sqlite3, sys; sqlite3.connect(sys.argv[1]).execute('SELECT count(*) FROM clients').fetchone()"
    )
    subprocess.run([sys.executable, "-c", look, str(path)], check=True)
    assert path.with_name(f"{path.name}-wal").exists()
