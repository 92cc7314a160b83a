"""What every test of the window stands on: an application in the light theme."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from mistakejournal.services.clock import StandingClock
from mistakejournal.services.desk import Desk
from mistakejournal.ui.context import Context
from mistakejournal.ui.theme import Theme, apply_theme, current_theme, load_theme
from tests.blankjournal import lay_blank_journal, new_journal
from tests.nonetwork import no_network
from tests.ui.window import CONTENT, Window


@pytest.fixture(autouse=True)
def light(qapp: QApplication) -> Theme:
    """Dress the application in light, at 100 percent, whatever the last test left it in."""
    try:
        worn = current_theme()
    except LookupError:
        worn = None
    if worn is None or (worn.name, worn.text_scale, worn.high_contrast) != ("light", 1.0, False):
        worn = load_theme("light")
        apply_theme(qapp, worn)
    return worn


@pytest.fixture(autouse=True)
def offline() -> Iterator[None]:
    """Fail every test of the window in which something reaches for a network (N1)."""
    with no_network():
        yield


@pytest.fixture
def window(qapp: QApplication, journal_file: Path, clock: StandingClock) -> Iterator[Window]:
    """Give the app on an empty journal, at half past nine on 24 November 2026 in Berlin."""
    lay_blank_journal(journal_file, clock.now())
    window = Window(journal_file, clock)
    yield window
    window.close()


@pytest.fixture
def desk(qapp: QApplication, journal_file: Path, clock: StandingClock) -> Iterator[Desk]:
    """Give a desk over a real journal, for parts that are tried without the whole window."""
    journal = new_journal(journal_file, clock.now)
    yield Desk(journal, clock, CONTENT)
    journal.close()


@pytest.fixture
def context(desk: Desk) -> Context:
    """Give a context over that desk."""
    return Context(desk)


@pytest.fixture
def saves_to(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Answer the system's question for a file with the last of these; the first is what was proposed."""
    asked: list[str] = []

    def answer(_parent: object, _title: str, suggested: str, _filters: str) -> tuple[str, str]:
        asked.insert(0, suggested)
        return asked.pop(), ""

    monkeypatch.setattr("mistakejournal.ui.ask.QFileDialog.getSaveFileName", answer)
    return asked
