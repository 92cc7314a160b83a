"""Trouble with the file is said in clay until something could be written; the words stay on screen."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from mistakejournal.errors import JournalError
from mistakejournal.services.clients import add_client
from mistakejournal.services.incidents import get_incident, list_incidents, start_incident
from mistakejournal.ui.routes import Place
from tests.ui.locking import held_by_another
from tests.ui.window import Window


def test_a_journal_that_cannot_be_written_keeps_the_words_on_screen_until_it_can(window: Window) -> None:
    incident = start_incident(window.desk, title="The wrong list").id
    window.main.context.go(Place.FLOW, incident, "own")
    window.type_into("What happened", "I did not check the list")
    with held_by_another(window):
        window.keys("Tab")
        window.sees("Not saved yet", "Another window is writing to this journal", "I did not check the list")
        window.click("Try again")
        window.sees("Not saved yet")
    window.click("Try again")
    assert "Not saved yet" not in window.words()
    assert get_incident(window.desk, incident).what_happened == "I did not check the list"


def test_a_journal_that_cannot_be_read_is_said_as_such(window: Window) -> None:
    window.main.context.failed.emit(JournalError("damaged"))
    window.sees("The journal can’t be read just now")
    window.main.context.failed.emit(JournalError("missing"))
    window.sees("The journal isn’t where it was")


def test_what_she_entered_is_no_trouble_of_the_file(window: Window) -> None:
    window.main.context.perform(lambda: add_client(window.desk, "  "))
    window.sees("It needs a name first.")
    assert "Not saved yet" not in window.words()


def test_closing_with_unsaved_words_asks_first(window: Window) -> None:
    incident = start_incident(window.desk, title="The wrong list").id
    window.main.context.go(Place.FLOW, incident, "own")
    window.type_into("What happened", "I did not check the list")
    answers: list[str] = []

    def keep_it_open() -> None:
        answers.append(window.words())
        window.click("Keep it open")

    with held_by_another(window):
        QTimer.singleShot(0, keep_it_open)
        assert not window.main.close()
    assert "Close before it is saved?" in answers[0]
    assert window.main.isVisible()
    assert QApplication.activeModalWidget() is None
    window.close()
    window.open()
    [line] = list_incidents(window.desk)
    assert get_incident(window.desk, line.id).what_happened == "I did not check the list"
