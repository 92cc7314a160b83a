"""Files, a folder, or what was copied."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from mistakejournal.ui.journal.importing.sources import Sources
from mistakejournal.ui.widgets.button import Button


@pytest.fixture
def sources(qtbot):
    widget = Sources()
    qtbot.addWidget(widget)
    widget.show()
    return widget


def press(sources, words):
    button = next(one for one in sources.findChildren(Button) if one.text() == words)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_each_way_tells_what_was_chosen(sources, monkeypatch):
    answers = {"getOpenFileNames": (["/a.md", "/b.csv"], ""), "getExistingDirectory": "/notes"}
    for name, answer in answers.items():
        monkeypatch.setattr(f"mistakejournal.ui.ask.QFileDialog.{name}", lambda *_asked, told=answer: told)
    content = QMimeData()
    content.setText("3 Nov: a")
    QGuiApplication.clipboard().setMimeData(content)
    told = []
    sources.files.connect(told.append)
    sources.pasted.connect(told.append)
    for words in ("Choose files", "Choose a folder", "Paste what you copied"):
        press(sources, words)
    assert told == [[Path("/a.md"), Path("/b.csv")], [Path("/notes")], "3 Nov: a"]


def test_nothing_chosen_tells_nothing(sources, monkeypatch):
    monkeypatch.setattr("mistakejournal.ui.ask.QFileDialog.getOpenFileNames", lambda *_asked: ([], ""))
    monkeypatch.setattr("mistakejournal.ui.ask.QFileDialog.getExistingDirectory", lambda *_asked: "")
    told = []
    sources.files.connect(told.append)
    press(sources, "Choose files")
    press(sources, "Choose a folder")
    assert told == []
