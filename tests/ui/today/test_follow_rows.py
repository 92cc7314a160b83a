"""What was promised and what is to be looked after says when, and can rest a while."""

from __future__ import annotations

from datetime import date

import pytest

from mistakejournal.domain.repeat import Every, Repeat
from mistakejournal.services.changedpromises import change_promise
from mistakejournal.services.closing import close_incident
from mistakejournal.services.duefollowups import follow_ups_due
from mistakejournal.services.followplan import add_follow_up
from mistakejournal.services.incidents import start_incident
from mistakejournal.services.promises import add_promise, promises_due
from mistakejournal.services.schedules import Plan, set_schedule
from mistakejournal.services.telling import tell
from mistakejournal.ui.today.follow_rows import follow_up_row, promise_row
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.menu_button import MenuButton
from tests.services import brightside

TODAY = date(2026, 11, 24)


@pytest.fixture
def known(desk):
    return brightside.make(desk)


@pytest.fixture
def incident(desk, known):
    return start_incident(desk, title="Old link", client_id=known.client, work_id=known.work, level=3).id


def words(qtbot, row):
    qtbot.addWidget(row)
    return [label.text() for label in row.findChildren(Label)]


def acts(row):
    menu = row.findChild(MenuButton).menu()
    assert menu.isEmpty()
    menu.aboutToShow.emit()
    return {action.text(): action for action in menu.actions()}


def test_a_promise_stands_in_its_words_with_its_time(qtbot, desk, context, incident):
    add_promise(desk, incident, "I’ll tell you by 3 pm")
    (due,) = promises_due(desk)
    opened = []
    row = promise_row(context, due, TODAY, lambda: opened.append(1))
    assert words(qtbot, row) == [
        "“I’ll tell you by 3 pm”", "The Brightside Podcast · Today, 15:00 · Old link"
    ]  # fmt: skip
    row.findChild(Button).click()
    assert opened == [1]
    acts(row)["Snooze until tomorrow"].trigger()
    assert promises_due(desk, TODAY) == []


def test_one_that_was_found_asks_and_one_that_changed_is_to_be_told(qtbot, desk, context, incident):
    tell(desk, incident, "email", "I’ll call you on Thursday.")
    (due,) = promises_due(desk)
    row = promise_row(context, due, TODAY, lambda: None)
    assert words(qtbot, row)[1] == "The Brightside Podcast · 26 Nov · is that a promise? · Old link"
    change_promise(desk, due.promise.id, "I’ll call on Friday")
    row = promise_row(context, promises_due(desk)[0], TODAY, lambda: None)
    assert words(qtbot, row) == [
        "Tell Theo that it changed", "The Brightside Podcast · “I’ll call you on Thursday.” · Old link"
    ]  # fmt: skip


@pytest.mark.row("J1")
def test_what_is_to_be_looked_after_outlives_closing(qtbot, desk, context, clock, incident, known):
    set_schedule(desk, known.checklist, Plan(Repeat(Every.WEEK, days=(1,)), date(2026, 12, 1)))
    tell(desk, incident, "email", "Hi Theo")
    close_incident(desk, incident, "They asked me to let it rest")
    clock.advance(days=8)
    day = desk.clock.local().date()
    due = next(one for one in follow_ups_due(desk, day) if one.follow_up.code == "look_sideways")
    row = follow_up_row(context, due, day, lambda: None)
    assert words(qtbot, row) == ["Look sideways", "The Brightside Podcast · Yesterday · Old link · closed"]
    assert "Snooze until the next run, 8 Dec" not in acts(row), "it came round meanwhile and is due now"


def test_it_is_done_from_the_menu_unless_its_page_asks(qtbot, desk, context, incident):
    add_follow_up(desk, incident, "Call Lena", TODAY, "15:00")
    (due,) = follow_ups_due(desk, TODAY)
    row = follow_up_row(context, due, TODAY, lambda: None)
    assert words(qtbot, row) == ["Call Lena", "The Brightside Podcast · Today, 15:00 · Old link"]
    acts(row)["Done"].trigger()
    assert follow_ups_due(desk, TODAY) == []
    tell(desk, incident, "email", "Hi Theo")
    (confirm,) = follow_ups_due(desk, TODAY)
    row = follow_up_row(context, confirm, TODAY, lambda: None)
    qtbot.addWidget(row)
    assert "Done" not in acts(row)
