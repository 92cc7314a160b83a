"""An open journal, and a look at a file of one from outside; each with both SQLite libraries."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from mistakejournal.services.clock import StandingClock
from mistakejournal.store import driver
from mistakejournal.store.journal import Journal
from tests.blankjournal import new_journal

CHOOSE_THEMSELVES = frozenset(
    """test_driver test_keyslots test_sealedfile test_sealing test_encryption test_faults test_datasette
    test_rescuing test_merging test_grip""".split()
)
"""Files of tests that say which library they want, or that have nothing to do with one."""
LONG = "test_taking_back_in_turn_restores_every_row_and_taking_that_back_does_it_again"
"""Of what a library does, its hundreds of short histories show no more than the other tests."""


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run each test of the store with Python's own SQLite and with that of a journal with a passphrase."""
    chooses = metafunc.module.__name__.rpartition(".")[2] in CHOOSE_THEMSELVES
    if "library" in metafunc.fixturenames and not chooses and metafunc.function.__name__ != LONG:
        metafunc.parametrize("library", ["sqlite", "sqlcipher"], indirect=True)


@pytest.fixture(autouse=True)
def library(request: pytest.FixtureRequest) -> Iterator[str]:
    """Have files opened by one library or the other."""
    name = getattr(request, "param", "sqlite")
    if name == "sqlcipher":
        driver.use_cipher()
    yield name
    driver.use_plain()


@pytest.fixture
def journal(journal_file: Path, clock: StandingClock) -> Iterator[Journal]:
    opened = new_journal(journal_file, clock.now)
    yield opened
    opened.close()


@pytest.fixture
def raw(journal_file: Path) -> Iterator[sqlite3.Connection]:
    """A second connection, such as another app or a disk’s own mind would have."""
    with closing(driver.connect(journal_file, timeout=5, isolation_level=None)) as conn:
        conn.row_factory = driver.Row
        yield conn


@pytest.fixture
def lived(journal_file: Path, clock: StandingClock) -> Path:
    """A journal with forty incidents in its backup and twenty newer ones, closed."""
    from tests.store.damaged import live

    live(journal_file, clock)
    return journal_file
