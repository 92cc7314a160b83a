"""A wizard over a real journal that stands on 24 November, 9:30 in Berlin."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from mistakejournal.services.clock import StandingClock
from mistakejournal.services.content import Content
from mistakejournal.services.desk import Desk
from mistakejournal.store.opening import open_journal
from mistakejournal.ui.context import Context
from mistakejournal.ui.wizard.session import Session
from mistakejournal.ui.wizard.wizard import Wizard


@pytest.fixture
def desk(qtbot: QtBot, journal_file: Path, clock: StandingClock) -> Iterator[Desk]:
    journal = open_journal(journal_file, clock.now)
    yield Desk(journal, clock, Content())
    journal.close()


@pytest.fixture
def context(desk: Desk) -> Context:
    return Context(desk)


@pytest.fixture
def session(context: Context, qtbot: QtBot) -> Iterator[Session]:
    session = Session(context)
    list(session.lexicon.prepare())
    session.begin()
    yield session
    session.flush()


@pytest.fixture
def open_wizard(context: Context, qtbot: QtBot) -> Iterator[Callable[..., Wizard]]:
    """Open the wizard in the whole window, as the route to it does; hide it while the journal is open."""
    opened: list[Wizard] = []

    def open_it(row_id: str = "", detail: str = "", size: tuple[int, int] = (1280, 800)) -> Wizard:
        wizard = Wizard(context)
        list(wizard.session.lexicon.prepare())
        opened.append(wizard)
        qtbot.addWidget(wizard)
        wizard.resize(*size)
        wizard.show_row(row_id, detail)
        wizard.show()
        qtbot.waitExposed(wizard)
        wizard.activateWindow()
        qtbot.waitUntil(wizard.isActiveWindow)
        return wizard

    yield open_it
    for wizard in opened:
        wizard.hide()


@pytest.fixture
def wizard(open_wizard: Callable[..., Wizard]) -> Wizard:
    return open_wizard()


@pytest.fixture
def count(desk: Desk) -> Callable[[], Any]:
    """Count the incidents that are in the journal."""
    return lambda: desk.journal.number("SELECT count(*) FROM incidents WHERE deleted_at IS NULL")
