"""Enter presses whatever button has the focus, once."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mistakejournal.domain.flow import Step
from mistakejournal.ui.nav_button import NavButton
from mistakejournal.ui.search_button import SearchButton
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.chip import AddChip
from mistakejournal.ui.widgets.dialog import Dialog
from mistakejournal.ui.widgets.icon_button import IconButton
from mistakejournal.ui.widgets.menu_button import MenuButton
from mistakejournal.ui.widgets.row import OpenRow
from mistakejournal.ui.wizard.step_button import StepButton

BUTTONS = {
    "button": lambda: Button("Add a client"),
    "icon": lambda: IconButton("x", "Close"),
    "place": lambda: NavButton("Today", "sun"),
    "search": lambda: SearchButton("Search", "Ctrl+K"),
    "chip": lambda: AddChip("Something else"),
    "menu": lambda: MenuButton("menu", "Menu"),
    "row": lambda: OpenRow("Issue 118"),
    "step": lambda: StepButton(Step.OWN),
}


@pytest.fixture(params=sorted(BUTTONS))
def button(qtbot, request):
    """Give each of the app's buttons; `pressed` counts."""
    made = BUTTONS[request.param]()
    qtbot.addWidget(made)
    made.show()
    made.pressed_times = []
    made.clicked.connect(lambda: made.pressed_times.append(1))
    return made


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_presses_as_space_does(button, key):
    QTest.keyClick(button, key)
    assert button.pressed_times == [1]


def test_a_held_enter_presses_once(button):
    for is_repeat in (False, True, True):
        QApplication.sendEvent(button, _enter(is_repeat))
    assert button.pressed_times == [1]


def test_enter_with_ctrl_belongs_to_the_page(button):
    QTest.keyClick(button, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert button.pressed_times == []


def test_in_a_question_enter_means_the_button_that_has_the_focus(qtbot):
    dialog = Dialog("Put the client away?")
    qtbot.addWidget(dialog)
    no, yes = Button("Not now"), Button("Put away", "primary")
    no.clicked.connect(dialog.reject)
    yes.clicked.connect(dialog.accept)
    dialog.add_buttons(no, yes)
    dialog.open()
    with qtbot.waitSignal(dialog.rejected):
        QTest.keyClick(no, Qt.Key.Key_Return)


def _enter(is_repeat):
    none = Qt.KeyboardModifier.NoModifier
    return QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, none, "\r", is_repeat)
