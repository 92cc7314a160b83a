"""One line of reason, or nothing is left out."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.wizard.parts.reason_dialog import ReasonDialog
from tests.ui.wizard.finding import click, named


def test_it_closes_with_a_reason_only(qtbot):
    kept = []
    dialog = ReasonDialog(lambda reason: kept.append(reason) or True)
    dialog.open()
    qtbot.waitExposed(dialog)
    click(dialog, "Leave it out")
    assert "One line is enough." in [one.text() for one in dialog.findChildren(Label)]
    line = named(dialog, QLineEdit, "One line of reason")
    QTest.keyClicks(line, "Lena left")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert kept == ["Lena left"]
