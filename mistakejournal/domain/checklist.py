"""A checklist: steps in sections, each with how it is verified and why it is there (E1 to E7)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime

from mistakejournal.domain.order import between
from mistakejournal.domain.records import dataclass

GOOD_LENGTH = 12
"""Over this many active steps the list says so (E6)."""


@dataclass(frozen=True)
class Checklist:
    """A list for one kind of work, for one client or (client_id None) for any."""

    id: str
    name: str
    client_id: str | None = None
    work_id: str | None = None
    starter: str = ""
    """The starter list it was made from ("nl_send"), or ""."""
    minutes: int | None = None
    pause_point: str = ""
    put_away_at: datetime | None = None
    created_at: datetime | None = None
    deleted_at: datetime | None = None
    """In the bin; the runs made with it still name it."""


@dataclass(frozen=True)
class Section:
    """A block of steps with its own pause point; the last one verifies (F4)."""

    id: str
    checklist_id: str
    name: str
    pause_point: str = ""
    order_key: str = ""


@dataclass(frozen=True)
class Step:
    """One step. `kind` is a code of domain/stepkinds, `params` what that kind needs to know."""

    id: str
    checklist_id: str
    title: str
    section_id: str | None = None
    order_key: str = ""
    kind: str = "tick"
    why: str = ""
    must_see: bool = False
    params: dict[str, str] | None = None
    incident_id: str | None = None
    """The incident a learned step comes from."""
    learned_at: datetime | None = None
    retired_at: datetime | None = None
    client_id: str | None = None
    """Only this client's runs of a shared list have it (E4)."""
    kept_after: int | None = None
    """After how many runs she last said that a learned step stays (E6)."""

    @property
    def content(self) -> dict[str, object]:
        """What it says and asks for, by column: any copy of it takes this over, in a list or in a run."""
        return {
            "title": self.title,
            "kind": self.kind,
            "why": self.why,
            "must_see": self.must_see,
            "params": self.params,
        }

    @property
    def origin(self) -> dict[str, object]:
        """Where it was learned, by column."""
        return {"incident_id": self.incident_id, "learned_at": self.learned_at}


@dataclass(frozen=True)
class StepOrigin:
    """One more incident that a merged step comes from; the first stands in the step itself (D5)."""

    id: str
    step_id: str
    incident_id: str
    title: str = ""
    learned_at: datetime | None = None


@dataclass(frozen=True)
class Fact:
    """Something typed in from the client's brief before step 1 (E9)."""

    id: str
    checklist_id: str
    name: str
    code: str = ""
    kind: str = "text"
    example: str = ""
    order_key: str = ""


@dataclass(frozen=True)
class ChecklistLine:
    """A checklist in a list, with its counts."""

    id: str
    name: str
    client_id: str | None
    client_name: str
    work_id: str | None
    work_name: str
    work_code: str
    steps: int
    learned: int
    runs: int
    """Runs that were finished."""
    minutes: int | None
    last_run_at: datetime | None
    open_run_id: str | None
    put_away_at: datetime | None


@dataclass(frozen=True)
class Place:
    """Where a step goes: its section and its key there."""

    section_id: str | None
    order_key: str


def place_after(steps: Sequence[Step], after: str | None) -> Place:
    """Give the place after a step; None is the end of the list, "" its top.

    `steps` are the active steps in order, without the one that moves. Raises KeyError for an unknown step.
    """
    if not steps:
        return Place(None, between(None, None))
    if after == "":
        return Place(steps[0].section_id, between(None, steps[0].order_key))
    step = steps[-1] if after is None else _find(steps, after)
    return _behind(steps, step)


def place_before(steps: Sequence[Step], before: str) -> Place:
    """Give the place before a step, in its section. Raises KeyError for an unknown step."""
    step = _find(steps, before)
    earlier = [
        other.order_key
        for other in steps
        if other.section_id == step.section_id and other.order_key < step.order_key
    ]
    return Place(step.section_id, between(max(earlier, default=None), step.order_key))


def place_at_end(steps: Sequence[Step], section_id: str | None) -> Place:
    """Give the place at the end of a section, which may be empty."""
    inside = [step for step in steps if step.section_id == section_id]
    return Place(section_id, between(inside[-1].order_key if inside else None, None))


def place_nudged(steps: Sequence[Step], section_ids: Sequence[str], step_id: str, by: int) -> Place | None:
    """Give the place one up (by -1) or down (by 1), over a section's edge too; None at the list's end.

    `section_ids` are all sections in order, also the empty ones.
    """
    step = _find(steps, step_id)
    inside = [other for other in steps if other.section_id == step.section_id]
    index = inside.index(step) + by
    if 0 <= index < len(inside):
        return _behind(inside, inside[index]) if by > 0 else place_before(inside, inside[index].id)
    return _over_the_edge(steps, section_ids, step, by)


def lines_as_steps(text: str) -> list[str]:
    """Give a step for each pasted line, without its bullet, number or box."""
    lines = (re.sub(_MARK, "", line).strip() for line in text.splitlines())
    return [" ".join(line.split()) for line in lines if line]


_MARK = r"^\s*(?:(?:[-*+•◦‣–]|\d{1,3}[.)]|[a-zA-Z][.)])\s+)?(?:\[[ xX]?\]\s*|[☐☑✓✔]\s*)?"


def _find(steps: Sequence[Step], step_id: str) -> Step:
    found = next((step for step in steps if step.id == step_id), None)
    if found is None:
        raise KeyError(step_id)
    return found


def _over_the_edge(steps: Sequence[Step], section_ids: Sequence[str], step: Step, by: int) -> Place | None:
    loose = [None] if any(other.section_id is None for other in steps) else []
    order: list[str | None] = [*loose, *section_ids]
    target = order.index(step.section_id) + by
    if not 0 <= target < len(order):
        return None
    if by < 0:
        return place_at_end(steps, order[target])
    first = next((other.order_key for other in steps if other.section_id == order[target]), None)
    return Place(order[target], between(None, first))


def _behind(steps: Sequence[Step], step: Step) -> Place:
    later = [
        other.order_key
        for other in steps
        if other.section_id == step.section_id and other.order_key > step.order_key
    ]
    return Place(step.section_id, between(step.order_key, min(later, default=None)))
