"""kill -9 while a backup is made: it is whole, or it isn’t there."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from mistakejournal.store import backupfolder, checks, tables
from tests.blankjournal import new_journal

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no kill -9")


@pytest.fixture
def filled(journal_file, clock):
    journal = new_journal(journal_file, clock.now)
    with journal.write() as writing:
        for number in range(40):
            writing.add(tables.INCIDENTS, title=f"incident {number}", what_happened="words " * 500)
    yield journal
    journal.close()


def test_a_kill_while_backing_up_leaves_no_backup_or_a_whole_one(filled, record_property, tries):
    made, kills = 0, tries(60)
    for number in range(kills):
        before_end = str(number**2)  # most of them near the end, where the file gets its name
        command = [sys.executable, str(HERE / "child_backing_up.py"), str(filled.path), before_end]
        child = subprocess.run(command, cwd=ROOT, check=False, capture_output=True)
        assert child.returncode == -signal.SIGKILL, child.stderr
        for backup in backupfolder.all_backups(filled.path):
            assert checks.look_closely(backup).findings == ()
            made += 1
            backup.unlink()
    record_property("figure", f"{kills} kills while backing up: {made} whole backups, 0 bad ones")
