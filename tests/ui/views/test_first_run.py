"""The first run has four doors, and each of them opens."""

from __future__ import annotations

from mistakejournal.services.incidents import start_incident
from mistakejournal.ui.backups import own_journal
from mistakejournal.ui.routes import Place


def test_the_first_door_has_the_cursor(window):
    window.keys("Space")
    assert window.main.place is Place.FLOW


def test_the_second_door_leads_to_the_starter_checklists(window):
    window.click("Choose one")
    assert window.main.place is Place.CHECKLISTS


def test_the_third_door_opens_the_example(window):
    window.click("Open sample")
    assert window.main.context.sample


def test_the_fourth_door_asks_for_a_file(window, monkeypatch):
    asked: list[str] = []
    monkeypatch.setattr(own_journal, "choose_open_file", lambda _window, title, _kinds: asked.append(title))
    window.click("Find it")
    assert asked == ["I already have a journal"]
    assert window.main.place is Place.FIRST_RUN


def test_the_doors_close_when_there_is_something_to_show(window):
    window.main.context.perform(lambda: start_incident(window.desk, title="Old link"))
    window.keys("Ctrl+1")
    assert window.main.place is Place.TODAY
