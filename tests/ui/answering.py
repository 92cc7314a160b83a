"""Someone who answers each question that comes up, in order, by the words on a button."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from mistakejournal.ui.widgets.dialog import Dialog
from mistakejournal.ui.widgets.label import Label

_PATIENCE = 1500
"""Looks of 20 ms each before it is given up."""


@contextmanager
def answering(*answers: str) -> Iterator[list[str]]:
    """Press these buttons as their dialogs come; give what the dialogs said, one text each."""
    said: list[str] = []
    owner = QObject()
    timer = QTimer(owner)
    pending = list(answers)
    looks = 0

    def look() -> None:
        nonlocal looks
        looks += 1
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, Dialog):
            return
        found = [button for button in dialog.findChildren(QPushButton) if [button.text()] == pending[:1]]
        if found:
            pending.pop(0)
            said.append(
                "\n".join(label.text() for label in dialog.findChildren(Label) if label.isVisibleTo(dialog))
            )
            QTest.mouseClick(found[0], Qt.MouseButton.LeftButton)
        elif looks > _PATIENCE:
            dialog.done(0)

    timer.timeout.connect(look)
    timer.start(20)
    try:
        yield said
    finally:
        timer.stop()
    assert pending == [], said
