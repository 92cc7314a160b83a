"""The menu bar is hidden until it is asked for; its keys work all the time."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from mistakejournal.ui.actions import ACTS, MENUS, title_of
from mistakejournal.ui.routes import Place
from tests.ui.window import Window


def words_of(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions() if not action.isSeparator()]


def leave_menus(window: Window) -> None:
    while (menu := QApplication.activePopupWidget()) is not None:
        menu.close()
        window.settle()


@pytest.mark.parametrize("key", ["F10", "Alt"])
def test_the_bar_shows_by_a_key_and_hides_when_it_is_left(window: Window, key: str) -> None:
    bar = window.main.menuBar()
    assert bar.isHidden()
    if key == "Alt":
        QTest.keyPress(window.main, Qt.Key.Key_Alt)
        QTest.keyRelease(window.main, Qt.Key.Key_Alt)
    else:
        window.keys(key)
    assert bar.isVisible()
    assert [action.text() for action in bar.actions()] == [title_of(code) for code in MENUS]
    leave_menus(window)
    assert bar.isHidden()


def test_alt_with_another_key_is_no_call_for_the_bar(window: Window) -> None:
    QTest.keyPress(window.main, Qt.Key.Key_Alt)
    QTest.keyPress(window.main, Qt.Key.Key_X, Qt.KeyboardModifier.AltModifier)
    QTest.keyRelease(window.main, Qt.Key.Key_X, Qt.KeyboardModifier.AltModifier)
    QTest.keyRelease(window.main, Qt.Key.Key_Alt)
    assert window.main.menuBar().isHidden()
    QTest.keyPress(window.main, Qt.Key.Key_Alt)
    QApplication.sendEvent(window.main, QEvent(QEvent.Type.WindowDeactivate))
    QTest.keyRelease(window.main, Qt.Key.Key_Alt)
    assert window.main.menuBar().isHidden()


def test_the_menu_button_holds_every_act(window: Window) -> None:
    button = window.click("Menu")
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert menu.pos() == button.mapToGlobal(button.rect().bottomLeft()) + QPoint(0, 1)
    assert words_of(menu) == [title_of(code) for code in MENUS]
    told = QAccessible.queryAccessibleInterface(button).child(0)  # a popup is found only there
    assert (told.text(QAccessible.Text.Name), told.childCount()) == ("Menu", len(MENUS))
    found = [words for action in menu.actions() for words in words_of(action.menu())]
    assert set(found) >= {title_of(one.code) for one in ACTS}
    leave_menus(window)


def test_a_place_is_reached_by_menu_and_by_key_while_the_bar_is_hidden(window: Window) -> None:
    assert window.main.menuBar().isHidden()
    window.keys("Ctrl+6")
    assert window.main.place is Place.CLIENTS
    window.main.deeds.actions["checklists"].trigger()
    assert window.main.place is Place.CHECKLISTS


@pytest.mark.parametrize("key", [Qt.Key.Key_Left, Qt.Key.Key_Up])
def test_a_key_that_is_taken_with_alt_does_not_call_the_bar_either(window: Window, key: Qt.Key) -> None:
    taken = QShortcut(QKeySequence(Qt.KeyboardModifier.AltModifier | key), window.main)
    field = window.find("Begin")
    field.setFocus()
    QTest.keyPress(field, Qt.Key.Key_Alt)
    QTest.keyClick(field, key, Qt.KeyboardModifier.AltModifier)
    QTest.keyRelease(field, Qt.Key.Key_Alt)
    assert window.main.menuBar().isHidden()
    taken.deleteLater()
