"""Put off until a moment of her choice."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtWidgets import QPushButton

from mistakejournal.services.agenda import agenda
from mistakejournal.ui.today.snooze_dialog import SnoozeDialog
from mistakejournal.ui.widgets.time_field import TimeField


def press(dialog, text):
    next(one for one in dialog.findChildren(QPushButton) if one.text() == text).click()


def test_it_begins_with_tomorrow_morning_and_puts_the_card_off(qtbot, context, desk, due):
    dialog = SnoozeDialog(context, due)
    dialog.open()
    assert "25 Nov, 9:00" in dialog.findChild(TimeField).text()
    press(dialog, "Snooze")
    assert agenda(desk).due == ()


def test_a_moment_that_is_over_keeps_it_open_and_is_said(qtbot, context, desk, due):
    said = []
    context.failed.connect(said.append)
    dialog = SnoozeDialog(context, due)
    dialog.open()
    dialog.findChild(TimeField).set_value(desk.clock.local() - timedelta(hours=1))
    press(dialog, "Snooze")
    assert ([error.code for error in said], dialog.isVisible()) == (["snooze_past"], True)
    press(dialog, "Cancel")
    assert len(agenda(desk).due) == 1
