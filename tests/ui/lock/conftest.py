"""A journal with a passphrase, its window, and a key derivation that takes no time."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QThreadPool
from PySide6.QtWidgets import QApplication

from mistakejournal.app import Studio
from mistakejournal.services.passphrase import new_code, turn_on
from mistakejournal.store import driver, keyslots
from mistakejournal.ui.lock.closed_window import ClosedWindow
from mistakejournal.ui.main_window import MainWindow
from tests.blankjournal import lay_blank_journal
from tests.ui.window import CONTENT

WORDS = "kettle harbor plum window moss tiger"


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Derive keys in no time, and give the process its own SQLite back."""
    monkeypatch.setitem(keyslots._COST, "n", 16)
    yield
    QThreadPool.globalInstance().waitForDone()
    driver.use_plain()


@pytest.fixture
def code() -> str:
    """Give what stands on the recovery sheet."""
    return new_code()


@pytest.fixture
def sealed(journal_file: Path, clock, code: str) -> Path:
    """Give an empty journal with a passphrase."""
    lay_blank_journal(journal_file, clock.now())
    turn_on(journal_file, clock, WORDS, code)
    return journal_file


@pytest.fixture
def studio(qapp: QApplication, journal_file: Path, clock) -> Iterator[Studio]:
    """Give the app, not started."""
    studio = Studio(qapp, journal_file, clock, CONTENT)
    yield studio
    QThreadPool.globalInstance().waitForDone()
    qapp.processEvents()
    studio.close()
    studio.deleteLater()


@pytest.fixture
def unlocked(studio: Studio, sealed: Path, qtbot) -> MainWindow:
    """Give the window of a journal with a passphrase, after that was typed."""
    studio.start()
    type_in(closed(), WORDS)
    qtbot.waitUntil(lambda: studio.window is not None)
    assert studio.window is not None
    return studio.window


def closed() -> ClosedWindow:
    """Give the window that stands there while the journal is closed."""
    tops = QApplication.topLevelWidgets()
    return next(top for top in tops if isinstance(top, ClosedWindow) and not top.isHidden())


def type_in(window: ClosedWindow, words: str) -> None:
    """Type what opens the journal, and press Enter."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    field = window._page.field
    field.clear()
    QTest.keyClicks(field, words)
    QTest.keyClick(field, Qt.Key.Key_Return)
