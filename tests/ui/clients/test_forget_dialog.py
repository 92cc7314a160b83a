"""Forgetting a client through the window: seen before it is done, and no way back to the names."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from mistakejournal.errors import JournalError
from mistakejournal.services import backups, clients, incidents, telling, wiping
from mistakejournal.services.forgetting import what_to_forget
from mistakejournal.ui.clients import forget_dialog
from mistakejournal.ui.clients.forget_dialog import ForgetDialog
from mistakejournal.ui.routes import Place
from mistakejournal.ui.widgets.chip import Chip
from tests.services import autumn
from tests.services.test_forgetting import held
from tests.ui.accessibility import complaints
from tests.ui.window import Window

NAMES = ("Brightside", "Theo", "Marsh")


@pytest.fixture
def made(window: Window) -> autumn.Autumn:
    made = autumn.make(window.desk, window.clock)
    telling.tell(window.desk, made.first, "email", "Hi Theo, the link was old.", "Old link")
    incidents.edit_incident(window.desk, made.again, their_part="Theo sent it late")
    window.main.context.go(Place.CLIENTS, made.known.client)
    window.settle()
    return made


def open_forgetting(window: Window) -> ForgetDialog:
    window.click("Forget this client")
    (dialog,) = window.main.findChildren(ForgetDialog)
    window.front = dialog
    window._look_for(lambda: window.has("~Theo .[0-9]", Chip))
    return dialog


def leave(window: Window) -> None:
    window.front = None
    window.main.activateWindow()  # what a window manager does when a dialog closes
    window.settle()


def forget(window: Window) -> None:
    window.answer("Forget", lambda: window.click("Forget for good"))
    window.front = None
    for _ in range(5):  # it writes the whole file anew, on a machine that may be busy
        window._look_for(lambda: not window.main.findChildren(ForgetDialog))
    QApplication.processEvents()


@pytest.mark.row("N3")
def test_a_client_is_forgotten_after_a_look_at_what_that_changes(window: Window, made: autumn.Autumn):
    window.main.context.perform(lambda: incidents.edit_incident(window.desk, made.again, at_risk=True))
    open_forgetting(window)
    window.sees("Forget The Brightside Podcast?", "This can’t be undone.", "Theo Marsh", "Found in")
    window.sees("1 message or answer", "What stands on their card")
    assert not window.has("~kept newsletter")
    forget(window)
    window.sees("Forgotten client", "What was learned is still here.")
    assert window.main.context.next_undo() is None
    assert held(window.path, NAMES) == []
    assert incidents.get_incident(window.desk, made.again).their_part == "Someone sent it late"
    assert not window.has("Forget this client")


def test_a_word_that_means_others_stays_and_another_spelling_goes(window: Window, made: autumn.Autumn):
    incidents.edit_incident(window.desk, made.first, what_happened="Teddy and Marsh Lane")
    open_forgetting(window)
    window.click("~^Marsh")
    window.type_into("Another name or spelling", "Teddy")
    window.keys("Return")
    window.sees("Teddy (1)")
    window.type_into("Another name or spelling", "teddy")
    window.keys("Return")
    assert len(window.all("~Teddy", Chip)) == 1
    forget(window)
    assert incidents.get_incident(window.desk, made.first).what_happened == "Someone and Marsh Lane"


def test_what_was_said_goes_as_well_when_she_wants(window: Window, made: autumn.Autumn):
    open_forgetting(window)
    window.click("1 message or answer")
    forget(window)
    assert what_to_forget(window.desk, made.known.client).messages == 0


def test_backups_that_hold_the_names_go_behind_a_new_one(window: Window, made: autumn.Autumn):
    backups.back_up(backups.places(window.desk), window.clock.now(), "asked")
    window.clock.advance(minutes=5)
    open_forgetting(window)
    window.click("The backup made until now")
    forget(window)
    assert held(window.path, NAMES) == []
    assert len(backups.backups(backups.places(window.desk))) == 1


def test_without_a_yes_nothing_changes(window: Window, made: autumn.Autumn):
    open_forgetting(window)
    window.answer("Forget", lambda: window.click("Not now"))
    window.click("Cancel")
    leave(window)
    assert clients.get_client(window.desk, made.known.client).name == "The Brightside Podcast"


def test_what_can_not_be_done_is_said_and_can_be_tried_again(
    window: Window, made: autumn.Autumn, monkeypatch: pytest.MonkeyPatch
):
    def full(*_: object) -> None:
        raise JournalError("disk_full")

    dialog = open_forgetting(window)
    monkeypatch.setattr(forget_dialog, "forget_client", full)
    window.answer("Forget", lambda: window.click("Forget for good"))
    window._look_for(lambda: window.has("~disk is full"))
    monkeypatch.undo()
    assert dialog.isVisible()
    forget(window)
    assert clients.get_client(window.desk, made.known.client).name == "Forgotten client"


def test_backups_that_can_not_be_made_are_said_after_the_names_are_gone(
    window: Window, made: autumn.Autumn, monkeypatch: pytest.MonkeyPatch, qtbot
):
    def full(*_: object) -> None:
        raise JournalError("disk_full")

    backups.back_up(backups.places(window.desk), window.clock.now(), "asked")
    open_forgetting(window)
    monkeypatch.setattr(wiping, "back_up", full)
    window.click("The backup made until now")
    with qtbot.waitSignal(window.main.context.failed):
        forget(window)
    assert clients.get_client(window.desk, made.known.client).name == "Forgotten client"


def test_everything_in_it_has_a_name_and_is_reached_by_keys(window: Window, made: autumn.Autumn):
    assert complaints(open_forgetting(window)) == []
    window.click("Cancel")
    leave(window)


def test_a_damaged_journal_that_was_set_aside_is_named_for_it_keeps_the_names(
    window: Window, made: autumn.Autumn
):
    window.path.with_name(f"{window.path.stem}-set-aside-20261101T080000Z").mkdir()
    open_forgetting(window)
    window.sees("journal-set-aside-20261101T080000Z", "It holds the names until you delete it.")
    window.click("Cancel")
    leave(window)
