"""The history of a checklist: each change with its day, its reason and the whole list after it (E5)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from mistakejournal.domain.checklist import Checklist, Fact, Section, Step, StepOrigin
from mistakejournal.domain.difference import Difference
from mistakejournal.domain.records import dataclass

ONE_ACT = timedelta(minutes=10)
"""What is typed into one field within this time is one version."""


@dataclass(frozen=True)
class Version:
    """A checklist as it stood after a change."""

    id: str
    checklist_id: str
    code: str
    """What was done: the label code of the service call."""
    at: datetime
    content: str
    """The whole list as JSON text."""
    title: str = ""
    """The words of the step, or what else the change was about."""
    step_id: str | None = None
    reason: str = ""
    incident_id: str | None = None


@dataclass(frozen=True)
class Snapshot:
    """A whole checklist at one moment; `steps` stand in their order, the retired ones last."""

    checklist: Checklist
    sections: tuple[Section, ...] = ()
    steps: tuple[Step, ...] = ()
    facts: tuple[Fact, ...] = ()
    differences: tuple[Difference, ...] = ()
    origins: tuple[StepOrigin, ...] = ()

    @property
    def active(self) -> tuple[Step, ...]:
        """Give the steps that a run would have."""
        return tuple(step for step in self.steps if step.retired_at is None)


@dataclass(frozen=True)
class ShownStep:
    """A step of a version beside the one before: `mark` is "", "added", "removed", "changed" or "moved".

    `number` is its place in the version, 0 for one that is no longer there; `was` are its words before, where
    they were others.
    """

    step: Step
    number: int
    mark: str = ""
    was: str = ""


def is_same_act(newest: Version | None, code: str, step_id: str | None, now: datetime) -> bool:
    """Tell whether a change goes on with what the newest version holds: typing in the same field."""
    return (
        newest is not None
        and (newest.code, newest.step_id) == (code, step_id)
        and timedelta() <= now - newest.at < ONE_ACT
    )


def shown_steps(before: Snapshot | None, after: Snapshot, about: str | None = None) -> list[ShownStep]:
    """Give the steps of a version in order, each with what became of it; those taken out stand in between.

    `about` is the step the change was about: of two that changed places it is the one that moved.
    """
    old = {step.id: step for step in before.active} if before is not None else None
    moved = _moved(before.active, after.active, about) if before is not None else frozenset()
    gone = _gone(before.active, after.active) if before is not None else {}
    shown = [ShownStep(step, 0, "removed") for step in gone.get("", ())]
    for number, step in enumerate(after.active, start=1):
        shown.append(_shown(old, step, number, is_moved=step.id in moved))
        shown += [ShownStep(out, 0, "removed") for out in gone.get(step.id, ())]
    return shown


def _gone(before: Sequence[Step], after: Sequence[Step]) -> dict[str, list[Step]]:
    """Give the steps that were taken out, by the step that stood before them ("" at the top)."""
    kept = {step.id for step in after}
    gone: dict[str, list[Step]] = {}
    last = ""
    for step in before:
        if step.id in kept:
            last = step.id
        else:
            gone.setdefault(last, []).append(step)
    return gone


def _shown(old: Mapping[str, Step] | None, step: Step, number: int, *, is_moved: bool) -> ShownStep:
    if old is None:
        return ShownStep(step, number)
    before = old.get(step.id)
    if before is None:
        return ShownStep(step, number, "added")
    if _words(before) != _words(step):
        return ShownStep(step, number, "changed", before.title if before.title != step.title else "")
    return ShownStep(step, number, "moved" if is_moved else "")


def _words(step: Step) -> tuple[object, ...]:
    return step.title, step.kind, step.why, step.must_see, step.params or {}, step.client_id


def _moved(before: Sequence[Step], after: Sequence[Step], about: str | None) -> frozenset[str]:
    """Give the steps that stand elsewhere: all but the longest run of those whose order is the same."""
    places = {step.id: index for index, step in enumerate(before)}
    kept = [step for step in after if step.id in places]
    numbers = [places[step.id] for step in kept]
    rest = [places[step.id] for step in kept if step.id != about]
    if about and numbers != sorted(numbers) and rest == sorted(rest):
        return frozenset({about})
    in_order = _longest_ascending(numbers)
    sections = {step.id: step.section_id for step in before}
    return frozenset(
        step.id
        for index, step in enumerate(kept)
        if index not in in_order or sections[step.id] != step.section_id
    )


def _longest_ascending(numbers: Sequence[int]) -> frozenset[int]:
    """Give the indices of a longest ascending subsequence, by patience sorting."""
    from bisect import bisect_left

    tops: list[int] = []
    ends: list[int] = []
    earlier: dict[int, int] = {}
    for index, number in enumerate(numbers):
        pile = bisect_left(tops, number)
        if pile:
            earlier[index] = ends[pile - 1]
        if pile == len(tops):
            tops.append(number)
            ends.append(index)
        else:
            tops[pile], ends[pile] = number, index
    found: set[int] = set()
    index = ends[-1] if ends else -1
    while index >= 0:
        found.add(index)
        index = earlier.get(index, -1)
    return frozenset(found)
