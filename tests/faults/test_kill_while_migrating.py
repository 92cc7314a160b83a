"""kill -9 while an older journal is brought up to date: it is the older one, or the new one."""

from __future__ import annotations

import random
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from mistakejournal.store.migrations import CURRENT, MAJOR
from mistakejournal.store.opening import open_journal
from tests.store.older import make_older, schema_of

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no kill -9")


@pytest.fixture
def older(journal_file, clock):
    make_older(journal_file, clock.now())
    return journal_file


def test_a_kill_while_migrating_leaves_the_older_journal_or_the_new_one(
    older, clock, tmp_path, record_property, tries
):
    new = tmp_path / "new.db"
    open_journal(new, clock.now).close()
    whole = {MAJOR << 16 | 2: schema_of(older), CURRENT: schema_of(new)}
    original = older.read_bytes()
    total = int(migrated(older, -1).stdout)
    chance = random.Random(12)
    outcomes = []
    for number in range(tries(200)):
        for file in older.parent.glob("journal.db*"):
            file.unlink()
        older.write_bytes(original)
        near_its_end = chance.randint(total - 5, total + 3)
        killed = migrated(older, near_its_end if number % 3 == 0 else chance.randint(1, total))
        assert killed.returncode == -signal.SIGKILL
        with closing(sqlite3.connect(older)) as conn:
            version = conn.execute("PRAGMA user_version").fetchone()[0]
            assert conn.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
            assert conn.execute("SELECT title FROM runs").fetchone()[0] == "Tuesday"
        assert schema_of(older) == whole[version]
        outcomes.append(version)
        if number % 4 == 0:
            open_journal(older, clock.now).close()
            assert schema_of(older) == whole[CURRENT]
    old = outcomes.count(MAJOR << 16 | 2)
    record_property(
        "figure", f"{len(outcomes)} kills in a migration: {old} older, {len(outcomes) - old} new, 0 half"
    )


def migrated(journal, last):
    command = [sys.executable, str(HERE / "child_migrating.py"), str(journal), str(last)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, check=False)
