"""No room, no right, no drive while she types: a calm line, her words stay, and are saved by themselves."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from mistakejournal.services.clock import StandingClock
from mistakejournal.services.incidents import get_incident, list_incidents, start_incident
from mistakejournal.ui.routes import Place
from tests.blankjournal import lay_blank_journal
from tests.faults.trouble import WAYS, Way
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
@pytest.mark.parametrize(("way", "said"), WAYS.values(), ids=WAYS)
def test_what_cannot_be_saved_stays_on_screen_and_is_saved_by_itself_once_it_can(
    window: Window, way: Way, said: str, record_property
) -> None:
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
    window._look_for(lambda: CALM not in window.words())
    assert CALM not in window.words()
    assert get_incident(window.desk, incident).what_happened == WORDS
    window.close()
    window.open()
    assert len(list_incidents(window.desk)) == 2
    assert get_incident(window.desk, incident).what_happened == WORDS
