"""What is dropped or copied: files, a picture, or neither."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QWidget

from mistakejournal.ui.mime import (
    Drops,
    FileDrops,
    as_png,
    clipboard,
    files_in,
    holds_something,
    picture_in,
)


@pytest.fixture
def picture(qapp):
    image = QImage(4, 3, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkGreen)
    return image


def mime(*urls, text="", image=None):
    data = QMimeData()
    if urls:
        data.setUrls([QUrl(url) for url in urls])
    if text:
        data.setText(text)
    if image is not None:
        data.setImageData(image)
    return data


def test_files_of_this_computer_are_taken_and_addresses_of_the_web_are_not(qapp, tmp_path):
    data = mime(tmp_path.as_uri() + "/a.png", "https://example.com/b.png")
    assert files_in(data) == [tmp_path / "a.png"]
    assert not holds_something(mime("https://example.com/b.png"))


def test_a_picture_copied_with_words_is_words(picture):
    assert picture_in(mime(image=picture)).size() == picture.size()
    assert picture_in(mime(image=picture, text="a cell of a table")) is None
    assert picture_in(mime(text="words")) is None


def test_a_picture_becomes_a_file_of_the_same_points(picture):
    back = QImage.fromData(as_png(picture), "PNG")
    assert back.convertToFormat(picture.format()) == picture


def test_an_empty_clipboard_holds_nothing(qapp):
    QGuiApplication.clipboard().clear()
    assert not holds_something(clipboard())


def drag(widget, data):
    """Send the events of a drop on the middle of `widget`; tell whether both were accepted."""
    accepted = []
    where, no_key = QPoint(5, 5), Qt.KeyboardModifier.NoModifier
    left, copy = Qt.MouseButton.LeftButton, Qt.DropAction.CopyAction
    for event in (
        QDragEnterEvent(where, copy, data, left, no_key),
        QDropEvent(QPointF(where), copy, data, left, no_key),
    ):
        event.ignore()
        QApplication.sendEvent(widget, event)
        accepted.append(event.isAccepted())
    return accepted


def test_a_drop_is_handed_on_and_anything_else_is_left(qtbot, tmp_path):
    widget, taken = QWidget(), []
    qtbot.addWidget(widget)
    Drops(widget, lambda data: taken.append(files_in(data)) is None)
    assert drag(widget, mime((tmp_path / "a.png").as_uri())) == [True, True]
    assert taken == [[tmp_path / "a.png"]]
    assert drag(widget, mime(text="words")) == [False, False]


def test_files_are_dropped_as_many_at_once_as_may_be(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    seen = []
    FileDrops(widget, most=1).dropped.connect(seen.append)
    assert drag(widget, mime("file:///tmp/a.md")) == [True, True]
    assert drag(widget, mime("file:///tmp/a.md", "file:///tmp/b.md")) == [False, False]
    assert drag(widget, mime(text="a.md")) == [False, False]
    assert seen == [[Path("/tmp/a.md")]]
