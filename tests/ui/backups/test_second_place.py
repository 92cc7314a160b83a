"""After the first real incident is put right a second place is asked for, once (O1)."""

from __future__ import annotations

from pathlib import Path

import pytest

from mistakejournal.services.backups import backups, places
from mistakejournal.services.incidents import edit_incident, start_incident
from mistakejournal.services.preferences import settings
from mistakejournal.ui import ask
from mistakejournal.ui.routes import Place, Route

QUESTION = "Keep a copy of your journal in a second place?"


def put_right(window, *, practice: bool = False) -> None:
    desk, perform = window.desk, window.main.context.perform
    row = perform(lambda: start_incident(desk, title="Old link", practice=practice)).id
    window.clock.advance(minutes=5)
    now = desk.clock.now()
    perform(lambda: edit_incident(desk, row, told_at=now, fixed_at=now))
    window.main.go(Route(Place.SETTINGS))
    window.main.go(Route(Place.TODAY))


@pytest.mark.row("O1")
def test_it_is_asked_once_and_the_folder_has_a_backup_at_once(window, tmp_path: Path, monkeypatch):
    stick = tmp_path / "stick"
    stick.mkdir()
    monkeypatch.setattr(ask, "choose_folder", lambda *_asked: stick)
    put_right(window)
    window.sees(QUESTION)
    window.click("Choose a folder")
    window.sees("Backed up and checked, in both places.")
    assert {one.where for one in backups(places(window.desk))} == {"here", "elsewhere"}
    assert not window.has(QUESTION)


def test_no_is_an_answer_too(window):
    put_right(window)
    window.click("No, thanks")
    assert not window.has(QUESTION)
    assert settings(window.desk).backup_folder_asked
    window.close()
    window.open()
    window.wait(100)
    assert not window.has(QUESTION)


def test_a_practice_asks_for_nothing(window):
    put_right(window, practice=True)
    window.wait(100)
    assert not window.has(QUESTION)


def test_leaving_the_question_leaves_it_there(window, monkeypatch):
    monkeypatch.setattr(ask, "choose_folder", lambda *_asked: None)
    put_right(window)
    window.click("Choose a folder")
    assert window.has(QUESTION)
