"""What is taken out of a layout is gone before the next frame."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from mistakejournal.ui.widgets.emptying import empty


def test_everything_is_hidden_at_once_and_deleted_soon(qtbot):
    holder = QWidget()
    qtbot.addWidget(holder)
    column = QVBoxLayout(holder)
    column.addWidget(QLabel("One"))
    column.addSpacing(8)
    column.addWidget(QLabel("Two"))
    holder.show()
    empty(column)
    assert column.count() == 0
    assert [label.isVisible() for label in holder.findChildren(QLabel)] == [False, False]
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert holder.findChildren(QLabel) == []
