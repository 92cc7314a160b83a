"""A day, three days, or the next run where it is known."""

from __future__ import annotations

from datetime import date

from mistakejournal.domain.repeat import Every, Repeat
from mistakejournal.services.incidents import start_incident
from mistakejournal.services.schedules import Plan, set_schedule
from mistakejournal.ui.rest_menu import next_run_words, rest_menu
from mistakejournal.ui.widgets.menu import Menu
from tests.services import brightside


def test_each_way_is_asked_for_by_its_code(qtbot, desk, context):
    known = brightside.make(desk)
    row = start_incident(desk, client_id=known.client, work_id=known.work).id
    asked = []
    menu = Menu()
    qtbot.addWidget(menu)
    rest_menu(menu, asked.append, next_run_words(context, row))
    assert [act.text() for act in menu.actions()] == ["Snooze until tomorrow", "Snooze for three days"]
    set_schedule(desk, known.checklist, Plan(Repeat(Every.WEEK, days=(1,)), date(2026, 12, 1)))
    menu.clear()
    rest_menu(menu, asked.append, next_run_words(context, row))
    assert menu.actions()[-1].text() == "Snooze until the next run, 1 Dec"
    for act in menu.actions():
        act.trigger()
    assert asked == ["day", "days", "next_run"]
