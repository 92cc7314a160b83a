"""A journal with nothing in it, for the parts of the Checklists place."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from mistakejournal.services.clock import StandingClock
from mistakejournal.services.content import Content
from mistakejournal.services.desk import Desk
from mistakejournal.store.opening import open_journal
from mistakejournal.ui.context import Context


@pytest.fixture
def desk(qtbot: QtBot, journal_file: Path, clock: StandingClock) -> Iterator[Desk]:
    journal = open_journal(journal_file, clock.now)
    yield Desk(journal, clock, Content())
    journal.close()


@pytest.fixture
def context(desk: Desk) -> Context:
    return Context(desk)
