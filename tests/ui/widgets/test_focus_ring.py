"""The ring shows the focus to those who go by keys, and to them alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.dialog import Dialog
from mistakejournal.ui.widgets.focus_ring import FocusRing
from mistakejournal.ui.widgets.line_field import LineField


@pytest.fixture
def window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    window.one, window.two, window.field = Button("One"), Button("Two"), LineField()
    for widget in (window.one, window.two, window.field):
        column.addWidget(widget)
    window.ring = FocusRing(window)
    window.show()
    with qtbot.waitActive(window):
        window.activateWindow()
    window.one.setFocus()
    return window


def test_tab_shows_it_and_a_click_takes_it_away(window):
    assert not window.ring.isVisible()
    QTest.keyClick(window.one, Qt.Key.Key_Tab)
    assert window.ring.target() is window.two
    assert window.ring.isVisible()
    QTest.mouseClick(window.one, Qt.MouseButton.LeftButton)
    window.one.setFocus(Qt.FocusReason.MouseFocusReason)
    assert not window.ring.isVisible()


def test_a_field_shows_its_focus_itself(window):
    QTest.keyClick(window.one, Qt.Key.Key_Tab)
    QTest.keyClick(window.two, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is window.field
    assert not window.ring.isVisible()
    QTest.keyClick(window.field, Qt.Key.Key_Backtab)
    assert window.ring.target() is window.two


def test_moving_the_focus_by_program_keeps_to_the_way_it_was_moved_last(window):
    QTest.keyClick(window.one, Qt.Key.Key_Tab)
    window.one.setFocus()
    assert window.ring.target() is window.one


def test_an_act_by_ctrl_shows_where_it_led(window):
    shortcut = QShortcut(QKeySequence("Ctrl+2"), window)
    shortcut.activated.connect(window.two.setFocus)
    QTest.mouseClick(window.one, Qt.MouseButton.LeftButton)
    QTest.keyClick(window.one, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.focusWidget() is window.two
    assert window.ring.target() is window.two


def test_another_window_has_its_own(window, qtbot):
    QTest.keyClick(window.one, Qt.Key.Key_Tab)
    other = QWidget()
    qtbot.addWidget(other)
    inside = Button("Other", parent=other)
    other.show()
    with qtbot.waitActive(other):
        other.activateWindow()
    inside.setFocus()
    assert not window.ring.isVisible()


def test_a_widget_that_goes_with_its_focus_does_no_harm(window):
    QTest.keyClick(window.one, Qt.Key.Key_Tab)
    window.two.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    QApplication.processEvents()
    window.one.setFocus(Qt.FocusReason.TabFocusReason)
    assert window.ring.target() is window.one


@pytest.mark.parametrize("by_keys", [True, False])
def test_a_dialog_shows_its_first_focus_where_it_was_opened_by_keys(window, qtbot, by_keys):
    if by_keys:
        QTest.keyClick(window.one, Qt.Key.Key_Tab)
    dialog = Dialog("When is it due?", parent=window)
    button = dialog.add(Button("Choose a file"))
    dialog.open()
    with qtbot.waitActive(dialog):
        dialog.activateWindow()
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)
    ring = dialog.findChild(FocusRing)
    assert (ring.target() is button) is by_keys
    dialog.close()
