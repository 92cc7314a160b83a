"""A line with suggestions: names there are, by code, and new words."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from mistakejournal.ui.widgets.suggest_field import SuggestField

CLIENTS = [("b", "Brightside"), ("h", "Harlow Coaching"), ("o", "Oak & Ember")]


@pytest.fixture
def field(qtbot):
    field = SuggestField(CLIENTS, name="Client", placeholder="Any client")
    qtbot.addWidget(field)
    field.resize(300, 36)
    field.show()
    field.activateWindow()
    qtbot.waitUntil(field.isActiveWindow)
    field.setFocus()
    field.told = []
    field.changed.connect(field.told.append)
    yield field
    field.completer().popup().hide()


def test_a_new_name_can_be_typed_and_stays_when_others_are_offered(field):
    QTest.keyClicks(field, "Fennel")
    assert (field.value(), field.typed(), field.is_typing()) == ("", "Fennel", True)
    field.set_options(CLIENTS[:1])
    assert field.typed() == "Fennel"


def test_a_known_name_is_known_however_it_is_written(field):
    QTest.keyClicks(field, "brightside")
    assert (field.value(), field.told[-1]) == ("b", "b")


def test_setting_is_silent_and_the_value_follows_its_label(field):
    field.set_value("o")
    field.set_options([("o", "Oak & Ember (Ida)")])
    assert (field.value(), field.typed(), field.told) == ("o", "Oak & Ember (Ida)", [])
    field.set_value("")
    assert field.typed() == ""


def test_typing_narrows_and_enter_takes_the_one_that_is_lit(field):
    taken = []
    field.chosen.connect(lambda: taken.append(field.value()))
    QTest.keyClicks(field, "coach")
    popup = field.completer().popup()
    assert (popup.isVisible(), popup.model().rowCount()) == (True, 1)
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    assert (field.typed(), taken, field.told[-1]) == ("Harlow Coaching", ["h"], "h")


@pytest.mark.parametrize("way", ["key", "click"])
def test_down_or_the_sign_at_the_end_shows_all(field, way):
    field.set_value("o")
    if way == "key":
        QTest.keyClick(field, Qt.Key.Key_Down)
    else:
        QTest.mouseClick(field, Qt.MouseButton.LeftButton, pos=QPoint(field.width() - 16, 18))
    assert field.completer().popup().model().rowCount() == 3


def test_a_screen_reader_meets_a_line_of_text_by_its_name(field):
    interface = QAccessible.queryAccessibleInterface(field)
    said = interface.text(QAccessible.Text.Name)
    assert (interface.role(), said) == (QAccessible.Role.EditableText, "Client")
