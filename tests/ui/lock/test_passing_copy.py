"""A recovery code stays in the clipboard for a minute and in no history of it (N2)."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication

from mistakejournal.ui.lock import passing_copy
from mistakejournal.ui.lock.passing_copy import PassingCopy


@pytest.fixture
def clipboard(qapp):
    clipboard = QGuiApplication.clipboard()
    clipboard.clear()
    yield clipboard
    clipboard.clear()


@pytest.mark.row("N2")
def test_the_clipboard_forgets_it_by_itself(clipboard, monkeypatch, qtbot):
    monkeypatch.setattr(passing_copy, "KEPT_MS", 30)
    PassingCopy("ABCD-EFGH")
    assert clipboard.text() == "ABCD-EFGH"
    assert clipboard.mimeData().hasFormat("x-kde-passwordManagerHint")
    qtbot.waitUntil(lambda: clipboard.text() == "")


def test_what_was_copied_meanwhile_stays(clipboard):
    copy = PassingCopy("ABCD-EFGH")
    clipboard.setText("Hello")
    copy.clear()
    assert clipboard.text() == "Hello"


def test_quitting_clears_it_too(clipboard, qapp):
    copy = PassingCopy("ABCD-EFGH")
    qapp.aboutToQuit.disconnect(copy.clear)
    copy.clear()
    assert clipboard.text() == ""
