"""A toast stays until it is closed, and offers the way back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from mistakejournal.ui.theme import apply_theme, load_theme
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.icon_button import IconButton
from mistakejournal.ui.widgets.toast import Toast


@pytest.fixture
def toast(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(900, 600)
    window.show()
    toast = Toast(window)
    toast.held = window
    return toast


def test_undo_takes_it_away_and_is_told(toast, qtbot):
    toast.show_message("Step moved to the bin", undo=True)
    assert toast.isVisible()
    with qtbot.waitSignals([toast.undone, toast.closed]):
        QTest.mouseClick(toast.findChild(Button), Qt.MouseButton.LeftButton)
    assert not toast.isVisible()


def test_closing_takes_nothing_back(toast, qtbot):
    toast.show_message("Copied")
    assert not toast.findChild(Button).isVisible()
    toast.undone.connect(lambda: pytest.fail("undone"))
    with qtbot.waitSignal(toast.closed):
        QTest.mouseClick(toast.findChild(IconButton), Qt.MouseButton.LeftButton)
    toast.closed.connect(lambda: pytest.fail("closed twice"))
    toast.dismiss()


def test_it_stays_at_the_bottom_of_its_window_and_over_the_footer(qapp, toast):
    toast.show_message("Step moved to the bin", undo=True)
    window = toast.window()
    assert toast.geometry().bottom() == 600 - 24 - 1
    toast.set_clearance(72)
    assert toast.geometry().bottom() == 600 - 72 - 24 - 1
    window.resize(500, 400)
    QApplication.processEvents()
    assert toast.geometry().bottom() == 400 - 72 - 24 - 1
    assert toast.width() == 500 - 48
    apply_theme(qapp, load_theme("dark", text_scale=2.0))
    assert window.rect().contains(toast.geometry())
    assert toast.grab()
