"""kill -9 while she types: whatever was said to be saved is there, and the journal is sound."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from mistakejournal.store import checks, driver
from mistakejournal.store.opening import open_journal

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no kill -9")


@pytest.fixture
def key(request):
    """Give the key of a sealed journal, or "" for a plain one."""
    if request.param == "plain":
        yield ""
        return
    if not driver.has_cipher():
        pytest.skip("the extra “encryption” is not installed")
    driver.use_cipher()
    yield "5a" * 48
    driver.use_plain()


@pytest.mark.parametrize(("key", "kills"), [("plain", 200), ("encrypted", 100)], indirect=["key"])
def test_a_kill_while_typing_loses_nothing_that_was_said_to_be_saved(
    journal_file, clock, record_property, tries, key, kills
):
    chance = random.Random(9)
    saved = 0
    for _ in range(tries(kills)):
        saved = type_and_be_killed(journal_file, chance.uniform(0.0, 0.15), saved, key)
        assert checks.look_closely(journal_file, key).findings == ()
        journal = open_journal(journal_file, clock.now, key)
        (row,) = journal.read("SELECT what_happened, effect, lesson FROM incidents")
        journal.close()
        found = [len(text.split()) for text in row]
        assert found == [found[0]] * 3, "one transaction is never torn"
        assert saved <= found[0] <= saved + 1
        saved = found[0]
    kind = "encrypted" if key else "plain"
    record_property("figure", f"{tries(kills)} kills while typing, {kind}, {saved} saves: 0 lost, 0 torn")


def type_and_be_killed(path, seconds, before, key):
    """Let a child type until it is killed; give how many words it said were saved."""
    command = [sys.executable, str(HERE / "child_typing.py"), str(path), *filter(None, [key])]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE) as child:
        first = child.stdout.readline()  # it types now
        time.sleep(seconds)
        child.send_signal(signal.SIGKILL)
        lines = (first + child.stdout.read()).splitlines(keepends=True)
    whole = [line for line in lines if line.endswith(b"\n")]
    return int(whole[-1]) if whole else before
