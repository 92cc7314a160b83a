"""Practising with a made-up mistake: nothing of it leaves the page, and one click takes it all away (A9)."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from mistakejournal.services.incidents import count_incidents, list_incidents, start_incident
from mistakejournal.services.practice import has_practice
from mistakejournal.ui.mailing.copying import copy_text
from mistakejournal.ui.routes import PRACTICE, Place, Route
from mistakejournal.ui.theme import apply_theme, load_theme
from tests.ui.accessibility import complaints

DOOR = "Practise with a made-up mistake"


@pytest.mark.row("A9")
def test_a_first_practice_goes_through_the_flow_and_leaves_nothing_behind(window):
    window.click(DOOR)
    assert window.main.place is Place.FLOW
    assert window.has("Nothing here counts, and nothing leaves this page.")
    assert not has_practice(window.desk)
    window.click("~^Own")
    window.type_into("My part, even if it wasn’t all mine", "I copied last week’s draft.")
    window.sees("Saved")
    assert [line.practice for line in list_incidents(window.desk)] == [True]
    assert count_incidents(window.desk) == 0
    window.click("~^Apologize")
    assert not window.find("Copy").isEnabled()
    window.click("Go on as if told")
    window.sees("They know")
    window.click("Delete the practice")
    assert not has_practice(window.desk)
    assert window.main.place is Place.FIRST_RUN
    window.keys("Ctrl+Z")
    assert has_practice(window.desk)
    assert window.main.place is Place.TODAY


def test_it_is_told_apart_on_today_and_in_the_open_list(window):
    window.main.context.perform(lambda: start_incident(window.desk, title="Old link"))
    window.main.context.perform(lambda: start_incident(window.desk, title="Only a try", practice=True))
    window.keys("Ctrl+1")
    window.sees("Practice. Go on where you left it.", "Only a try, Practice")


def test_the_first_word_of_a_practice_stays_here_too(window):
    window.main.go(Route(Place.FLOW, detail=PRACTICE))
    window.click("~^Own")
    window.type_into("My part, even if it wasn’t all mine", "I copied last week’s draft.")
    window.click("A first word to the client")
    assert not window.find("Copy the first word").isEnabled()
    assert window.has("This is practice, so it stays here.")
    window.click("Go on as if sent")
    row = list_incidents(window.desk)[0]
    assert row.practice


def test_a_real_incident_has_no_such_line(window):
    window.keys("F8")
    assert not window.has("Nothing here counts, and nothing leaves this page.")


def test_the_menu_deletes_it_from_anywhere_and_says_when_there_is_none(window):
    window.main.deeds.do("delete_practice")
    window.sees("There is no practice here.")
    window.main.context.perform(lambda: start_incident(window.desk, title="Only a try", practice=True))
    window.main.deeds.do("delete_practice")
    assert not has_practice(window.desk)


def test_nothing_of_a_practice_is_copied_or_mailed_from_any_page(window):
    window.main.go(Route(Place.FLOW, detail=PRACTICE))
    window.click("~^Own")
    window.type_into("My part, even if it wasn’t all mine", "I copied last week’s draft.")
    copy_text(window.main.context, "Dear Theo")
    window.sees("This is practice, so it stays here.")
    assert window.clipboard() != "Dear Theo"
    window.keys("Escape")
    assert window.main.place is Place.TODAY
    copy_text(window.main.context, "Dear Theo")
    assert window.clipboard() == "Dear Theo"


def test_the_line_over_it_can_be_read_at_twice_the_size_in_the_dark(window):
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    apply_theme(app, load_theme("dark", text_scale=2.0))
    window.main.go(Route(Place.FLOW, detail=PRACTICE))
    line = window.find("Nothing here counts, and nothing leaves this page.").parentWidget()
    assert complaints(line) == []
