"""A line to type in, with an icon before it if it has one."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mistakejournal.ui.widgets.line_field import LineField


def test_what_is_typed_is_there(qtbot):
    field = LineField("", "Search 19 incidents", name="Search", icon="search")
    qtbot.addWidget(field)
    field.show()
    QTest.keyClicks(field, "link")
    assert field.text() == "link"
    assert (field.placeholderText(), field.accessibleName()) == ("Search 19 incidents", "Search")


def test_an_icon_moves_the_text_aside(qtbot):
    field = LineField("text")
    qtbot.addWidget(field)
    assert field.textMargins().left() == 0
    field.set_icon("search")
    assert field.textMargins().left() > 16
    before = field.grab().toImage()
    field.set_icon(None)
    assert field.textMargins().left() == 0
    assert field.grab().toImage() != before


def test_a_long_text_is_not_cut_off(qtbot):
    field = LineField()
    qtbot.addWidget(field)
    QGuiApplication.clipboard().setText("word " * 20_000)
    field.paste()
    assert field.text() == "word " * 20_000


def test_a_held_enter_is_taken_once(qtbot):
    field, taken = LineField("119"), []
    qtbot.addWidget(field)
    field.returnPressed.connect(lambda: taken.append(1))
    for held in (False, True, True):
        key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", held)
        QApplication.sendEvent(field, key)
    assert taken == [1]
