"""The board holds what was said until it is read or settled."""

from __future__ import annotations

from datetime import datetime

from mistakejournal.services.reminders import Reminder
from mistakejournal.ui.reminder_board import board

ONE = Reminder("1", True, "i", "The list", "", datetime(2026, 11, 24, 14), "Brightside")


def test_there_is_one_board_over_a_journal(context):
    assert board(context) is board(context)


def test_it_says_more_and_more_until_it_is_cleared(context, qtbot):
    said = board(context)
    assert said.words() == ""
    with qtbot.waitSignal(said.changed):
        said.put_up((ONE,))
    said.put_up((ONE,))
    assert said.words().count("The list") == 2
    assert said.words(brief=True) == "14:00: The list and 1 more"
    said.clear()
    assert said.words() == ""


def test_what_is_not_open_any_more_goes(context):
    said = board(context)
    said.put_up((ONE,))
    context.changed.emit(frozenset({"runs"}))
    assert said.words()
    context.changed.emit(frozenset({"promises"}))
    assert said.words() == ""
