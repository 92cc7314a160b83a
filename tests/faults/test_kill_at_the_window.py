"""kill -9 at the real window while she types (A8): what is older than 2 s is there, the journal is sound."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest

from mistakejournal.services.clock import StandingClock
from mistakejournal.services.incidents import incident_file, list_incidents
from mistakejournal.services.journals import close_desk, open_desk
from mistakejournal.store import checks

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
PROMISE_S = 2.0
FIELDS = (
    ("Ctrl+2", "What happened"),
    ("Ctrl+2", "My part, even if it wasn’t all mine"),
    ("Ctrl+3", "Say the effect in one sentence. You’ll use it in the message."),
    ("Ctrl+5", "When next"),
)

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no kill -9")


@pytest.mark.row("A8")
def test_a_kill_at_any_moment_loses_nothing_typed_more_than_two_seconds_before(
    journal_file: Path,
    clock: StandingClock,
    request: pytest.FixtureRequest,
    record_property: Callable[[str, object], None],
) -> None:
    kills = 50 if request.config.getoption("--faults") == "full" else 3
    chance = random.Random(8)
    before: list[str] = []
    for number in range(kills):
        page, name = FIELDS[number % len(FIELDS)]
        due = type_and_be_killed(journal_file, page, name, chance.uniform(0.5, 4.0))
        assert checks.look_closely(journal_file).findings == ()
        now = words_stored(journal_file, clock)
        assert now[: len(before)] == before, "what was saved by an earlier sitting has changed"
        saved = now[-1] if len(now) > len(before) else ""
        assert words(9_999).startswith(saved), "words are torn or out of order"
        assert saved.startswith(words(due)), f"{due} words are older than 2 s, there is: {saved[-40:]}"
        before = now
    record_property("figure", f"{kills} kills at the window while typing: nothing older than 2 s lost")


def type_and_be_killed(journal: Path, page: str, name: str, seconds: float) -> int:
    """Let a child type for a while, kill it; give how many words had been typed more than 2 s before.

    A moment in which the whole machine stood still is not held against the app.
    """
    command = [sys.executable, str(HERE / "child_at_the_window.py"), str(journal), page, name]
    quiet = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen(
        command, cwd=ROOT, env=quiet, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as child:
        assert child.stdout is not None
        first = child.stdout.readline()  # it types now
        time.sleep(seconds)
        child.send_signal(signal.SIGKILL)
        killed = time.monotonic()
        lines = (first + child.stdout.read()).splitlines(keepends=True)
    assert first, "the app did not come up"
    typed = [float(line.split()[0]) for line in lines if line.endswith(b"\n")]
    standstill = max([0.0, *(later - sooner for sooner, later in pairwise(typed))])
    return sum(moment < killed - PROMISE_S - standstill for moment in typed)


def words(count: int) -> str:
    """Give what the child types first."""
    return " ".join(map(str, range(count)))


def words_stored(journal: Path, clock: StandingClock) -> list[str]:
    """Give what was typed into each incident, oldest first."""
    desk = open_desk(journal, clock).desk
    try:
        texts = []
        for line in reversed(list_incidents(desk)):
            own = incident_file(desk, line.id).incident
            texts.append("".join([own.what_happened, own.my_part, own.effect, own.next_update]))
        return texts
    finally:
        close_desk(desk)
