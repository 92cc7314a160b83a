"""The first run has four doors, and each of them opens."""

from __future__ import annotations

from mistakejournal.services.content import Content
from mistakejournal.services.incidents import start_incident
from mistakejournal.services.journals import close_desk, open_desk
from mistakejournal.ui.routes import Place
from mistakejournal.ui.views import first_run


def test_the_first_door_has_the_cursor(window):
    window.keys("Space")
    assert window.main.place is Place.FLOW


def test_the_second_door_leads_to_the_starter_checklists(window):
    window.click("Choose one")
    assert window.main.place is Place.CHECKLISTS


def test_the_third_door_opens_the_example(window):
    window.click("Open sample")
    assert window.main.context.sample


def test_the_fourth_door_opens_a_journal_from_elsewhere(window, tmp_path, clock, monkeypatch):
    other = tmp_path / "usb" / "journal.db"
    other.parent.mkdir()
    opened = open_desk(other, clock, Content())
    start_incident(opened.desk, title="From the old laptop")
    close_desk(opened.desk)
    monkeypatch.setattr(first_run, "choose_open_file", lambda *_asked: other)
    window.click("Find it")
    assert window.desk.journal.path == other
    assert window.has("~From the old laptop")


def test_a_file_that_is_no_journal_leaves_the_window_as_it_is(window, tmp_path, monkeypatch):
    other = tmp_path / "shopping.db"
    other.write_text("milk")
    monkeypatch.setattr(first_run, "choose_open_file", lambda *_asked: other)
    window.click("Find it")
    assert window.desk.journal.path == window.path
    assert window.has("~not a journal")
    assert other.read_text() == "milk"


def test_choosing_no_file_changes_nothing(window, monkeypatch):
    monkeypatch.setattr(first_run, "choose_open_file", lambda *_asked: None)
    window.click("Find it")
    assert window.main.place is Place.FIRST_RUN


def test_the_doors_close_when_there_is_something_to_show(window):
    window.main.context.perform(lambda: start_incident(window.desk, title="Old link"))
    window.keys("Ctrl+1")
    assert window.main.place is Place.TODAY
