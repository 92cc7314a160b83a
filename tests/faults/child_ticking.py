"""Ticks step after step of a run, types proofs, finishes and starts the next run; says what is done."""

from __future__ import annotations

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))

from mistakejournal.services.clock import RealClock
from mistakejournal.services.journals import open_desk
from mistakejournal.services.run_lines import open_runs
from mistakejournal.services.runs import run_file, start_run
from mistakejournal.services.ticks import tick_step, untick_step

desk = open_desk(Path(sys.argv[1]), RealClock()).desk
checklist = sys.argv[2]
while True:
    runs = open_runs(desk)
    run = runs[0].id if runs else start_run(desk, checklist).id
    for step in (step for step in run_file(desk, run).steps if step.kind == "tick"):
        tick_step(desk, step.id)
        os.write(1, f"{step.id} 1\n".encode())
    for step in (step for step in run_file(desk, run).steps if step.kind == "tick"):
        untick_step(desk, step.id)
        os.write(1, f"{step.id} 0\n".encode())
