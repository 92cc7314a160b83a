"""The form says the next days while it is filled in, or what does not go together."""

from __future__ import annotations

from datetime import date

import pytest

from mistakejournal.domain.repeat import Every, Repeat
from mistakejournal.domain.schedule import Schedule
from mistakejournal.services.schedules import Plan
from mistakejournal.ui.checklists.due.schedule_form import ScheduleForm
from mistakejournal.ui.widgets.day_field import DayField
from mistakejournal.ui.widgets.label import Label

TODAY = date(2026, 11, 24)


@pytest.fixture
def form(qtbot, context):
    form = ScheduleForm(context)
    qtbot.addWidget(form)
    form.show()
    return form


def says(form):
    return form.findChildren(Label)[-1].text()


def test_it_begins_with_every_week_on_this_day(form):
    assert form.plan() == Plan(Repeat(Every.WEEK, days=(1,), day=24, month=11), TODAY)
    assert says(form) == "Next: Tuesday, 24 November · Tuesday, 1 December · Tuesday, 8 December …"


def test_what_is_kept_is_shown_with_its_zone_only_where_it_is_not_hers(form):
    schedule = Schedule(
        "s", "c", TODAY, rule="FREQ=WEEKLY;BYDAY=TU", at_time="09:30", zone="Europe/Berlin", client_id="x"
    )
    form.show_schedule(schedule)
    plan = form.plan()
    assert (plan.at_time, plan.zone, plan.client_id) == ("9:30", "", "x")
    form.show_schedule(Schedule("s", "c", TODAY, rule="FREQ=DAILY;INTERVAL=5", zone="America/New_York"))
    plan = form.plan()
    assert (plan.repeat, plan.rule, plan.zone) == (None, "FREQ=DAILY;INTERVAL=5", "America/New_York")


def test_a_month_without_such_a_day_is_said(form):
    form.repeat.show_repeat(Repeat(Every.MONTH_DATE, day=31))
    form.repeat.changed.emit()
    assert says(form).startswith("Months without a 31st use their last day.\nNext: Monday, 30 November")


@pytest.mark.parametrize(
    ("repeat", "words"),
    [
        (Repeat(Every.WEEK, 0, days=(1,)), "Every 0 never comes round. A number from 1 to 99 does."),
        (Repeat(Every.WEEK), "Choose a day of the week."),
    ],
)
def test_what_does_not_go_together_is_said_at_once(form, repeat, words):
    form.repeat.show_repeat(repeat)
    form.repeat.changed.emit()
    assert says(form) == words


def test_a_later_start_moves_the_next_days(form):
    form.findChild(DayField).set_value(date(2027, 1, 1))
    assert says(form).startswith("Next: Tuesday, 5 January")
