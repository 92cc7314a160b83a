"""The editor's head says when a list is due and what comes after it, and opens what changes that."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtWidgets import QApplication, QPushButton

from mistakejournal.domain.repeat import Every, Repeat
from mistakejournal.services.checklists import add_checklist, checklist_file
from mistakejournal.services.runs import start_run
from mistakejournal.services.schedules import Plan, set_companion, set_schedule
from mistakejournal.services.steps import add_step
from mistakejournal.store import runs
from mistakejournal.ui.checklists.due.schedule_line import ScheduleLine
from mistakejournal.ui.routes import Place, Route
from mistakejournal.ui.widgets.select import Select
from tests.services import brightside
from tests.ui.accessibility import complaints
from tests.ui.window import Window


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


@pytest.mark.row("H1")
def test_a_list_gets_its_days_in_the_editor_and_comes_up_on_today(window: Window) -> None:
    known = brightside.make(window.desk)
    window.main.go(Route(Place.CHECKLIST, known.checklist))
    window.settle()
    window.click("When is it due?")
    window.type_into("Time", "noon")
    window.sees("“noon” can’t be read as a time. Write it like 9:30.")
    window.type_into("Time", "9.30")
    window.click("Thursday")
    window.sees("Next: Tuesday, 24 November · Thursday, 26 November · Tuesday, 1 December …")
    window.click("Save")
    window.sees("Every Tuesday and Thursday, 9:30")
    window.click("Today")
    window.sees("9:30", "Start")
    window.click("Checklists")
    window.sees("Today, 9:30")
    window.main.context.undo()
    window.settle()
    assert "Today, 9:30" not in window.words()


@pytest.mark.row("H2")
def test_finishing_the_newsletter_opens_the_resend_which_stays_until_it_is_done(window: Window) -> None:
    known = brightside.make(window.desk)
    resend = add_checklist(window.desk, "Resend to non-openers", known.client).id
    add_step(window.desk, resend, "Choose those who did not open it")
    window.main.go(Route(Place.CHECKLIST, known.checklist))
    window.settle()
    window.click("What comes after it?")
    which, when = QApplication.activeModalWidget().findChildren(Select)
    which.set_value(resend)
    when.set_value("days0")
    window.type_into("Time", "15:00")
    window.click("Save")
    window.sees("Then Resend to non-openers, the same day, 15:00")
    run = start_run(window.desk, known.checklist).id
    with window.desk.journal.write() as writing:
        for step in runs.steps(window.desk.journal, run):
            writing.change("run_steps", step.id, state="done", ticked_at=writing.now)
    window.main.go(Route(Place.RUN, run))
    window.settle()
    window.click("Clear to send")
    window.click("Today")
    window.sees("15:00", "The Brightside Podcast · 1 step · after Newsletter: send")
    window.main.context.undo()
    window.settle()
    assert not window.has("More for Resend to non-openers")
    window.main.context.redo()
    window.clock.advance(days=2)
    window.main.current().refresh()
    window.sees("24 Nov", "Resend to non-openers")


@pytest.mark.row("P1")
@pytest.mark.parametrize("opener", ["When is it due?", "What comes after it?"])
def test_its_questions_can_be_reached_named_and_hit(window: Window, opener: str) -> None:
    known = brightside.make(window.desk)
    window.main.go(Route(Place.CHECKLIST, known.checklist))
    window.settle()
    window.click(opener)
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    assert complaints(dialog) == []
    dialog.close()
