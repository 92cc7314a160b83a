"""One checklist to shorten: which of its steps have done their work (K5, E6)."""

from __future__ import annotations

from mistakejournal.domain.checklist import GOOD_LENGTH, Step
from mistakejournal.domain.likeness import likeness
from mistakejournal.domain.records import dataclass
from mistakejournal.services.desk import Desk
from mistakejournal.services.merging import similar_steps
from mistakejournal.services.retiring import retirement_offers
from mistakejournal.store import checklists, clients
from mistakejournal.store import lookbackrows as store

LISTS = 5
"""Lists that are offered: those with the most steps."""
RUNS = 50
"""What a step did is counted in so many of the newest finished runs."""
TOLD_TWICE = 0.6
"""From here on two steps say the same: making one of both is the first act then, so a likeness won't do."""


@dataclass(frozen=True)
class LongList:
    """A checklist with its number of steps."""

    id: str
    name: str
    client_name: str
    steps: int

    @property
    def is_long(self) -> bool:
        """Tell whether it has more steps than one can keep in mind (E6)."""
        return self.steps > GOOD_LENGTH


@dataclass(frozen=True)
class UsedStep:
    """A step with what it did in the newest runs, and a step of the list that says nearly the same."""

    step: Step
    number: int
    """Its place in the list, from 1."""
    runs: int
    skips: int
    catches: int
    alike: Step | None
    may_retire: bool


def long_lists(desk: Desk) -> list[LongList]:
    """Give the longest lists, the longest first."""
    found = []
    for checklist_id, steps in store.long_lists(desk.journal, LISTS):
        checklist = checklists.get(desk.journal, checklist_id)
        client = clients.get_client(desk.journal, checklist.client_id or "")
        found.append(LongList(checklist_id, checklist.name, client.name if client else "", steps))
    return found


def used_steps(desk: Desk, checklist_id: str) -> list[UsedStep]:
    """Give the steps of a list, those first that may go; untried ones last."""
    steps = checklists.steps(desk.journal, checklist_id)
    known = store.services(desk.journal, checklist_id, RUNS)
    offers = retirement_offers(desk, checklist_id)
    found = []
    for number, step in enumerate(steps, start=1):
        service = known.get(step.id, store.StepService(step.id, 0, 0, 0))
        found.append(
            UsedStep(
                step,
                number,
                service.runs,
                service.skips,
                service.catches,
                _twin(desk, step),
                step.id in offers,
            )
        )
    return sorted(
        found,
        key=lambda one: (
            not one.may_retire,
            one.alike is None,
            one.catches > 0,
            not one.runs,
            -one.skips,
            one.number,
        ),
    )


def _twin(desk: Desk, step: Step) -> Step | None:
    found = similar_steps(desk, step.checklist_id, step.title, but=step.id)
    return next((one for one in found if likeness(step.title, one.title) >= TOLD_TWICE), None)
