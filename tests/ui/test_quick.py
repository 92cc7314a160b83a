"""One line and Enter keep an incident; nothing closes before the words are stored."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from mistakejournal.services.incidents import list_incidents
from tests.ui.locking import held_by_another
from tests.ui.window import Window


@pytest.mark.row("A1")
def test_a_line_and_enter_keep_an_incident(window: Window) -> None:
    window.keys("Ctrl+N")
    window.type_into("What happened", "Sent the draft to the whole list")
    window.keys("Return")
    [line] = list_incidents(window.desk)
    assert (line.title, line.kind) == ("Sent the draft to the whole list", "incident")
    assert QApplication.activeModalWidget() is None
    assert window.has("~Sent the draft to the whole list, Pause")


def test_a_near_miss_is_kept_as_such_and_can_be_undone(window: Window) -> None:
    window.keys("Ctrl+Shift+N")
    window.type_into("What was caught", "An unfilled name in the greeting")
    window.keys("Return")
    [line] = list_incidents(window.desk)
    assert line.kind == "near_miss"
    window.click("Undo")
    assert list_incidents(window.desk) == []


def test_only_spaces_are_met_with_a_calm_line_and_nothing_is_stored(window: Window) -> None:
    window.keys("Ctrl+N")
    window.type_into("What happened", "   ")
    window.keys("Return")
    window.sees("A few words are enough.")
    window.keys("Esc")
    assert list_incidents(window.desk) == []


def test_the_line_stays_open_while_its_words_could_not_be_stored(window: Window) -> None:
    window.keys("Ctrl+N")
    window.type_into("What happened", "The link goes to last week")
    with held_by_another(window):
        window.keys("Return")
        assert window.has("What happened")
        window.sees("Not saved yet", "Another window is writing to this journal")
    window.keys("Return")
    assert not window.has("What happened")
    assert not window.has("Not saved yet")
    assert len(list_incidents(window.desk)) == 1
