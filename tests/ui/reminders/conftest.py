"""A journal with a promise, and a tray that keeps what it is told."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from mistakejournal.services.clients import add_client
from mistakejournal.services.incidents import start_incident
from mistakejournal.ui.reminders.tray import Tray
from mistakejournal.ui.reminders.watch import Reminders
from tests.ui.window import Window


class HeldTray(Tray):
    """A tray of a desktop that shows everything at once."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.told: list[str] = []
        self.menu: QMenu | None = None
        self.is_shown = True

    def is_there(self) -> bool:
        return self.is_shown

    def show_menu(self, menu: QMenu) -> None:
        self.menu = menu

    def notify(self, title: str, text: str) -> None:
        assert title == "Mistake Journal"
        self.told.append(text)


Promise = Callable[..., str]


@pytest.fixture
def incident(window: Window) -> str:
    client = add_client(window.desk, "The Brightside Podcast", "Theo Marsh").id
    return start_incident(window.desk, title="Last week’s podcast link", client_id=client).id


@pytest.fixture
def promise(window: Window, incident: str) -> Promise:
    """Make a promise of today at a time; or a row of another table."""

    def make(at_time: str = "14:00", title: str = "The list goes out", table: str = "promises") -> str:
        with window.desk.journal.write() as writing:
            return writing.add(
                table, incident_id=incident, title=title, due_on=date(2026, 11, 24), due_time=at_time,
                zone="Europe/Berlin",
            )  # fmt: skip

    return make


@pytest.fixture
def without_tray(window: Window) -> Reminders:
    return Reminders(window.main, lambda _parent: None)


@pytest.fixture
def reminders(window: Window) -> Reminders:
    return Reminders(window.main, HeldTray)


@pytest.fixture
def tray(reminders: Reminders) -> HeldTray:
    assert isinstance(reminders.tray, HeldTray)
    return reminders.tray
