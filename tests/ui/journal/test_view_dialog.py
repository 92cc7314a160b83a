"""A view is kept only under a name."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mistakejournal.ui.journal.view_dialog import ViewDialog


def test_enter_gives_the_name_and_without_one_nothing_happens(qtbot):
    dialog = ViewDialog("Keep this view")
    qtbot.addWidget(dialog)
    told = []
    dialog.named.connect(told.append)
    dialog.open()
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    assert dialog.isVisible()
    QTest.keyClicks(dialog.field, " Late ones ")
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    assert told == ["Late ones"]
    assert not dialog.isVisible()
