"""Pause: stop first, then breathe; nothing is required, and what is for her alone stays so."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QSlider

from mistakejournal.services import incidents
from mistakejournal.services.preferences import change_settings
from mistakejournal.ui.wizard.parts.breathing import Breathing
from mistakejournal.ui.wizard.parts.care import Care
from tests.ui.wizard.finding import button, click, is_there, named, type_into


def stored(wizard, desk):
    wizard.session.flush()
    return incidents.incident_file(desk, wizard.session.id)


@pytest.mark.row("B1")
def test_nothing_is_chosen_and_the_circle_waits(wizard):
    for words in ("No, it’s out and done", "Yes, I can stop it", "Not sure"):
        assert not button(wizard, words).isChecked()
    assert not wizard.findChild(Breathing).is_going
    assert button(wizard, "I’m ready").isEnabled()


@pytest.mark.row("B1")
def test_yes_offers_quick_stops_and_the_circle_starts_after_one(wizard, desk):
    click(wizard, "Yes, I can stop it")
    assert not wizard.findChild(Breathing).is_going
    click(wizard, "Pause the send")
    assert wizard.findChild(Breathing).is_going
    incident = stored(wizard, desk).incident
    assert (incident.still_going, incident.quick_stop) == ("yes", "pause_send")
    click(wizard, "Stop the circle")


@pytest.mark.row("B1")
def test_it_is_out_and_done_starts_the_circle_and_its_time_is_kept(wizard, desk, qtbot):
    click(wizard, "No, it’s out and done")
    assert is_there(wizard, "Stop the circle")
    qtbot.wait(1100)
    click(wizard, "I’m ready")
    assert stored(wizard, desk).incident.pause_seconds >= 1  # a busy machine takes longer
    assert stored(wizard, desk).incident.pause_done


@pytest.mark.row("B2")
def test_feelings_are_named_by_chips_and_in_a_word_of_her_own(wizard, desk):
    click(wizard, "Panic")
    click(wizard, "Something else")
    type_into(named(wizard, QLineEdit, "Another word for what is here"), "wobbly")
    QTest.keyClick(wizard.focusWidget(), Qt.Key.Key_Return)
    assert [feeling.name for feeling in stored(wizard, desk).feelings] == ["panic", "wobbly"]
    assert button(wizard, "Wobbly").isChecked()


@pytest.mark.row("B2")
def test_two_more_minutes_are_offered_once_while_it_is_strong(wizard, desk):
    after = named(wizard, QSlider, "And after the breath?")
    after.setValue(8)
    assert stored(wizard, desk).incident.strength_after == 8
    click(wizard, "Two more minutes")
    assert wizard.findChild(Breathing).is_going
    click(wizard, "Stop the circle")
    after.setValue(9)
    assert not is_there(wizard, "Two more minutes")


@pytest.mark.row("B2")
def test_feelings_can_be_kept_out_of_storage_altogether(context, desk, open_wizard):
    context.perform(lambda: change_settings(desk, keep_feelings=False))
    wizard = open_wizard()
    click(wizard, "Panic")
    assert button(wizard, "Panic").isChecked()
    assert not is_there(wizard, "For me only")
    assert wizard.session.id == ""


@pytest.mark.row("B2")
def test_the_line_for_me_only_is_kept(wizard, desk):
    click(wizard, "For me only")
    type_into(named(wizard, QLineEdit, "For me only"), "I could scream")
    assert stored(wizard, desk).incident.private_line == "I could scream"


@pytest.mark.row("B10")
def test_the_care_line_shows_once_and_nothing_of_it_is_stored(wizard, desk):
    click(wizard, "For me only")
    field = named(wizard, QLineEdit, "For me only")
    type_into(field, "I can't go on")
    QTest.keyClick(field, Qt.Key.Key_Tab)
    care = wizard.findChild(Care)
    assert care.isVisible()
    click(care, "Close this note")
    type_into(field, " and on")
    QTest.keyClick(field, Qt.Key.Key_Tab)
    assert not care.isVisible()


@pytest.mark.row("B1")
def test_the_one_person_to_ask_is_saved_and_shown(wizard, context, desk, open_wizard):
    click(wizard, "Who can I ask?")
    field = named(wizard, QLineEdit, "One person I can ask")
    type_into(field, "Ines, 0151 234")
    QTest.keyClick(field, Qt.Key.Key_Return)
    again = open_wizard()
    click(again, "Who can I ask?")
    assert named(again, QLineEdit, "One person I can ask").text() == "Ines, 0151 234"
    assert wizard.session.id == ""


def test_skipping_leaves_no_record(wizard, desk):
    click(wizard, "Skip the pause")
    wizard.session.edit(what_happened="I sent it")
    assert not stored(wizard, desk).incident.pause_done
