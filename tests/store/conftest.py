"""An open journal, and a look at a file of one from outside."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from mistakejournal.services.clock import StandingClock
from mistakejournal.store.journal import Journal
from tests.blankjournal import new_journal


@pytest.fixture
def journal(journal_file: Path, clock: StandingClock) -> Iterator[Journal]:
    opened = new_journal(journal_file, clock.now)
    yield opened
    opened.close()


@pytest.fixture
def raw(journal_file: Path) -> Iterator[sqlite3.Connection]:
    """A second connection, such as another app or a disk’s own mind would have."""
    with closing(sqlite3.connect(journal_file, timeout=5, isolation_level=None)) as conn:
        conn.row_factory = sqlite3.Row
        yield conn


@pytest.fixture
def lived(journal_file: Path, clock: StandingClock) -> Path:
    """A journal with forty incidents in its backup and twenty newer ones, closed."""
    from tests.store.damaged import live

    live(journal_file, clock)
    return journal_file
