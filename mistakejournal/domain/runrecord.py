"""The record of a run (F6): what was done, how long it took, what was skipped, interrupted and caught.

It has two forms. Hers holds everything. The client's is another class, so that what is private has no place
in it: only steps that were done, with what was seen there, and the clear-to-send line.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta

from mistakejournal.domain.evidence import Evidence
from mistakejournal.domain.interruption import CHANGED, HERE, TOP
from mistakejournal.domain.records import dataclass
from mistakejournal.domain.run import Interruption, Run, RunState, RunStep, StepState
from mistakejournal.domain.stepkinds import kind_of


@dataclass(frozen=True)
class Catch:
    """A near miss that a step of the run stopped; `run_step_id` is None where no step was named."""

    run_step_id: str | None
    title: str


@dataclass(frozen=True)
class StepRecord:
    """What became of one step; `number` counts from 1."""

    id: str
    number: int
    section: str
    title: str
    state: StepState
    seen: str
    took: timedelta | None
    """From the tick before to its own, without breaks; None while it was not done."""
    reason: str
    """Why it was skipped."""
    note: str
    caught: tuple[str, ...]
    files: tuple[str, ...] = ()
    """The names of files kept with it (A7); one that is what was seen stands there."""
    is_hers: bool = False
    """What was seen there is for her alone: a report says what was open, too (I11)."""


@dataclass(frozen=True)
class Break:
    """One interruption; `number` is the step she was at, counted from 1, or None."""

    row: Interruption
    number: int | None


@dataclass(frozen=True)
class RunRecord:
    """The whole record of a run, for her alone. Runs that were only noted have no steps."""

    title: str
    client_name: str
    state: RunState
    list_used: bool
    started_at: datetime | None
    ended_at: datetime | None
    minutes: int | None
    steps: tuple[StepRecord, ...]
    breaks: tuple[Break, ...]
    interruptions: int
    """How many breaks there were; a run that was only noted knows no more of them."""
    caught: tuple[str, ...]
    """What was caught without a step being named."""
    clear_line: str
    brief: tuple[tuple[str, str], ...] = ()
    """What was typed in from the client's brief before step 1: name and value of each fact (E9)."""

    @property
    def done(self) -> int:
        """Give how many steps are dealt with."""
        return sum(step.state in (StepState.DONE, StepState.SKIPPED) for step in self.steps)


@dataclass(frozen=True)
class SeenStep:
    """A step that was done, as a client may read it."""

    section: str
    title: str
    seen: str


@dataclass(frozen=True)
class ClientRecord:
    """What a client may read of a run: no skips, interruptions, times or notes, and no other client."""

    title: str
    """"" where the title names another client."""
    client_name: str
    day: date | None
    steps: tuple[SeenStep, ...]
    clear_line: str
    left_out: tuple[str, ...] = ()
    """Other clients who were named in it: those words were left out."""


@dataclass(frozen=True)
class PastRunLine:
    """An ended run in the list of its checklist. `minutes` is None where they are not known."""

    id: str
    state: RunState
    client_id: str | None
    client_name: str
    started_at: datetime
    minutes: int | None
    list_used: bool
    interruptions: int
    skipped: int
    caught: int

    @property
    def place(self) -> tuple[datetime, str]:
        """What `past_runs(after=…)` wants to go on from this line."""
        return self.started_at, self.id


