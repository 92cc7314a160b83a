"""What I'm fixing now."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPushButton, QTextEdit

from mistakejournal.services import incidents
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.wizard.parts.repairs import Repairs
from tests.faults.trouble import only_to_be_read
from tests.ui.wizard import story
from tests.ui.wizard.finding import click, named, type_into

POINTED = "Pointed the web version at episode 72"


def repairs(desk, session):
    session.flush()
    return incidents.incident_file(desk, session.id).repairs


def add(part, *titles):
    click(part, "Add what you’ll do")
    field = named(part, QLineEdit, "What you’ll do")
    for title in titles:
        QTest.keyClicks(field, title)
        QTest.keyClick(field, Qt.Key.Key_Return)


def test_enter_adds_and_stays_for_the_next(show_part, session, desk):
    part = show_part(Repairs)
    add(part, POINTED, "Opened the link")
    assert [one.title for one in repairs(desk, session)] == [POINTED, "Opened the link"]
    assert named(part, QLineEdit, "What you’ll do").hasFocus()


def test_what_was_typed_and_left_is_kept(show_part, session, desk):
    part = show_part(Repairs, story.with_options(desk))
    click(part, "Add what you’ll do")
    type_into(named(part, QLineEdit, "What you’ll do"), "Redirect the old one")
    QTest.keyClick(part.focusWidget(), Qt.Key.Key_Tab)
    assert [one.title for one in repairs(desk, session)] == [POINTED, "Redirect the old one"]


@pytest.mark.row("A8")
def test_what_is_half_typed_is_on_the_disk_and_stands_there_again(qtbot, show_part, session, desk):
    incident_id = story.with_options(desk)
    part = show_part(Repairs, incident_id)
    click(part, "Add what you’ll do")
    QTest.keyClicks(named(part, QLineEdit, "What you’ll do"), "Redirect the")
    stored = partial(incidents.get_incident, desk, incident_id)
    qtbot.waitUntil(lambda: (stored().unfinished or {}).get("repair") == "Redirect the", timeout=2_000)
    again = Repairs(session)
    qtbot.addWidget(again)
    again.fill()
    field = named(again, QLineEdit, "What you’ll do")
    assert field.text() == "Redirect the"
    assert not field.isHidden()
    QTest.keyClicks(field, " old one")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert [one.title for one in repairs(desk, session)] == [POINTED, "Redirect the old one"]
    assert field.text() == ""
    session.flush()
    assert not (stored().unfinished or {}).get("repair")


@pytest.mark.row("A8")
def test_what_can_not_be_added_just_now_stays_in_its_line(show_part, session, desk):
    part = show_part(Repairs, story.with_options(desk))
    click(part, "Add what you’ll do")
    field = named(part, QLineEdit, "What you’ll do")
    with only_to_be_read(desk.journal):
        QTest.keyClicks(field, "Redirect the old one")
        QTest.keyClick(field, Qt.Key.Key_Tab)
        assert field.text() == "Redirect the old one"
        assert field.isVisible()
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert [one.title for one in repairs(desk, session)] == [POINTED, "Redirect the old one"]


def test_a_tick_keeps_its_time_and_can_be_taken_back(show_part, session, desk):
    part = show_part(Repairs)
    add(part, POINTED)
    desk.clock.advance(minutes=8)
    tick = named(part, QCheckBox, POINTED)
    QTest.mouseClick(tick, Qt.MouseButton.LeftButton)
    assert repairs(desk, session)[0].done_at == desk.clock.now()
    assert any(one.text() == "9:38" for one in part.findChildren(Label))
    QTest.keyClick(tick, Qt.Key.Key_Space)
    assert repairs(desk, session)[0].done_at is None


def test_a_time_of_another_day_says_its_day(show_part, session, desk):
    incident_id = story.with_options(desk)
    desk.clock.advance(days=1)
    part = show_part(Repairs, incident_id)
    assert any(one.text().startswith("Yesterday, ") for one in part.findChildren(Label))


def test_words_are_changed_in_place_and_a_row_removed(show_part, session, desk):
    part = show_part(Repairs, story.with_options(desk))
    field = part.findChildren(QTextEdit)[0]
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_End)
    QTest.keyClicks(field, " now")
    assert repairs(desk, session)[0].title == f"{POINTED} now"
    QTest.mouseClick(named(part, QPushButton, f"Remove {POINTED} now"), Qt.MouseButton.LeftButton)
    assert repairs(desk, session) == ()
