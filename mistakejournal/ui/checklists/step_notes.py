"""What the editor knows of a step beside its own fields: origins, a hint, steps like it, whose it is."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from mistakejournal.domain.checklist import Step
from mistakejournal.domain.difference import StepFor
from mistakejournal.domain.likeness import most_alike
from mistakejournal.domain.records import dataclass
from mistakejournal.domain.stepwords import look_at_step
from mistakejournal.services.checklists import ChecklistFile
from mistakejournal.services.desk import Desk
from mistakejournal.services.effectiveness import fix_records
from mistakejournal.ui.checklists.origin import Origin, known_origins
from mistakejournal.words.checklists import step_hint_words
from mistakejournal.words.differences import difference_words
from mistakejournal.words.verdicts import verdict_words


@dataclass(frozen=True)
class Alike:
    """A step of the same list that says nearly the same."""

    step_id: str
    number: int
    title: str


@dataclass(frozen=True)
class StepNotes:
    """All of it, in words where it is read."""

    number: int
    of: int
    origins: tuple[Origin, ...] = ()
    so_far: str = ""
    """Whether a learned step holds, in words (K2)."""
    hint: str = ""
    alike: tuple[Alike, ...] = ()
    differs: str = ""
    difference_id: str = ""
    """What “As for everyone” takes back, or ""."""
    client_name: str = ""
    """For whom the list is being changed, or ""."""
    is_hidden: bool = False
    is_theirs: bool = False
    """Only that client has it."""
    offered_after: int = 0
    """After how many runs it is offered for retirement, or 0."""


def notes_of(
    desk: Desk, file: ChecklistFile, one: StepFor, verbs: Collection[str], offers: Mapping[str, int]
) -> StepNotes:
    """Gather the notes of a step of `file`."""
    step, client = one.step, file.for_client
    places = {other.id: number for number, other in enumerate(file.steps, start=1)}
    return StepNotes(
        number=places[step.id],
        of=len(places),
        origins=known_origins(desk, step),
        so_far=_so_far(desk, step),
        hint=step_hint_words(look_at_step(step.title, verbs)) if step.incident_id else "",
        alike=() if client else _alike(file, step, places),
        differs=difference_words(file, one),
        difference_id=one.difference.id if one.difference else "",
        client_name=(client.first_name or client.name) if client else "",
        is_hidden=one.hidden,
        is_theirs=client is not None and step.client_id == client.id,
        offered_after=offers.get(step.id, 0),
    )


def _so_far(desk: Desk, step: Step) -> str:
    if not step.incident_id:
        return ""
    return "".join(verdict_words(found.record) for found in fix_records(desk, step_ids=[step.id]))


def _alike(file: ChecklistFile, step: Step, places: Mapping[str, int]) -> tuple[Alike, ...]:
    """Steps like a learned one; two ordinary steps are hers to tell apart."""
    others = [one for one in file.steps if one.id != step.id and (step.incident_id or one.incident_id)]
    found = most_alike(step.title, others, words=lambda one: one.title)
    return tuple(Alike(one.id, places[one.id], one.title) for one in found)
