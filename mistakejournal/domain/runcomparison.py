"""The last runs of a list beside each other: time per step, and where interruptions fall.

Counts and times only. There is no score and no share: under 20 runs a percentage says nothing (K2).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import datetime, timedelta

from mistakejournal.domain.interruption import counts
from mistakejournal.domain.records import dataclass
from mistakejournal.domain.run import Interruption, RunStep, StepState
from mistakejournal.domain.runrecord import times
from mistakejournal.domain.usual import median

LEAST = 2
"""Finished runs before there is anything to compare."""


@dataclass(frozen=True)
class PassedRun:
    """A finished run with what is compared of it."""

    id: str
    started_at: datetime | None
    steps: tuple[RunStep, ...]
    breaks: tuple[Interruption, ...]
    caught_by: tuple[str, ...] = ()
    """The steps of the run that caught something, once for each catch."""


@dataclass(frozen=True)
class StepCompared:
    """One step over all runs; `number` is its place in the newest one, counted from 1."""

    number: int
    step_id: str | None
    title: str
    done: int
    """In how many runs it was done with a known time."""
    median: timedelta | None
    longest: timedelta | None
    skipped: int
    breaks: int
    kinds: tuple[tuple[str, int], ...]
    """What interrupted it, the most frequent first."""
    caught: int


@dataclass(frozen=True)
class RunComparison:
    """The steps of the newest run, with what the last runs say of each."""

    runs: int
    steps: tuple[StepCompared, ...]
    breaks: int
    elsewhere: int
    """Interruptions at no step, or at one the list does not have any more."""

    @property
    def slowest(self) -> StepCompared | None:
        """Give the step that usually takes longest; None where no time is known or several are alike."""
        known = sorted((step for step in self.steps if step.median), key=_usual, reverse=True)
        if not known or (len(known) > 1 and known[0].median == known[1].median):
            return None
        return known[0]

    @property
    def most_interrupted(self) -> StepCompared | None:
        """Give the step most interruptions fall on; None where there are none or several are alike."""
        most = sorted((step for step in self.steps if step.breaks), key=lambda step: -step.breaks)
        if not most or (len(most) > 1 and most[0].breaks == most[1].breaks):
            return None
        return most[0]


def compare(runs: Sequence[PassedRun]) -> RunComparison:
    """Compare finished runs, newest first, by what was an interruption."""
    took: dict[str, list[timedelta]] = defaultdict(list)
    kinds: dict[str, Counter[str]] = defaultdict(Counter)
    skipped: Counter[str] = Counter()
    caught: Counter[str] = Counter()
    total = 0
    for run in runs:
        keys = {step.id: _key(step) for step in run.steps}
        for step_id, time in times(run.started_at, run.steps, run.breaks).items():
            took[keys[step_id]].append(time)
        skipped.update(_key(step) for step in run.steps if step.state is StepState.SKIPPED)
        caught.update(keys[step_id] for step_id in run.caught_by if step_id in keys)
        for one in run.breaks:
            if counts(one.kind, one.choice):
                total += 1
                kinds[keys.get(one.run_step_id or "", "")][one.kind] += 1
    steps = tuple(
        StepCompared(
            number=number,
            step_id=step.step_id,
            title=step.title,
            done=len(took[_key(step)]),
            median=_median(took[_key(step)]),
            longest=max(took[_key(step)], default=None),
            skipped=skipped[_key(step)],
            breaks=kinds[_key(step)].total(),
            kinds=tuple(kinds[_key(step)].most_common()),
            caught=caught[_key(step)],
        )
        for number, step in enumerate(runs[0].steps if runs else (), start=1)
    )
    return RunComparison(len(runs), steps, total, total - sum(step.breaks for step in steps))


def _usual(step: StepCompared) -> timedelta:
    return step.median or timedelta()


def _key(step: RunStep) -> str:
    return step.step_id or step.title


def _median(spans: Sequence[timedelta]) -> timedelta | None:
    return timedelta(seconds=median([span.total_seconds() for span in spans])) if spans else None
