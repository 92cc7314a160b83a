"""No room, no right, no drive while she types: a calm line, her words stay, and are saved by themselves."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QTextEdit

from mistakejournal.services.clients import add_client, get_client
from mistakejournal.services.clock import StandingClock
from mistakejournal.services.incidents import get_incident, list_incidents, start_incident
from mistakejournal.ui.routes import Place
from tests.blankjournal import lay_blank_journal
from tests.faults.trouble import WAYS, no_page_more
from tests.ui.window import Window

WORDS = ("I did not check the list. " * 400).strip()
CALM = "Not saved yet"


@pytest.fixture
def window(qapp: QApplication, tmp_path: Path, clock: StandingClock):
    """Give the app on a journal in a folder of its own, as on a drive of its own."""
    drive = tmp_path / "drive"
    drive.mkdir()
    lay_blank_journal(drive / "journal.db", clock.now())
    window = Window(drive / "journal.db", clock)
    yield window
    closing = QTimer(window.main)  # where words are left unsaved, closing asks first
    closing.timeout.connect(lambda: window.has("Close anyway") and window.click("Close anyway"))
    closing.start(20)
    window.close()


@pytest.mark.row("A8")
@pytest.mark.parametrize("name", WAYS)
def test_what_cannot_be_saved_stays_on_screen_and_is_saved_by_itself_once_it_can(
    window: Window, name: str, record_property
) -> None:
    way, said = WAYS[name]
    earlier = start_incident(window.desk, title="The wrong list").id
    incident = start_incident(window.desk, title="The old link").id
    window.main.context.go(Place.FLOW, incident, "own")
    with way(window.desk.journal):
        field = window.type_into("What happened", "")
        field.insertPlainText(WORDS)
        window.keys("Tab")
        window.sees(CALM, said)
        assert window.find("What happened").toPlainText() == WORDS
        window.click("Try again")
        window.sees(CALM)
        window.main.context.go(Place.JOURNAL, earlier)
        window.settle()
        window.sees("The wrong list")
        window.main.context.go(Place.FLOW, incident, "own")
        window.settle()
        assert window.find("What happened").toPlainText() == WORDS
    settled(window)
    assert get_incident(window.desk, incident).what_happened == WORDS
    window.close()
    window.open()
    assert len(list_incidents(window.desk)) == 2
    assert get_incident(window.desk, incident).what_happened == WORDS
    record_property("figure", f"{name} at the window: a calm line, no word lost, saved by itself later")


@pytest.mark.row("A8")
def test_words_that_wait_go_to_no_other_incident_and_reading_and_searching_go_on(window: Window) -> None:
    other = start_incident(window.desk, title="The wrong list").id
    incident = start_incident(window.desk, title="The old link").id
    window.main.context.go(Place.FLOW, incident, "own")
    with no_page_more(window.desk.journal):
        window.type_into("What happened", "").insertPlainText(WORDS)
        window.main.context.go(Place.FLOW, other, "own")
        window.settle()
        assert window.find("What happened").toPlainText() == WORDS
        window.sees("The old link", CALM)
        window.main.context.go(Place.JOURNAL)
        window.settle()
        search = window.find("~^Search", QLineEdit)
        QTest.keyClicks(search, "wrong")
        window._look_for(lambda: "The old link" not in window.words())
        window.sees("The wrong list")
    settled(window)
    assert get_incident(window.desk, incident).what_happened == WORDS
    assert get_incident(window.desk, other).what_happened == ""
    window.main.context.go(Place.FLOW, other, "own")
    window.settle()
    assert window.find("What happened").toPlainText() == ""


@pytest.mark.row("A8")
def test_an_incident_that_was_begun_without_room_is_there_once_there_is_room(window: Window) -> None:
    start_incident(window.desk, title="The wrong list")
    with no_page_more(window.desk.journal):
        window.click("Something went wrong")
        window.keys("Ctrl+2")
        window.type_into("What happened", "").insertPlainText(WORDS)
        window.keys("Tab")
        window.sees(CALM)
        window.main.context.go(Place.TODAY)
        window.settle()
        window.click("Something went wrong")
        assert window.find("What happened").toPlainText() == WORDS
    settled(window)
    found = [get_incident(window.desk, line.id).what_happened for line in list_incidents(window.desk)]
    assert sorted(found) == ["", WORDS]


@pytest.mark.row("A8")
def test_words_about_a_client_go_to_no_other_client(window: Window) -> None:
    one, other = add_client(window.desk, "Brightside").id, add_client(window.desk, "Fernway").id
    window.main.context.go(Place.CLIENTS, one)
    window.settle()
    with no_page_more(window.desk.journal):
        window.type_into("Sore points", "").insertPlainText(WORDS)
        window.keys("Tab")
        window.sees(CALM)
        window.main.context.go(Place.CLIENTS, other)
        window.settle()
        assert window.find("Sore points").toPlainText() == WORDS
    settled(window)
    assert get_client(window.desk, one).sore_points == WORDS
    assert get_client(window.desk, other).sore_points == ""


@pytest.mark.row("A8")
def test_a_note_of_a_look_back_waits_where_it_was_typed(window: Window) -> None:
    start_incident(window.desk, title="The wrong list")
    window.main.context.go(Place.LOOK_BACK, "week")
    window.settle()
    name = next(name for name in names_of_fields(window) if "ote" in name or "What" in name)
    with no_page_more(window.desk.journal):
        window.type_into(name, "").insertPlainText(WORDS)
        window.keys("Tab")
        window.sees(CALM)
        window.keys("Escape")
        window.main.context.go(Place.LOOK_BACK, "month")
        window.settle()
        assert window.find(name).toPlainText() == WORDS
    settled(window)
    with closing(sqlite3.connect(window.path)) as conn:
        assert WORDS in [row[0] for row in conn.execute("SELECT note FROM look_back_notes")]


def settled(window: Window) -> None:
    """Wait until the app has saved by itself."""
    window._look_for(lambda: CALM not in window.words())
    assert CALM not in window.words()


def names_of_fields(window: Window) -> list[str]:
    return [one.accessibleName() for one in window.main.findChildren(QTextEdit) if one.isVisible()]
