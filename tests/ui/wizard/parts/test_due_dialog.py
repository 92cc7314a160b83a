"""A day and a time, read from the words until she says another."""

from __future__ import annotations

from datetime import date

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from mistakejournal.ui.wizard.parts.due_dialog import DueDialog
from tests.ui.accessibility import complaints
from tests.ui.wizard.finding import click, named


@pytest.fixture
def ask(desk, qtbot):
    """Give what opens the dialog; what it was asked to keep is in `kept`."""

    opened = []

    def open_it(**values):
        kept = []
        dialog = DueDialog(desk, "When?", lambda *given: kept.append(given) or True, **values)
        opened.append(dialog)
        dialog.open()
        qtbot.waitExposed(dialog)
        return dialog, kept

    return open_it


def test_it_gives_day_and_time_as_they_stand(ask):
    dialog, kept = ask(due=(date(2026, 11, 27), "09:00"))
    assert named(dialog, QLineEdit, "Time").text() == "9:00"
    assert complaints(dialog) == []
    QTest.keyClick(named(dialog, QLineEdit, "Time"), Qt.Key.Key_Return)
    assert kept == [("", date(2026, 11, 27), "09:00")]


def test_words_without_a_day_give_none(ask):
    dialog, kept = ask(label="Your words")
    QTest.keyClicks(named(dialog, QLineEdit, "Your words"), "I will send the list")
    click(dialog, "Save")
    assert kept == [("I will send the list", None, "")]


def test_esc_keeps_nothing(ask, qtbot):
    dialog, kept = ask(due=(None, ""))
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert kept == []
    qtbot.waitUntil(lambda: not shiboken6.isValid(dialog))
