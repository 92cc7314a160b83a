"""What is typed is on disk when the window is closed, left, or its session ends."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from mistakejournal.services.incidents import get_incident, list_incidents, start_incident
from mistakejournal.ui.routes import Place
from mistakejournal.ui.typed import save_typed
from tests.ui.locking import held_by_another
from tests.ui.window import Window

WORDS = "I sent it before I looked"


def type_what_happened(window: Window) -> None:
    window.keys("F8", "Ctrl+2")
    window.type_into("What happened", WORDS)


def stored(window: Window) -> list[str]:
    return [get_incident(window.desk, line.id).what_happened for line in list_incidents(window.desk)]


@pytest.mark.row("A8")
def test_words_are_on_disk_when_another_program_is_used(window: Window, qapp: QApplication) -> None:
    type_what_happened(window)
    assert stored(window) != [WORDS]
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)
    assert stored(window) == [WORDS]


def test_words_are_on_disk_after_closing(window: Window) -> None:
    type_what_happened(window)
    window.close()
    window.open()
    assert stored(window) == [WORDS]


def test_words_that_cannot_be_saved_are_told(window: Window) -> None:
    incident = start_incident(window.desk, title="The wrong list").id
    window.main.context.go(Place.FLOW, incident, "own")
    window.type_into("What happened", WORDS)
    with held_by_another(window):
        assert not save_typed(window.main)
    assert save_typed(window.main)
    assert stored(window) == [WORDS]
