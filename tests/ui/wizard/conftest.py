"""A wizard over a real journal that stands on 24 November, 9:30 in Berlin."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from mistakejournal.services.desk import Desk
from mistakejournal.ui.context import Context
from mistakejournal.ui.wizard.session import Session
from mistakejournal.ui.wizard.wizard import Wizard


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
