"""The line is there while something is said, readable at any size, and closed by keyboard."""

from __future__ import annotations

from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mistakejournal.services.reminders import Reminder
from mistakejournal.ui.reminder_board import board
from mistakejournal.ui.reminder_line import ReminderLine
from mistakejournal.ui.theme import apply_theme, load_theme
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.icon_button import IconButton
from tests.ui.accessibility import complaints, contrasts

ONE = Reminder(
    "1", True, "i", "I send you the corrected list with all the links by 14:00, and the numbers later", "",
    datetime(2026, 11, 24, 14), "The Brightside Podcast",
)  # fmt: skip


@pytest.fixture
def line(context, qtbot):
    made = ReminderLine(context)
    qtbot.addWidget(made)
    made.resize(700, 60)
    return made


def test_it_is_hidden_while_nothing_is_said(line, context):
    assert line.isHidden()
    board(context).put_up((ONE,))
    assert not line.isHidden()


def test_it_leads_to_today_and_is_closed_by_keyboard(line, context, qtbot):
    board(context).put_up((ONE,))
    with qtbot.waitSignal(line.show_asked):
        QTest.keyClick(line.findChild(Button), Qt.Key.Key_Space)
    QTest.keyClick(line.findChild(IconButton), Qt.Key.Key_Space)
    assert line.isHidden()


def test_in_a_small_window_it_is_brief_and_leads_nowhere(context, qtbot):
    made = ReminderLine(context, brief=True)
    qtbot.addWidget(made)
    board(context).put_up((ONE,))
    assert made.findChild(Button).isHidden()


@pytest.mark.parametrize("name", ["light", "dark"])
def test_it_can_be_read_at_200_percent(line, context, qapp, name):
    theme = load_theme(name, text_scale=2.0)
    apply_theme(qapp, theme)
    board(context).put_up((ONE,))
    line.resize(700, line.heightForWidth(700) if line.hasHeightForWidth() else 200)
    line.show()
    assert complaints(line) == []
    assert contrasts(theme) == []
    line.hide()
