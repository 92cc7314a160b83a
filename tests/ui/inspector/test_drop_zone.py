"""The place to drop a test email on."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from mistakejournal.ui.inspector.drop_zone import DropZone
from mistakejournal.ui.inspector.handed import Handed
from mistakejournal.ui.widgets.button import Button

COPY, LEFT, NONE = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def zone(qtbot) -> DropZone:
    zone = DropZone("Drop a test email here", "Or paste it.", [Button("Paste")])
    qtbot.addWidget(zone)
    zone.resize(600, 300)
    zone.show()
    return zone


def enter(zone, mime) -> bool:
    event = QDragEnterEvent(QPoint(20, 20), COPY, mime, LEFT, NONE)
    QApplication.sendEvent(zone, event)
    return event.isAccepted()


def drop(zone, mime) -> None:
    enter(zone, mime)
    QApplication.sendEvent(zone, QDropEvent(QPointF(20, 20), COPY, mime, LEFT, NONE))


def files(*paths) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def test_files_dropped_on_it_are_handed_over_each_by_itself(qtbot, zone, tmp_path):
    mime = files(tmp_path / "a.eml", tmp_path / "b.eml")
    with qtbot.waitSignal(zone.handed) as handed:
        drop(zone, mime)
    assert handed.args == [[Handed(path=tmp_path / "a.eml"), Handed(path=tmp_path / "b.eml")]]


def test_dragged_words_are_handed_over_as_well(qtbot, zone):
    mime = QMimeData()
    mime.setHtml("<a href='https://example.com'>Read</a>")
    with qtbot.waitSignal(zone.handed) as handed:
        drop(zone, mime)
    assert handed.args[0][0].html.startswith("<a href")


def test_a_picture_is_not_taken(qtbot, zone):
    mime = QMimeData()
    mime.setData("image/png", b"\x89PNG")
    assert not enter(zone, mime)
    with qtbot.assertNotEmitted(zone.handed):
        drop(zone, mime)


def test_it_shows_where_a_drag_would_land(zone, tmp_path):
    calm = zone.grab().toImage()
    enter(zone, files(tmp_path / "a.eml"))
    assert zone.grab().toImage() != calm
    QApplication.sendEvent(zone, QDragLeaveEvent())
    assert zone.grab().toImage() == calm
