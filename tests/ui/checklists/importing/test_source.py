"""Where an import comes from."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

from mistakejournal.ui.checklists.importing.source import ImportDrop, copied

HOW = (Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)


@pytest.fixture
def widget(qtbot):
    one = QWidget()
    qtbot.addWidget(one)
    return one


def drop(widget, *paths):
    content = QMimeData()
    content.setUrls([QUrl.fromLocalFile(path) for path in paths])
    enters = QDragEnterEvent(QPoint(1, 1), HOW[0], content, *HOW[1:])
    enters.ignore()
    QApplication.sendEvent(widget, enters)
    QApplication.sendEvent(widget, QDropEvent(QPointF(1, 1), HOW[0], content, *HOW[1:]))
    return enters.isAccepted()


def test_one_file_is_taken_and_several_are_not(widget):
    seen = []
    ImportDrop(widget).dropped.connect(seen.append)
    assert drop(widget, "/tmp/a.md")
    assert not drop(widget, "/tmp/a.md", "/tmp/b.md")
    assert not drop(widget)
    assert seen == [Path("/tmp/a.md")]


def test_what_was_copied_comes_as_html_and_as_text(qapp):
    content = QMimeData()
    content.setHtml("<b>a</b>")
    content.setText("a")
    qapp.clipboard().setMimeData(content)
    assert copied() == ("<b>a</b>", "a")
