"""Other lists that may have the same weakness: where a learned step could go in, for her to tick (D5)."""

from __future__ import annotations

from mistakejournal.domain.checklist import ChecklistLine, Step
from mistakejournal.domain.likeness import most_alike
from mistakejournal.domain.records import dataclass
from mistakejournal.services.desk import Desk
from mistakejournal.services.merging import similar_steps
from mistakejournal.services.places import Place, places
from mistakejournal.store import checklists

SHOWN = 6


@dataclass(frozen=True)
class Fitting:
    """A list a learned step may go into. `offered` is the index of the place that fits best."""

    checklist_id: str
    name: str
    client_name: str
    places: tuple[Place, ...]
    offered: int
    alike: str = ""
    """A step it has that says nearly the same."""


def fitting_lists(desk: Desk, step_id: str) -> list[Fitting]:
    """Give the lists that don't have this lesson yet, the likest first: the same kind of work, like steps.

    At most six; none is chosen.
    """
    step = checklists.get_step(desk.journal, step_id)
    own = checklists.get(desk.journal, step.checklist_id)
    before = _before(desk, step)
    found: list[tuple[int, Fitting]] = []
    for line in checklists.lines(desk.journal, put_away=False, client_id=None):
        if line.id == own.id or _has(desk, line.id, step):
            continue
        fitting, has_its_neighbour = _fitting(desk, line, step, before)
        is_same_work = own.work_id is not None and line.work_id == own.work_id
        found.append((2 * is_same_work + has_its_neighbour, fitting))
    found.sort(key=lambda pair: -pair[0])
    return [fitting for _, fitting in found[:SHOWN]]


def _fitting(desk: Desk, line: ChecklistLine, step: Step, before: str) -> tuple[Fitting, bool]:
    theirs = tuple(places(desk, line.id))
    neighbours = most_alike(before, theirs[1:], words=lambda place: place.after_title) if before else []
    offered = theirs.index(neighbours[0]) if neighbours else len(theirs) - 1
    alike = similar_steps(desk, line.id, step.title)
    words = alike[0].title if alike else ""
    return Fitting(line.id, line.name, line.client_name, theirs, offered, words), bool(neighbours)


def _before(desk: Desk, step: Step) -> str:
    """The words of the step it stands after."""
    steps = checklists.steps(desk.journal, step.checklist_id)
    ids = [one.id for one in steps]
    index = ids.index(step.id) if step.id in ids else 0
    return steps[index - 1].title if index else ""


def _has(desk: Desk, checklist_id: str, step: Step) -> bool:
    return any(one.incident_id == step.incident_id for one in checklists.steps(desk.journal, checklist_id))
