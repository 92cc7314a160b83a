"""As tall as its words, up to the window's height."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget

from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.wizard.parts.tall_dialog import TallDialog


@pytest.fixture
def open_dialog(qtbot):
    def open_it(lines, size=(1280, 800)):
        window, inside = QWidget(), QWidget()
        qtbot.addWidget(window)
        window.resize(*size)
        window.show()
        column = QVBoxLayout(inside)
        for number in range(lines):
            column.addWidget(Label(f"Line {number}", wrap=True))
        dialog = TallDialog("What was said", inside, 640, window)
        dialog.open()
        qtbot.waitExposed(dialog)
        QApplication.processEvents()
        return window, dialog, column

    return open_it


def reach(dialog):
    return dialog.findChild(QScrollArea).verticalScrollBar().maximum()


def test_what_comes_up_while_it_is_open_finds_room(open_dialog):
    _window, dialog, column = open_dialog(2)
    before = dialog.height()
    assert reach(dialog) == 0
    for _ in range(8):
        column.addWidget(Label("One more"))
    QApplication.processEvents()  # what is new is shown
    dialog.take_room()
    assert dialog.height() > before
    assert reach(dialog) == 0


def test_it_never_leaves_the_window_and_scrolls_instead(open_dialog):
    window, dialog, _column = open_dialog(100, (600, 400))
    assert dialog.height() <= window.height()
    assert dialog.width() <= window.width()
    assert reach(dialog) > 0
