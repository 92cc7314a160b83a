"""Bringing a backup back shows what will change, keeps what is there now as a backup, and opens it (O1)."""

from __future__ import annotations

import pytest

from mistakejournal.services.backups import back_up, backups, places
from mistakejournal.services.clients import add_client
from mistakejournal.services.incidents import edit_incident, list_incidents, start_incident
from mistakejournal.ui.routes import Place, Route


def make(window, *titles: str) -> list[str]:
    made = [
        window.main.context.perform(lambda title=title: start_incident(window.desk, title=title)).id
        for title in titles
    ]
    window.clock.advance(minutes=1)
    return made


@pytest.fixture
def changed(window):
    """Give a window on a journal that went on after its backup: one new, one renamed, one deleted."""
    renamed, gone = make(window, "Old link", "Late invoice")
    back_up(places(window.desk), window.clock.now(), "asked")
    window.clock.advance(minutes=5)
    make(window, "Wrong date")
    perform = window.main.context.perform
    perform(lambda: edit_incident(window.desk, renamed, title="Older link"))
    perform(lambda: add_client(window.desk, "Brightside"))
    from mistakejournal.services.incidents import remove_incident

    perform(lambda: remove_incident(window.desk, gone))
    window.main.go(Route(Place.SETTINGS, detail="backup"))
    window.sees("One so far")
    return window


@pytest.mark.row("O1")
def test_it_shows_what_would_change_then_brings_it_back_and_keeps_what_was_there(changed):
    window = changed
    window.click("Bring back")
    window.sees(
        "Bring back Tuesday, 24 November, 9:31",
        "Comes back",
        "1 incident: Late invoice",
        "Goes away",
        "1 incident: Wrong date",
        "1 client: Brightside",
        "Changes back",
    )
    window.click("Bring it back")
    window.sees("The journal is as it was on Tuesday, 24 November, 9:31.")
    window.click("Open it")
    titles = {line.title for line in list_incidents(window.desk)}
    assert titles == {"Old link", "Late invoice"}
    assert {one.reason for one in backups(places(window.desk))} == {"restore", "asked"}


def test_what_was_there_before_can_be_brought_back_the_same_way(changed):
    window = changed
    window.click("Bring back")
    window.sees("Comes back")
    window.click("Bring it back")
    window.sees("The journal is as it was")
    window.click("Open it")
    window.clock.advance(minutes=1)
    window.main.go(Route(Place.SETTINGS, detail="backup"))
    window.sees("Before a backup was brought back")
    window.click("Bring back")
    window.sees("1 incident: Wrong date")
    window.click("Bring it back")
    window.sees("The journal is as it was")
    window.click("Open it")
    assert {line.title for line in list_incidents(window.desk)} == {"Older link", "Wrong date"}


def test_looking_and_leaving_changes_nothing(changed):
    window = changed
    window.click("Bring back")
    window.sees("Comes back")
    window.click("Cancel")
    assert {line.title for line in list_incidents(window.desk)} == {"Older link", "Wrong date"}
    assert len(backups(places(window.desk))) == 1


def test_where_nothing_differs_there_is_nothing_to_bring(window):
    make(window, "Old link")
    back_up(places(window.desk), window.clock.now(), "asked")
    window.main.go(Route(Place.SETTINGS, detail="backup"))
    window.click("Bring back")
    window.sees("Nothing differs. The journal is as it was then.")
    assert not window.find("Bring it back").isEnabled()


def test_a_backup_that_is_damaged_is_said_and_nothing_is_changed(changed):
    window = changed
    (backup,) = backups(places(window.desk))
    backup.path.write_bytes(backup.path.read_bytes()[:40_000] + b"\0" * 40_000)
    window.click("Bring back")
    window.sees("can’t be read")
    assert not window.find("Bring it back").isEnabled()
    window.click("Close")
    assert {line.title for line in list_incidents(window.desk)} == {"Older link", "Wrong date"}
