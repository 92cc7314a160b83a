"""A run: one pass through a checklist, over a snapshot of its steps (E1, F1 to F8)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from enum import StrEnum

from mistakejournal.domain.records import dataclass


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
    """She was away: where, how long, and how she went on (G1 to G3). `choice` is "" until she chose.

    `client_id` is who she worked for in between.
    """

    id: str
    run_id: str
    title: str = ""
    kind: str = "called_away"
    run_step_id: str | None = None
    began_at: datetime | None = None
    ended_at: datetime | None = None
    choice: str = ""
    reason: str = ""
    client_id: str | None = None


@dataclass(frozen=True)
class RunLine:
    """A run in a list. `done` and `total` are 0 for runs that were only noted."""

    id: str
    title: str
    checklist_id: str
    checklist_name: str
    client_id: str | None
    client_name: str
    state: RunState
    started_at: datetime | None
    ended_at: datetime | None
    last_tick_at: datetime | None
    done: int
    total: int
    learned: int
    """How many of its steps were learned."""
    minutes: int | None
    interruptions: int
    restarts: int
    away_kind: str
    """Why she is away just now, or ""."""
    clear_line: str


Steps = tuple[RunStep, ...]
"""A run's steps in order; every act gives new ones."""

ONCE = "once"
"""The parameter of a step that can't be done twice ("1"), such as making a draft or sending a mail."""
LOOK_AGAIN_WITHIN = timedelta(seconds=2)
"""A verify step ticked faster than this after the one before was hardly looked at (F5)."""


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


def tick(steps: Steps, step_id: str, evidence: str, at: datetime) -> Steps:
    """Tick a step with what was seen; old hints and a skip's reason go."""
    return _with(
        steps, step_id, state=StepState.DONE, evidence=evidence, ghost_evidence="", reason="", ticked_at=at
    )


def untick(steps: Steps, step_id: str) -> Steps:
    """Open a step again, ticked or skipped; what was typed into it stays in its field."""
    return _with(steps, step_id, state=StepState.OPEN, ticked_at=None)


def skip(steps: Steps, step_id: str, reason: str, at: datetime) -> Steps:
    """Skip a step with a reason. Raises ValueError without one (F3)."""
    if not reason.strip():
        raise ValueError("a skip wants a reason")
    return _with(steps, step_id, state=StepState.SKIPPED, reason=reason, ticked_at=at)


def haunt(steps: Steps) -> Steps:
    """She is away: nothing that was dealt with counts until she has chosen (G1)."""
    return tuple(replace(step, state=StepState.GHOST) if counts(step) else step for step in steps)


def restart(steps: Steps) -> Steps:
    """Start again at the top: ghosts stay as a trail, and what was seen then is only a hint (G2)."""
    return tuple(_left_behind(step) for step in steps)


def bring_back(steps: Steps) -> Steps:
    """Carry on: the ghosts of this break count again; the trail of an earlier restart does not."""
    return tuple(_brought_back(step) for step in steps)


def stopped_at(steps: Steps) -> int:
    """Give the number, from 1, of the first step that neither counts nor did before this break."""
    for number, step in enumerate(steps, start=1):
        if not counts(step) and not _of_this_break(step):
            return number
    return len(steps)


def is_verifying(step: RunStep) -> bool:
    """Tell whether a step is there to look: it asks for proof, or must be seen."""
    return step.kind != "tick" or step.must_see


def asks_once(step: RunStep) -> bool:
    """Tell whether the trail of what can't be done twice wants what shows that it is done (G2)."""
    is_once = step.kind == "tick" and (step.params or {}).get(ONCE) == "1"
    return is_once and step.state is StepState.GHOST and not _of_this_break(step)


def was_quick(run: Run, step: RunStep, now: datetime) -> bool:
    """Tell whether "look again?" is due (F5): once a run, and never after a restart."""
    if run.looked_again or run.restarts or run.last_tick_at is None or not is_verifying(step):
        return False
    return timedelta() <= now - run.last_tick_at < LOOK_AGAIN_WITHIN


def _of_this_break(step: RunStep) -> bool:
    # A restart takes the time off its ghosts, so only those of the present break still have one.
    return step.state is StepState.GHOST and step.ticked_at is not None


def _left_behind(step: RunStep) -> RunStep:
    if step.state is StepState.OPEN and not step.evidence:
        return step
    was_skipped = step.state is StepState.SKIPPED or bool(step.reason)
    stays_open = step.state is StepState.OPEN or was_skipped
    return replace(
        step,
        state=StepState.OPEN if stays_open else StepState.GHOST,
        evidence="",
        ghost_evidence=step.evidence or step.ghost_evidence,
        ticked_at=None,
    )


def _brought_back(step: RunStep) -> RunStep:
    if not _of_this_break(step):
        return step
    return replace(step, state=StepState.SKIPPED if step.reason else StepState.DONE)


def _with(steps: Steps, step_id: str, **values: object) -> Steps:
    if all(step.id != step_id for step in steps):
        raise KeyError(step_id)
    return tuple(replace(step, **values) if step.id == step_id else step for step in steps)  # type: ignore[arg-type]  # fields by name
