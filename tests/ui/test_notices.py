"""The toast names what was done, offers the way back while it is the right one, and says what failed."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel

from mistakejournal.errors import JournalError
from mistakejournal.services import incidents
from mistakejournal.services.clients import add_client


@pytest.fixture
def two(window):
    """Give two incidents, and start counting acts from there: the first run has given way to Today."""
    begun = [
        window.main.context.perform(lambda title=title: incidents.start_incident(window.desk, title=title)).id
        for title in ("Old link", "Wrong day")
    ]
    window.settle()
    return begun


def remove(window, incident):
    window.main.context.perform(lambda: incidents.remove_incident(window.desk, incident))
    window.settle()


def kept(window):
    return window.desk.journal.number("SELECT count(*) FROM incidents WHERE deleted_at IS NULL")


@pytest.mark.row("O2")
def test_what_went_out_of_sight_is_named_and_comes_back_with_one_click(window, two):
    remove(window, two[0])
    assert window.has("Incident moved to the bin", QLabel)
    window.click("Undo")
    assert kept(window) == 2
    assert not window.has("Incident moved to the bin", QLabel)


def test_an_act_that_shows_itself_needs_no_toast(window):
    window.main.context.perform(lambda: add_client(window.desk, "Brightside"))
    window.settle()
    assert not window.has("Undo")


def test_an_offer_goes_when_undo_would_take_back_something_else(window, two):
    remove(window, two[0])
    window.main.context.perform(lambda: add_client(window.desk, "Brightside"))
    window.settle()
    assert not window.has("Undo")


def test_undo_by_key_does_not_name_the_act_before(window, two):
    remove(window, two[0])
    remove(window, two[1])
    window.keys("Ctrl+Z")
    assert kept(window) == 1
    assert not window.has("Incident moved to the bin", QLabel)


def test_what_could_not_be_done_is_said(window):
    window.main.context.failed.emit(JournalError("needs_reason"))
    window.settle()
    assert window.has("One line of reason, then it goes on.", QLabel)
    assert not window.has("Undo")


def test_what_could_not_be_done_is_over_with_the_next_act(window, two):
    window.main.context.failed.emit(JournalError("needs_reason"))
    window.main.context.perform(lambda: add_client(window.desk, "Of the same page"))
    window.settle()
    assert window.has("One line of reason, then it goes on.", QLabel)
    window.clock.advance(seconds=5)
    window.main.context.perform(lambda: add_client(window.desk, "Brightside"))
    window.settle()
    assert not window.has("One line of reason, then it goes on.", QLabel)


def test_trouble_with_the_file_has_its_own_place(window):
    window.main.context.failed.emit(JournalError("disk_full"))
    window.settle()
    assert len(window.all("~disk is full", QLabel)) == 1


def test_a_note_stays_when_something_else_is_done(window, two):
    window.main.context.noted.emit("Copied")
    window.main.context.perform(lambda: add_client(window.desk, "Brightside"))
    window.settle()
    assert window.has("Copied", QLabel)


def test_a_plain_note_goes_with_its_page_and_an_offer_stays(window, two):
    window.main.context.noted.emit("Copied")
    window.settle()
    assert window.has("Copied", QLabel)
    window.keys("Ctrl+4")
    assert not window.has("Copied", QLabel)
    remove(window, two[0])
    window.keys("Ctrl+1")
    assert window.has("Undo")


def test_a_plain_note_goes_with_its_page_of_the_guided_flow(window):
    window.click("Something went wrong")
    window.main.context.noted.emit("Copied")
    window.settle()
    assert window.has("Copied", QLabel)
    window.click("I’m ready")
    assert not window.has("Copied", QLabel)


def test_nothing_that_is_said_covers_the_foot_of_the_guided_flow(window):
    window.click("Something went wrong")
    window.main.context.noted.emit("Copied")
    window.settle()
    said, ready = window.find("Copied", QLabel), window.find("I’m ready")
    assert said.mapToGlobal(said.rect().bottomLeft()).y() < ready.mapToGlobal(ready.rect().topLeft()).y()
