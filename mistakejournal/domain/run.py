"""A run: one pass through a checklist, over a snapshot of its steps (E1, F1 to F8)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class RunState(StrEnum):
    """Open until it is clear to send; dropped when she put it aside without finishing."""

    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"


class StepState(StrEnum):
    """A ghost was ticked before an interruption and doesn't count until it is ticked again."""

    OPEN = "open"
    DONE = "done"
    SKIPPED = "skipped"
    GHOST = "ghost"


@dataclass(frozen=True)
class Run:
    """One run. The sample journal's runs have minutes and counts but no step rows."""

    id: str
    title: str
    checklist_id: str
    client_id: str | None = None
    state: RunState = RunState.OPEN
    started_at: datetime | None = None
    ended_at: datetime | None = None
    last_tick_at: datetime | None = None
    away_since: datetime | None = None
    """Set while she is away and hasn't chosen how to go on."""
    away_kind: str = ""
    list_used: bool = True
    minutes: int | None = None
    interruptions: int = 0
    restarts: int = 0
    looked_again: bool = False
    """The question of F5 is asked once a run."""
    clear_line: str = ""
    facts: dict[str, str] | None = None
    one_at_a_time: bool = False
    zone: str = ""


@dataclass(frozen=True)
class RunStep:
    """A step as it stood when the run began, and what was done with it."""

    id: str
    run_id: str
    title: str
    step_id: str | None = None
    order_key: str = ""
    section: str = ""
    pause_point: str = ""
    kind: str = "tick"
    why: str = ""
    must_see: bool = False
    params: dict[str, str] | None = None
    incident_id: str | None = None
    learned_at: datetime | None = None
    state: StepState = StepState.OPEN
    evidence: str = ""
    ghost_evidence: str = ""
    """What was seen before the interruption: a grey hint, entered again."""
    ticked_at: datetime | None = None
    reason: str = ""
    """Why it was skipped."""
    note: str = ""


@dataclass(frozen=True)
class Interruption:
    """She was away: where, how long, and how she went on (G1 to G3). `choice` is "" until she chose."""

    id: str
    run_id: str
    title: str = ""
    kind: str = "called_away"
    run_step_id: str | None = None
    began_at: datetime | None = None
    ended_at: datetime | None = None
    choice: str = ""
    reason: str = ""


def counts(step: RunStep) -> bool:
    """Tell whether a step is dealt with: done, or skipped with a reason. A ghost is not."""
    return step.state is StepState.DONE or (step.state is StepState.SKIPPED and bool(step.reason.strip()))


def is_complete(steps: Sequence[RunStep]) -> bool:
    """Tell whether a run may finish: every step done or skipped with a reason (F3, a hard stop)."""
    return bool(steps) and all(counts(step) for step in steps)


def current(steps: Sequence[RunStep]) -> RunStep | None:
    """Give the first step that is not dealt with, or None at the end."""
    return next((step for step in steps if not counts(step)), None)


def progress(steps: Sequence[RunStep]) -> tuple[int, int]:
    """Give (steps dealt with, steps in all)."""
    return sum(counts(step) for step in steps), len(steps)
