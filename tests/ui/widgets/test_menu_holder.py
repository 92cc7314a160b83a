"""A menu is found as a part of what opens it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mistakejournal.ui.widgets.menu import Menu
from mistakejournal.ui.widgets.menu_holder import MenuHolder


@pytest.fixture
def holder(qtbot):
    holder = MenuHolder()
    qtbot.addWidget(holder)
    menu = Menu(parent=holder)
    menu.add("Put away", lambda: None)
    holder.set_menu(menu)
    holder.resize(60, 30)
    holder.show()
    yield holder
    menu.close()


def test_a_screen_reader_finds_the_menu_and_its_acts(holder):
    told = QAccessible.queryAccessibleInterface(holder)
    menu = told.child(0)
    assert (told.childCount(), menu.role()) == (1, QAccessible.Role.PopupMenu)
    assert menu.child(0).text(QAccessible.Text.Name) == "Put away"


@pytest.mark.parametrize("x", [4, 56])
def test_a_click_anywhere_opens_it_underneath(holder, x):
    QTest.mouseClick(holder, Qt.MouseButton.LeftButton, pos=QPoint(x, 15))
    assert QApplication.activePopupWidget() is holder.menu()
    assert holder.menu().pos() == holder.under()


def test_space_opens_it_too(holder):
    holder.setFocus()
    QTest.keyClick(holder, Qt.Key.Key_Space)
    assert holder.menu().isVisible()
