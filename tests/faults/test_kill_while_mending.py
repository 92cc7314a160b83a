"""A kill while a damaged journal is put together leaves the damaged one or the whole one, never less."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from pathlib import Path

from mistakejournal.errors import JournalError
from mistakejournal.store import checks
from mistakejournal.store.opening import open_journal
from tests.store.damaged import BACKED_UP, NEWER, blot, live, names, page_of, rescue

CHILD = Path(__file__).resolve().parent / "child_mending.py"


def is_damaged(journal, clock):
    """Open it as the next start does, which takes up what lies ready, and look at all of it."""
    try:
        open_journal(journal, clock.now).close()
        return bool(checks.look_closely(journal).findings)
    except JournalError as trouble:
        if trouble.code != "damaged":
            raise
        return True


def test_a_kill_while_mending_loses_nothing_that_was_readable(journal_file, clock, tries, record_property):
    live(journal_file, clock)
    page = page_of(journal_file, "search_data")
    chance = random.Random(29)
    again = 0
    for _ in range(tries(40)):
        blot(journal_file, page)
        child = subprocess.Popen([sys.executable, str(CHILD), str(journal_file)], stdout=subprocess.PIPE)
        assert child.stdout is not None
        child.stdout.readline()
        time.sleep(chance.uniform(0, 1.2))
        child.kill()
        child.wait()
        child.stdout.close()
        if is_damaged(journal_file, clock):
            again += 1
            rescue(journal_file, clock)
        assert names(journal_file) == BACKED_UP | NEWER
        page = page_of(journal_file, "search_data")
    tried = tries(40)
    record_property("figure", f"{tried} kills while mending: 0 entries lost, {again} begun anew")
