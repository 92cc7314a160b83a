"""A window is closed for its journal only when nothing is lost by that (N3)."""

from __future__ import annotations

from types import SimpleNamespace
from typing import ClassVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QClipboard
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from mistakejournal.services.incidents import list_incidents
from mistakejournal.ui.lock import closed
from mistakejournal.ui.lock.closed import may_close
from mistakejournal.ui.quick import ask_quickly
from mistakejournal.ui.widgets.dialog import Dialog
from mistakejournal.ui.work_line import WorkLine


@pytest.mark.row("N3")
def test_what_cannot_be_saved_keeps_it_open_and_says_so(unlocked, studio, monkeypatch, qtbot):
    heard = []
    unlocked.context.noted.connect(heard.append)
    monkeypatch.setattr("mistakejournal.ui.lock.closed.save_typed", lambda _window: False)
    assert not studio.lock()
    assert studio.window is unlocked
    assert heard == ["It stays open: what you typed can’t be saved just now."]


@pytest.mark.row("N3")
def test_words_in_an_open_question_keep_it_open_too(unlocked, studio, qtbot):
    heard = []
    unlocked.context.noted.connect(heard.append)
    line = ask_quickly(unlocked, unlocked.context, near_miss=False)
    field = line.findChild(QLineEdit)
    QTest.keyClicks(field, "Old link")
    assert not studio.lock()
    assert "isn’t in the journal yet" in heard[0]
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert [one.title for one in list_incidents(unlocked.context.desk)] == ["Old link"]
    assert studio.lock()


@pytest.mark.row("N2")
def test_words_that_were_only_marked_are_not_left_for_a_middle_click(unlocked, studio, monkeypatch):
    class X11Clipboard:  # the one without a screen has no marked words
        left: ClassVar = [QClipboard.Mode.Selection, QClipboard.Mode.Clipboard]

        def ownsSelection(self) -> bool:
            return True

        def clear(self, mode: QClipboard.Mode) -> None:
            self.left.remove(mode)

    monkeypatch.setattr(closed, "QGuiApplication", SimpleNamespace(clipboard=X11Clipboard))
    assert studio.lock()
    assert X11Clipboard.left == [QClipboard.Mode.Clipboard]


@pytest.mark.row("N2")
def test_the_key_locks_from_an_open_question(unlocked, studio, qtbot):
    question = Dialog("Export", parent=unlocked)
    question.open()
    qtbot.waitUntil(question.isActiveWindow)
    QTest.keyClick(question, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: studio.window is None)
    assert not any(isinstance(top, Dialog) and top.isVisible() for top in QApplication.topLevelWidgets())


def test_what_is_going_on_in_a_dialog_is_not_cut_off(unlocked):
    heard = []
    unlocked.context.noted.connect(heard.append)
    question = Dialog("Export", parent=unlocked)
    line = question.add(WorkLine("Export"))
    question.open()
    assert may_close(unlocked.context, unlocked)
    line.running = True
    assert not may_close(unlocked.context, unlocked)
    assert heard == ["It stays open until what is going on is done."]
    question.reject()
