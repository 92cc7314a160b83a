"""The make-good, as a row of Follow up."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox

from mistakejournal.domain.telling import MessageKind
from mistakejournal.services import incidents, outcomes
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.time_field import TimeField
from mistakejournal.ui.wizard.parts.make_good_row import MakeGoodRow
from mistakejournal.ui.wizard.parts.row_menu import RowMenu
from tests.ui.wizard import story
from tests.ui.wizard.finding import click, is_there, named, stored


def menu_of(part):
    menu = part.findChild(RowMenu).menu()
    menu.aboutToShow.emit()
    return {act.text(): act for act in menu.actions() if act.text()}


def words(part):
    return [one.text() for one in part.findChildren(Label) if one.isVisibleTo(part)]


@pytest.mark.row("C6")
def test_a_make_good_is_ticked_when_it_is_delivered(show_part, desk, session):
    assert not show_part(MakeGoodRow, story.told(desk)).isVisible()
    incident_id = story.told(desk)
    incidents.edit_incident(desk, incident_id, make_good="The next issue is on me")
    part = show_part(MakeGoodRow, incident_id)
    tick = named(part, QCheckBox, "Delivered")
    QTest.mouseClick(tick, Qt.MouseButton.LeftButton)
    assert stored(session).make_good_done_at == desk.clock.now()
    QTest.mouseClick(tick, Qt.MouseButton.LeftButton)
    assert stored(session).make_good_done_at is None


@pytest.mark.row("C6")
@pytest.mark.row("C8")
def test_its_note_is_handed_over_with_the_reason_and_kept_as_it_was_said(show_part, desk, session):
    incident_id = story.told(desk)
    incidents.edit_incident(
        desk, incident_id, make_good="you have 30 minutes of extra time", make_good_for="the calls you took"
    )
    part = show_part(MakeGoodRow, incident_id)
    assert not is_there(part, "Copy")
    desk.clock.advance(hours=3)
    session.do(lambda desk, row: outcomes.record_verified(desk, row, "exactly"))
    click(part, "Copy")
    note = "Hi Theo, for the calls you took: you have 30 minutes of extra time."
    assert QGuiApplication.clipboard().text() == note
    click(part, "I’ve sent it")
    said = incidents.incident_file(desk, incident_id).messages[-1]
    assert (said.kind, said.text_id, said.body) == (MessageKind.FOLLOW_UP, "fu_make_good", note)
    assert said.sent_at == desk.clock.now()
    assert not is_there(part, "Copy")
    session.context.undo()
    assert is_there(part, "Copy")


@pytest.mark.row("C6")
def test_it_says_what_make_goods_for_the_client_come_to(show_part, desk, session):
    earlier = story.told(desk)
    client_id = incidents.get_incident(desk, earlier).client_id
    incidents.edit_incident(desk, earlier, make_good="An hour", make_good_minutes=60)
    incident_id = incidents.start_incident(desk, title="Wrong date", client_id=client_id, level=2).id
    incidents.edit_incident(
        desk, incident_id, make_good="Less", make_good_amount=4000, make_good_currency="EUR",
        make_good_minutes=30, told_at=desk.clock.now(),
    )  # fmt: skip
    part = show_part(MakeGoodRow, incident_id)
    assert "So far for The Brightside Podcast: 1 h 30 and €40" in words(part)


@pytest.mark.row("C6")
def test_it_waits_until_the_fix_was_seen_and_then_has_a_day_to_move(show_part, desk, session, qtbot):
    incident_id = story.told(desk, 3)
    incidents.edit_incident(desk, incident_id, make_good_kind="time", make_good="An hour")
    part = show_part(MakeGoodRow, incident_id)
    assert "An hour. Due once you have seen that the fix works." in words(part)
    session.do(lambda desk, row: outcomes.record_verified(desk, row, "exactly"))
    assert "8 Dec" in words(part)
    acts = menu_of(part)
    assert list(acts) == ["Change it", "Change the day…", "Leave it out: no make-good"]
    with qtbot.waitSignal(part.asked) as asked:
        acts["Change it"].trigger()
    assert asked.args == ["fix/make_good"]
    acts["Leave it out: no make-good"].trigger()
    assert stored(session).make_good_kind == "none"


@pytest.mark.row("C6")
def test_none_is_said_with_a_click_once_the_dust_has_settled(show_part, desk, session, qtbot):
    part = show_part(MakeGoodRow, story.told(desk))
    assert not part.isVisible()
    session.do(lambda desk, row: outcomes.record_verified(desk, row, "exactly"))
    assert part.isVisible()
    with qtbot.waitSignal(part.asked) as asked:
        click(part, "Choose one")
    assert asked.args == ["fix/make_good"]
    click(part, "None")
    assert stored(session).make_good_kind == "none"
    assert "None. It is put right, and that is fine." in words(part)
    assert not is_there(part, "None")


def test_the_day_of_delivery_can_be_moved(show_part, desk, session):
    incident_id = story.told(desk)
    incidents.edit_incident(desk, incident_id, make_good="An hour")
    part = show_part(MakeGoodRow, incident_id)
    QTest.mouseClick(named(part, QCheckBox, "Delivered"), Qt.MouseButton.LeftButton)
    QTest.keyClick(part.findChild(TimeField), Qt.Key.Key_Down)
    assert (desk.clock.now() - stored(session).make_good_done_at).total_seconds() == 300


def test_at_level_one_there_is_no_such_row(show_part, desk, session):
    part = show_part(MakeGoodRow, story.told(desk, 1))
    session.do(lambda desk, row: outcomes.record_verified(desk, row, "exactly"))
    assert not part.isVisible()