def record(
    run: Run,
    client_name: str,
    steps: Sequence[RunStep],
    rows: Sequence[Interruption],
    catches: Sequence[Catch],
    brief: Sequence[tuple[str, str]] = (),
    files: Sequence[Evidence] = (),
) -> RunRecord:
    """Put the record of a run together."""
    took = times(run.started_at, steps, rows)
    numbers = {step.id: number for number, step in enumerate(steps, start=1)}
    caught: dict[str, list[str]] = {}
    for one in catches:
        caught.setdefault(one.run_step_id or "", []).append(one.title)
    kept: dict[str | None, list[str]] = {}
    for file in files:
        kept.setdefault(file.run_step_id, []).append(file.title)
    unnamed = [title for step_id, titles in caught.items() if step_id not in numbers for title in titles]
    return RunRecord(
        title=run.title,
        client_name=client_name,
        state=run.state,
        list_used=run.list_used,
        started_at=run.started_at,
        ended_at=run.ended_at,
        minutes=run.minutes,
        steps=tuple(
            _step(step, numbers[step.id], took, caught.get(step.id, ()), kept.get(step.id, ()))
            for step in steps
        ),
        breaks=tuple(Break(row, numbers.get(row.run_step_id or "")) for row in rows if row.kind != CHANGED),
        interruptions=run.interruptions,
        caught=tuple(unnamed),
        clear_line=run.clear_line,
        brief=tuple((name, value.strip()) for name, value in brief if value.strip()),
    )


def for_client(whole: RunRecord, day: date | None, others: Sequence[str] = ()) -> ClientRecord:
    """Give what a client may read; words that name one of the `others` are left out."""
    others_named: dict[str, None] = {}

    def plain(text: str) -> str:
        found = named(text, others, whole.client_name)
        others_named.update(dict.fromkeys(found))
        return "" if found else text

    steps = [
        SeenStep(plain(step.section), title, "" if step.is_hers else plain(step.seen))
        for step in whole.steps
        if step.state is StepState.DONE and (title := plain(step.title))
    ]
    title, line = plain(whole.title), plain(whole.clear_line)
    return ClientRecord(title, whole.client_name, day, tuple(steps), line, tuple(others_named))


def times(
    started: datetime | None, steps: Sequence[RunStep], rows: Sequence[Interruption]
) -> Mapping[str, timedelta]:
    """Give how long each step that was done took: since what was ticked before it, or since a new start.

    Breaks are taken off. A start at the top undid the ticks before it, so the time begins there.
    """
    away = [
        (row.began_at, row.ended_at)
        for row in rows
        if row.began_at is not None and row.ended_at is not None and row.choice != HERE
    ]
    starts = [row.ended_at for row in rows if row.ended_at is not None and row.choice == TOP]
    ticks = [(step.ticked_at, step) for step in steps if step.ticked_at is not None]
    marks = sorted({*starts, *(at for at, _ in ticks), *([started] if started else [])})
    found = {}
    for at, step in ticks:
        place = bisect_left(marks, at)
        if place and step.state is StepState.DONE:
            before = marks[place - 1]
            breaks = sum((_overlap(before, at, *one) for one in away), timedelta())
            found[step.id] = at - before - breaks
    return found


def _step(
    step: RunStep, number: int, took: Mapping[str, timedelta], caught: Sequence[str], files: Sequence[str]
) -> StepRecord:
    is_done, is_skipped = step.state is StepState.DONE, step.state is StepState.SKIPPED
    seen = step.evidence.strip() if is_done else ""
    return StepRecord(
        id=step.id,
        number=number,
        section=step.section,
        title=step.title,
        state=step.state,
        seen=seen,
        took=took.get(step.id),
        reason=step.reason if is_skipped else "",
        note=step.note.strip(),
        caught=tuple(caught),
        files=tuple(title for title in files if title != seen),
        is_hers=kind_of(step.kind).reads,
    )


def _overlap(start: datetime, end: datetime, began: datetime, ended: datetime) -> timedelta:
    return max(min(end, ended) - max(start, began), timedelta())


def named(text: str, others: Sequence[str], own: str) -> list[str]:
    """Give which of the others a text names; her client's own name may hold one of theirs."""
    rest = _as_word(own).sub(" ", text) if own.strip() else text
    return [name for name in others if name.strip() and _as_word(name).search(rest)]


def _as_word(name: str) -> re.Pattern[str]:
    words = r"\s+".join(re.escape(word) for word in name.split())
    return re.compile(rf"(?<!\w){words}(?!\w)", re.IGNORECASE)
