"""A field leaves files and pictures to the page, and keeps words."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QGuiApplication, QImage, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QVBoxLayout, QWidget

from mistakejournal.ui.widgets.line_field import LineField
from mistakejournal.ui.widgets.text_field import TextField


@pytest.fixture(params=[LineField, TextField])
def field(request, qtbot):
    """Give a field with the focus, in a window that counts how often pasting came to it."""
    window = QWidget()
    window.pasted = []
    qtbot.addWidget(window)
    field = request.param()
    QVBoxLayout(window).addWidget(field)
    QShortcut(QKeySequence.StandardKey.Paste, window).activated.connect(lambda: window.pasted.append(1))
    window.show()
    with qtbot.waitActive(window):
        window.activateWindow()
    field.setFocus()
    yield field
    QGuiApplication.clipboard().clear()


def enters(field, url):
    data = QMimeData()
    data.setUrls([QUrl(url)])
    data.setText(url)
    event = QDragEnterEvent(
        QPoint(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    event.ignore()
    target = field.viewport() if isinstance(field, QAbstractScrollArea) else field
    QApplication.sendEvent(target, event)
    return event.isAccepted()


def test_a_file_over_it_is_the_pages_and_an_address_is_the_fields(field):
    assert not enters(field, "file:///home/her/draft.png")
    assert enters(field, "https://example.com/episodes/73")


def test_a_copied_picture_is_the_pages_and_copied_words_are_the_fields(field):
    image = QImage(4, 3, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkGreen)
    QGuiApplication.clipboard().setImage(image)
    QTest.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert field.window().pasted == [1]
    QGuiApplication.clipboard().setText("words")
    QTest.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert field.text() == "words"
    assert field.window().pasted == [1]
