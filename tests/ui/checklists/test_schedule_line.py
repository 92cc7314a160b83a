"""The editor's head says when a list is due and what comes after it, and opens what changes that."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtWidgets import QApplication, QPushButton

from mistakejournal.domain.repeat import Every, Repeat
from mistakejournal.services.checklists import add_checklist, checklist_file
from mistakejournal.services.schedules import Plan, set_companion, set_schedule
from mistakejournal.ui.checklists.schedule_line import ScheduleLine


@pytest.fixture
def checklist(desk):
    return add_checklist(desk, "Newsletter").id


@pytest.fixture
def line(qtbot, context):
    line = ScheduleLine(context)
    qtbot.addWidget(line)
    line.show()
    return line


def words(line):
    return [one.text() for one in line.findChildren(QPushButton) if one.isVisible()]


def test_it_asks_until_it_is_known(line, desk, checklist):
    line.show_file(checklist_file(desk, checklist))
    assert words(line) == ["When is it due?", "What comes after it?"]


def test_it_says_what_is_kept(line, desk, checklist):
    set_schedule(desk, checklist, Plan(Repeat(Every.WEEK, days=(1,)), date(2026, 11, 24), "9:30"))
    for name, weekday in (("Resend", 4), ("Report", None)):
        set_companion(desk, checklist, add_checklist(desk, name).id, weekday=weekday)
    for _shown in range(2):
        line.show_file(checklist_file(desk, checklist))
    assert words(line) == ["Every Tuesday, 9:30", "Then Report, the same day", "Then Resend, the next Friday"]


@pytest.mark.parametrize(
    ("place", "title"), [(0, "When is “Newsletter” due?"), (1, "What comes after “Newsletter”?")]
)
def test_each_opens_its_question(line, desk, checklist, place, title):
    line.findChildren(QPushButton)[0].click()  # nothing is shown yet: nothing opens
    line.show_file(checklist_file(desk, checklist))
    [one for one in line.findChildren(QPushButton) if one.isVisible()][place].click()
    dialog = QApplication.activeModalWidget()
    assert dialog.windowTitle() == title
    dialog.close()
