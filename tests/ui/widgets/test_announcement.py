"""What is announced reaches the screen reader and moves nothing."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from mistakejournal.ui.widgets.announcement import announce
from mistakejournal.ui.widgets.label import Label


def test_saying_something_leaves_the_focus_where_it_is(qtbot):
    label = Label("Saved")
    qtbot.addWidget(label)
    label.show()
    before = QApplication.focusWidget()
    announce(label, "Step ticked, 5 of 11")
    assert QApplication.focusWidget() is before
