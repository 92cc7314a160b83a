"""Settings > Backup: what there is, one more, a second place; nothing of it waits for a disk (O1)."""

from __future__ import annotations

from pathlib import Path

import pytest

from mistakejournal.services.backups import backups, places
from mistakejournal.services.incidents import start_incident
from mistakejournal.services.preferences import settings
from mistakejournal.ui import ask
from mistakejournal.ui.routes import Place, Route


@pytest.fixture
def page(window):
    window.main.context.perform(lambda: start_incident(window.desk, title="Old link"))
    window.main.go(Route(Place.SETTINGS, detail="backup"))
    return window


@pytest.mark.row("O1")
def test_one_is_made_when_asked_for_and_stands_in_the_list_with_its_reason_and_size(page):
    page.sees("None yet. One is made after half an hour of changes, and when the app is closed.")
    page.click("Back up now")
    page.sees(
        "Backed up and checked.", "Tuesday, 24 November, 9:30", "One so far: Tuesday, 24 November, 9:30"
    )
    (made,) = backups(places(page.desk))
    assert made.reason == "asked"
    page.sees("Asked for")
    assert page.has("~kB · Beside the journal")


def test_a_folder_of_her_choice_gets_one_at_once(page, tmp_path: Path, monkeypatch):
    stick = tmp_path / "stick"
    stick.mkdir()
    monkeypatch.setattr(ask, "choose_folder", lambda *_asked: stick)
    page.click("Choose a folder")
    page.sees("Backed up and checked, in both places.", str(stick), "2 there, the last")
    assert {one.where for one in backups(places(page.desk))} == {"here", "elsewhere"}
    page.click("No second place")
    assert settings(page.desk).backup_folder == ""
    assert not page.has("No second place")


def test_the_journals_own_folder_is_no_second_place(page, monkeypatch):
    monkeypatch.setattr(ask, "choose_folder", lambda *_asked: page.path.parent)
    page.click("Choose a folder")
    page.sees("Your journal is in this folder already")
    assert settings(page.desk).backup_folder == ""


def test_a_stick_that_was_pulled_is_said_kindly_and_the_one_here_is_made(page, tmp_path: Path, monkeypatch):
    stick = tmp_path / "stick"
    stick.mkdir()
    monkeypatch.setattr(ask, "choose_folder", lambda *_asked: stick)
    page.click("Choose a folder")
    page.sees("2 there, the last")
    stick.rename(tmp_path / "away")
    page.clock.advance(minutes=1)
    page.click("Back up now")
    page.sees("The second place of your backups isn’t there just now.")
    page.sees("The second place isn’t there just now. It is tried again by itself.", "2 there, the last")


def test_choosing_no_folder_changes_nothing(page, monkeypatch):
    monkeypatch.setattr(ask, "choose_folder", lambda *_asked: None)
    page.click("Choose a folder")
    assert settings(page.desk).backup_folder_asked is False


def test_the_menu_makes_one_from_anywhere_with_what_is_being_typed(window):
    window.keys("F8")
    window.click("~^Own")
    window.type_into("What happened", "The old link went out")
    window.main.deeds.do("back_up")
    window.sees("Backed up and checked.")
    assert len(backups(places(window.desk))) == 1


def test_many_are_folded_behind_the_newest_five(page):
    for _ in range(6):
        page.clock.advance(minutes=1)
        page.click("Back up now")
        page.sees(f"Tuesday, 24 November, 9:{page.clock.local().minute}")
    page.click("1 more")
    page.sees("Tuesday, 24 November, 9:31")
