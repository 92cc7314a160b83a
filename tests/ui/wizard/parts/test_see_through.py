"""One story in the order of its days, whatever its moments are."""

from __future__ import annotations

from datetime import date

import pytest

from mistakejournal.services import checkins, followplan, incidents, makegoods, outcomes, promises
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.wizard.parts.moment_row import MomentRow
from mistakejournal.ui.wizard.parts.see_through import SeeThrough
from tests.ui.wizard import story


def words(part):
    return [one.text() for one in part.findChildren(Label) if one.isVisibleTo(part)]


def titles(part):
    rows = [one for one in part.findChildren(MomentRow) if one.isVisibleTo(part)]
    rows.sort(key=lambda row: row.mapTo(part, row.rect().topLeft()).y())
    return [row._title.text() for row in rows]


@pytest.mark.row("J1")
def test_promises_follow_ups_and_check_ins_stand_in_one_order(show_part, desk, session, qtbot):
    incident_id = story.told(desk, 4)
    promises.add_promise(desk, incident_id, "I’ll call on Friday at 10:00")
    followplan.add_follow_up(desk, incident_id, "See how many opened it", date(2026, 11, 28))
    checkins.plan_check_ins(desk, incident_id, 1)
    part = show_part(SeeThrough, incident_id)
    part.window().resize(720, 2600)
    qtbot.wait(1)
    found = titles(part)
    wanted = [
        "You promised: “I’ll write at 14:30 with the numbers.”",
        "Did it happen exactly as you said?",
        "Ask Theo whether it is settled",
        "You promised: “I’ll call on Friday at 10:00”",
        "See how many opened it",
        "Look sideways",
        "Ask Theo once more",
        "A short talk with Theo",
        "With the next run, tell Theo it’s checked",
    ]
    assert [one for one in found if one in wanted] == wanted


def test_the_rows_follow_the_plan(show_part, desk, session):
    part = show_part(SeeThrough, story.told(desk))
    session.do(lambda desk, row: checkins.plan_check_ins(desk, row, 3))
    assert [one for one in words(part) if one.startswith("Run ")] == [
        "Run 1 of 3",
        "Run 2 of 3",
        "Run 3 of 3",
    ]
    session.do(lambda desk, row: checkins.plan_check_ins(desk, row, 1))
    assert [one for one in words(part) if one.startswith("Run ")] == ["Run 1 of 1"]
    assert incidents.incident_file(desk, session.id).check_ins[0].number == 1


@pytest.mark.row("J1")
def test_what_was_done_stands_where_it_was_done(show_part, desk, session, qtbot):
    incident_id = story.told(desk)
    incidents.edit_incident(desk, incident_id, make_good="An hour", make_good_kind="time")
    followplan.plan_follow_ups(desk, incident_id)
    row_id = followplan.add_follow_up(desk, incident_id, "See how many opened it", date(2026, 11, 25)).id
    checkins.plan_check_ins(desk, incident_id, 2)
    desk.clock.advance(days=9)
    for check_in in incidents.incident_file(desk, incident_id).check_ins:
        checkins.send_check_in(desk, check_in.id, None, f"Line {check_in.number}")
        desk.clock.advance(hours=1)
    outcomes.record_verified(desk, incident_id, "exactly")
    desk.clock.advance(hours=1)
    followplan.follow_up_done(desk, row_id)
    desk.clock.advance(hours=1)
    makegoods.make_good_delivered(desk, incident_id)
    part = show_part(SeeThrough, incident_id)
    part.window().resize(720, 2600)
    qtbot.wait(1)
    wanted = [
        "With the next run, tell Theo it’s checked",
        "Check in once more, then let it rest",
        "Did it happen exactly as you said?",
        "See how many opened it",
        "Deliver the make-good",
    ]
    assert [one for one in titles(part) if one in wanted] == wanted
