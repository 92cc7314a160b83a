"""A journal that a test begins with is one that the app has made."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from mistakejournal.services.clock import StandingClock
from mistakejournal.store.opening import open_journal
from tests.blankjournal import lay_blank_journal, new_journal


def lines(path: Path) -> list[str]:
    """All that is in a journal but its device and the moments its steps were taken by the real clock."""
    with closing(sqlite3.connect(path)) as conn:
        device = conn.execute("SELECT device_id FROM journal").fetchone()[0]
        return [
            line.replace(device, "a device") for line in conn.iterdump() if '"_sqlite_migrations"' not in line
        ]


def test_it_is_what_the_app_makes(tmp_path: Path, clock: StandingClock) -> None:
    laid, made = tmp_path / "laid.db", tmp_path / "made.db"
    new_journal(laid, clock.now).close()
    open_journal(made, clock.now).close()
    assert lines(laid) == lines(made)
    assert laid.stat().st_mode == made.stat().st_mode


def test_each_is_on_a_device_of_its_own(tmp_path: Path, clock: StandingClock) -> None:
    opened = [new_journal(tmp_path / name, clock.now) for name in ("one.db", "two.db")]
    assert len({journal.device_id for journal in opened}) == 2
    for journal in opened:
        journal.close()


def test_no_journal_is_written_over(journal_file: Path, clock: StandingClock) -> None:
    lay_blank_journal(journal_file, clock.now())
    with pytest.raises(FileExistsError):
        lay_blank_journal(journal_file, clock.now())
