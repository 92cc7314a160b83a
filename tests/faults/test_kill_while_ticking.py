"""kill -9 while she ticks the steps of a run: each tick that was told is there, and no other."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from mistakejournal.services.journals import check, close_desk, open_desk
from mistakejournal.services.run_lines import open_runs
from mistakejournal.services.runs import run_file
from mistakejournal.services.starters import add_from_starter

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no kill -9")


def test_a_kill_while_ticking_loses_no_tick_that_was_told(journal_file, clock, record_property, tries):
    desk = open_desk(journal_file, clock).desk
    checklist = add_from_starter(desk, "nl_send").id
    close_desk(desk)
    chance = random.Random(10)
    told: dict[str, bool] = {}
    acts = 0
    for _ in range(tries(40)):
        done = tick_and_be_killed(journal_file, checklist, chance.uniform(0.0, 0.2))
        acts += len(done)
        told |= done
        assert not check(journal_file).findings
        desk = open_desk(journal_file, clock).desk
        (run,) = open_runs(desk)
        there = {step.id: step.ticked_at is not None for step in run_file(desk, run.id).steps}
        close_desk(desk)
        other = [step for step, is_ticked in told.items() if there[step] != is_ticked]
        assert len(other) <= 1, "one act may be done that could not be told any more"
        told = {step: is_ticked for step, is_ticked in there.items() if step in told or is_ticked}
    record_property("figure", f"{tries(40)} kills while ticking, {acts} ticks: 0 lost, 0 torn")


def tick_and_be_killed(path, checklist, seconds) -> dict[str, bool]:
    """Let a child tick until it is killed; give the steps it said something of, and what it said last."""
    command = [sys.executable, str(HERE / "child_ticking.py"), str(path), checklist]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE) as child:
        first = child.stdout.readline()
        time.sleep(seconds)
        child.send_signal(signal.SIGKILL)
        lines = (first + child.stdout.read()).decode().splitlines(keepends=True)
    whole = [line.split() for line in lines if line.endswith("\n")]
    return {step: ticked == "1" for step, ticked in whole}
