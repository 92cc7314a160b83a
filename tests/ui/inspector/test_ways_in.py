"""A file that is chosen, and what was copied."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from mistakejournal.errors import JournalError
from mistakejournal.ui.inspector import ways_in
from mistakejournal.ui.inspector.handed import Handed


def test_what_was_copied_is_handed_over(qtbot: QtBot) -> None:
    QApplication.clipboard().setText("Issue 118")
    assert ways_in.copied() == [Handed(text="Issue 118")]


def test_nothing_and_a_picture_are_told_apart(qtbot: QtBot) -> None:
    QApplication.clipboard().clear()
    with pytest.raises(JournalError) as nothing:
        ways_in.copied()
    QApplication.clipboard().setImage(QImage(2, 2, QImage.Format.Format_RGB32))
    with pytest.raises(JournalError) as picture:
        ways_in.copied()
    assert (nothing.value.code, picture.value.code) == ("issue_nothing_pasted", "issue_is_picture")


def test_a_file_may_be_chosen_or_not(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    chosen = [Path("/nowhere/test.eml"), None]
    monkeypatch.setattr(ways_in, "choose_open_file", lambda *_asked: chosen.pop(0))
    assert ways_in.choose_mail(parent, "Inspect") == Handed(path=Path("/nowhere/test.eml"))
    assert ways_in.choose_mail(parent, "Inspect") is None
