"""The row of a link: columns beside or under each other, and its button."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mistakejournal.ui.inspector.link_columns import is_stacked
from mistakejournal.ui.inspector.link_line import LinkLines
from mistakejournal.ui.inspector.link_row import LinkRow
from mistakejournal.ui.theme import apply_theme, load_theme
from tests.ui.inspector import given


def line(number=1, *findings, answers=None):
    return LinkLines(given.report(*findings), answers).line(number)


@pytest.fixture
def row(qtbot) -> LinkRow:
    row = LinkRow(line(1, given.EPISODE))
    qtbot.addWidget(row)
    row.resize(920, row.heightForWidth(920))
    row.show()
    return row


def test_a_click_anywhere_on_it_and_enter_press_it(qtbot, row):
    with qtbot.waitSignal(row.clicked):
        QTest.mouseClick(row, Qt.MouseButton.LeftButton, pos=QPoint(12, 12))
    row.setFocus()
    with qtbot.waitSignal(row.clicked):
        QTest.keyClick(row, Qt.Key.Key_Return)


def test_steady_is_a_button_and_a_key(qtbot, row):
    assert row.steady.text() == "It’s steady"
    assert row.steady.accessibleDescription() == "Listen to this week’s episode"
    with qtbot.waitSignal(row.steady_asked):
        QTest.mouseClick(row.steady, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(row.steady_asked):
        QTest.keyClick(row, Qt.Key.Key_S)
    row.show_line(line(2))
    assert row.steady.isHidden()
    with qtbot.assertNotEmitted(row.steady_asked):
        QTest.keyClick(row, Qt.Key.Key_S)


def test_a_button_that_comes_later_stands_at_the_end_of_the_line(qtbot):
    row = LinkRow(line(2))
    qtbot.addWidget(row)
    row.resize(920, row.heightForWidth(920))
    row.show()
    row.show_line(line(1, given.EPISODE))
    assert row.steady.geometry().right() > 900


@pytest.mark.parametrize(("key", "by"), [(Qt.Key.Key_Down, 1), (Qt.Key.Key_K, -1), (Qt.Key.Key_PageDown, 10)])
def test_arrows_and_letters_ask_for_another_row(qtbot, row, key, by):
    with qtbot.waitSignal(row.moved) as moved:
        QTest.keyClick(row, key)
    assert moved.args == [by]


def test_its_menu_opens_at_the_pointer_and_by_the_menu_key_under_the_words(qtbot, row):
    mouse, keyboard = QContextMenuEvent.Reason.Mouse, QContextMenuEvent.Reason.Keyboard
    with qtbot.waitSignal(row.menu_asked) as asked:
        QApplication.sendEvent(row, QContextMenuEvent(mouse, QPoint(5, 5), QPoint(105, 205)))
    assert asked.args == [QPoint(105, 205)]
    with qtbot.waitSignal(row.menu_asked) as asked:
        QApplication.sendEvent(row, QContextMenuEvent(keyboard, QPoint(5, 5), QPoint(105, 205)))
    assert row.rect().contains(row.mapFromGlobal(asked.args[0]))
    with qtbot.waitSignal(row.menu_asked) as pressed:
        QTest.keyClick(row, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    assert pressed.args == asked.args


def test_a_note_makes_it_higher_and_a_narrow_place_stacks_it(qtbot, row):
    plain = LinkRow(line(2))
    qtbot.addWidget(plain)
    assert row.heightForWidth(920) > plain.heightForWidth(920)
    assert not is_stacked(920)
    assert is_stacked(400)
    assert plain.heightForWidth(400) > plain.heightForWidth(920)


@pytest.mark.parametrize("width", [920, 400])
@pytest.mark.parametrize("name", ["light", "dark"])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_it_is_painted_in_each_look_with_its_button_inside(qtbot, row, width, name, scale):
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    apply_theme(app, load_theme(name, text_scale=scale))
    row.resize(width, row.heightForWidth(width))
    assert not row.grab().isNull()
    assert row.rect().contains(row.steady.geometry())


def test_under_the_pointer_and_pressed_it_has_a_ground(qtbot):
    row = LinkRow(line(2))
    qtbot.addWidget(row)
    row.resize(920, 44)
    plain = row.grab().toImage()
    row.setDown(True)
    assert row.grab().toImage() != plain
    row.setDown(False)
    row.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    QApplication.sendEvent(row, QEvent(QEvent.Type.UpdateRequest))
    assert row.grab().toImage() != plain


@pytest.mark.parametrize("width", [774, 920])  # of a window of 900 px, and of a wide one
def test_which_issue_had_the_link_is_read_whole_beside_the_button(row, width):
    row.resize(width, row.heightForWidth(width))
    said = next(cell for cell in row._cells() if cell.text == row.line.beside)
    assert row.line.beside == "Same as in issue 118, 24 Nov"
    assert QFontMetrics(said.font).horizontalAdvance(said.text) <= said.rect.width()
    assert said.rect.right() <= row.steady.x()
