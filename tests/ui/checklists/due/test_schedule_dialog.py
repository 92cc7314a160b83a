"""When a list is due: kept, paused and taken away."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton

from mistakejournal.domain.repeat import Every, Repeat
from mistakejournal.services.checklists import add_checklist
from mistakejournal.services.schedules import schedule_of
from mistakejournal.ui.checklists.due.repeat_fields import RepeatFields
from mistakejournal.ui.checklists.due.schedule_dialog import ScheduleDialog


@pytest.fixture
def checklist(desk):
    return add_checklist(desk, "Newsletter").id


@pytest.fixture
def ask(qtbot, context, checklist):
    def ask():
        dialog = ScheduleDialog(context, checklist, "Newsletter")
        dialog.open()
        return dialog

    return ask


def press(dialog, text):
    next(one for one in dialog.findChildren(QPushButton) if one.text() == text).click()


def test_saved_it_is_on_disk(ask, desk, checklist):
    press(ask(), "Save")
    assert schedule_of(desk, checklist).rule == "FREQ=WEEKLY;BYDAY=TU"


def test_cancel_keeps_nothing(ask, desk, checklist):
    press(ask(), "Cancel")
    assert schedule_of(desk, checklist) is None


def test_what_cannot_be_kept_leaves_it_open(ask, desk, checklist):
    dialog = ask()
    dialog.findChild(RepeatFields).show_repeat(Repeat(Every.WEEK))
    press(dialog, "Save")
    assert (dialog.isVisible(), schedule_of(desk, checklist)) == (True, None)
    press(dialog, "Cancel")


def test_it_is_paused_goes_on_and_is_removed(ask, desk, checklist):
    press(ask(), "Save")
    press(ask(), "Pause")
    assert schedule_of(desk, checklist).put_away_at is not None
    press(ask(), "Go on")
    assert schedule_of(desk, checklist).put_away_at is None
    press(ask(), "Remove")
    assert schedule_of(desk, checklist) is None
