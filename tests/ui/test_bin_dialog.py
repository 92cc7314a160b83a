"""The bin through the window: what was deleted is found there, comes back by one click, or goes for good."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from mistakejournal.services import checklists, incident_parts, incidents
from mistakejournal.services.backups import backups, places
from mistakejournal.services.binned import binned_acts
from mistakejournal.ui.bin_dialog import BinDialog
from mistakejournal.ui.widgets.row import Row
from tests.ui.accessibility import complaints
from tests.ui.window import Window


def delete(window: Window, title: str) -> str:
    """Delete an incident, a minute later than what was done before."""
    window.clock.advance(minutes=1)
    row_id = incidents.start_incident(window.desk, title=title).id
    window.clock.advance(minutes=1)
    window.main.context.perform(lambda: incidents.remove_incident(window.desk, row_id))
    return row_id


def open_bin(window: Window) -> BinDialog:
    window.main.deeds.do("bin")
    window.settle()
    (dialog,) = window.main.findChildren(BinDialog)
    window.front = dialog
    wait(window, lambda: not window.has("Looking"))
    return dialog


def wait(window: Window, is_there: Callable[[], bool]) -> None:
    """Wait for what comes from behind the window, however busy the machine is."""
    for _ in range(5):
        window._look_for(is_there)
    assert is_there()


def close(window: Window) -> None:
    window.click("Close")
    window.front = None
    window.main.activateWindow()  # what a window manager does when a dialog closes
    window.settle()


def titles(dialog: BinDialog) -> list[str]:
    return [row.title.text() for row in dialog.findChildren(Row) if row.isVisible()]


@pytest.mark.row("O2")
def test_what_was_deleted_before_the_last_start_comes_back_by_one_click(window: Window):
    deleted = delete(window, "Old podcast link")
    window.close()
    window.open()
    open_bin(window)
    window.sees("Old podcast link", "Incident", "Today, 9:32", "stays until 24 December")
    window.click("Bring back")
    window.sees("Nothing is in the bin.")
    assert incidents.get_incident(window.desk, deleted).title == "Old podcast link"
    close(window)
    assert window.main.deeds.actions["undo"].text() == "Undo bring back from the bin"
    window.keys("Ctrl+Z")
    assert len(binned_acts(window.desk)) == 1


def test_what_went_in_one_act_stands_in_one_row(window: Window):
    for number in range(5):
        incidents.start_incident(window.desk, title=f"Number {number}")
    window.clock.advance(minutes=1)
    with window.desk.journal.write() as writing:
        for row in window.desk.journal.read("SELECT id FROM incidents"):
            writing.remove("incidents", row["id"])
    dialog = open_bin(window)
    assert len(titles(dialog)) == 1
    window.sees("and 3 more", "5 incidents")
    window.click("Bring back")
    window.sees("Nothing is in the bin.")
    assert binned_acts(window.desk) == []
    close(window)


def test_a_part_says_what_it_comes_back_with(window: Window):
    incident = incidents.start_incident(window.desk, title="Old podcast link").id
    option = incident_parts.add_option(window.desk, incident, "Send a correction").id
    window.clock.advance(minutes=1)
    incident_parts.remove_option(window.desk, option)
    window.clock.advance(minutes=1)
    incidents.remove_incident(window.desk, incident)
    open_bin(window)
    window.sees("from “Old podcast link”, which comes back with it")
    window.click("Bring back", place=1)
    window.sees("Nothing is in the bin.")
    close(window)


def test_one_is_deleted_for_good_after_a_question_and_nothing_undoes_it(window: Window):
    delete(window, "Old podcast link")
    delete(window, "Wrong list")
    dialog = open_bin(window)
    assert titles(dialog) == ["Wrong list", "Old podcast link"]

    def keep() -> None:
        window.sees("“Wrong list” can’t be brought back then.")
        window.click("Keep it")

    window.answer("Delete for good", keep)
    assert titles(dialog) == ["Wrong list", "Old podcast link"]
    window.answer("Delete for good", lambda: window.click("Delete for good"))
    wait(window, lambda: titles(dialog) == ["Old podcast link"])
    assert window.main.context.next_undo() is None
    assert backups(places(window.desk)) == []
    close(window)


def test_all_is_deleted_for_good_behind_a_backup(window: Window):
    delete(window, "Old podcast link")
    delete(window, "Wrong list")
    open_bin(window)
    window.answer("Delete all for good", lambda: window.click("Delete all for good"))
    wait(window, lambda: window.has("Nothing is in the bin."))
    window.sees("Nothing is in the bin.")
    assert window.desk.journal.number("SELECT count(*) FROM incidents") == 0
    assert [one.reason for one in backups(places(window.desk))] == ["delete"]
    close(window)


def test_a_long_bin_shows_the_newest_and_the_rest_when_asked_for(window: Window):
    for number in range(40):
        window.clock.advance(minutes=1)
        made = checklists.add_checklist(window.desk, f"List {number}").id
        window.clock.advance(minutes=1)
        checklists.remove_checklist(window.desk, made)
    dialog = open_bin(window)
    wait(window, lambda: len(titles(dialog)) == 30)
    window.click("10 more")
    wait(window, lambda: len(titles(dialog)) == 40)
    close(window)


@pytest.mark.parametrize("count", [0, 3])
def test_everything_in_it_has_a_name_and_is_reached_by_keys(window: Window, count: int):
    for number in range(count):
        delete(window, f"Old podcast link {number}")
    assert complaints(open_bin(window)) == []
    close(window)
