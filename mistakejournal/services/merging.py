"""Steps that say nearly the same become one on her word, and both incidents stay with it (D5)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from mistakejournal.domain.checklist import Step
from mistakejournal.domain.likeness import most_alike
from mistakejournal.services.desk import Desk
from mistakejournal.services.done import Done, done
from mistakejournal.services.versions import note_version, rewriting
from mistakejournal.store import checklists, origins, tables
from mistakejournal.store.writing import Writing


def similar_steps(desk: Desk, checklist_id: str, title: str, but: str = "") -> list[Step]:
    """Give the active steps of a list that are most like these words: at most three, without step `but`."""
    others = [step for step in checklists.steps(desk.journal, checklist_id) if step.id != but]
    return most_alike(title, others, words=lambda step: step.title)


def origins_of(desk: Desk, step: Step) -> list[tuple[str, datetime | None]]:
    """Give every incident a step was learned from with its day: the first, then those that were merged in."""
    found = [(step.incident_id, step.learned_at)] if step.incident_id else []
    further = origins.of_steps(desk.journal, [step.id]).get(step.id, [])
    return found + [
        (one.incident_id, one.learned_at) for one in further if one.incident_id != step.incident_id
    ]


def merge_steps(desk: Desk, kept_id: str, other_id: str) -> Done:
    """Make one step of two of a list: `kept_id` stays with its words, the other's incidents come to it.

    Runs keep what they had. Raises ValueError for steps of two lists.
    """
    kept, other = checklists.get_step(desk.journal, kept_id), checklists.get_step(desk.journal, other_id)
    if kept.checklist_id != other.checklist_id or kept_id == other_id:
        raise ValueError("they stand in two lists")
    with rewriting(desk, kept.checklist_id) as writing:
        for incident_id, learned_at in origins_of(desk, other):
            add_origin(desk, writing, kept_id, incident_id, learned_at)
        for fix in origins.fixes_of_step(desk.journal, other_id):
            writing.change(tables.FIXES, fix.id, step_id=kept_id)
        if other.must_see:
            writing.change(tables.STEPS, kept_id, must_see=True)
        writing.remove(tables.STEPS, other_id)
        note_version(
            desk, writing, kept.checklist_id, "merge_steps", step_id=kept_id, incident_id=other.incident_id
        )
    return done(writing, "merge_steps", kept_id)


def add_origin(
    desk: Desk, writing: Writing, step_id: str, incident_id: str, learned_at: datetime | None
) -> None:
    """Tie one more incident to a step, inside a transaction.

    An ordinary step becomes a learned one by it; the row beside it tells that the step was there before.
    """
    step = checklists.get_step(desk.journal, step_id)
    if incident_id in (one for one, _ in origins_of(desk, step)):
        return
    if step.incident_id is None:
        writing.change(tables.STEPS, step_id, incident_id=incident_id, learned_at=learned_at)
    writing.add(tables.STEP_ORIGINS, step_id=step_id, incident_id=incident_id, learned_at=learned_at)


def drop_origin(desk: Desk, writing: Writing, step_id: str, incident_id: str) -> None:
    """Untie an incident from a step, inside a transaction; a step with no other reason to be there goes."""
    step = checklists.get_step(desk.journal, step_id)
    further = origins.of_steps(desk.journal, [step_id]).get(step_id, [])
    own = [one for one in further if one.incident_id == incident_id]
    others = [one for one in further if one.incident_id != incident_id]
    for one in own:
        writing.remove(tables.STEP_ORIGINS, one.id)
    if step.incident_id != incident_id:
        return
    if others:
        first: Mapping[str, object] = {
            "incident_id": others[0].incident_id,
            "learned_at": others[0].learned_at,
        }
        writing.change(tables.STEPS, step_id, **first)
    elif own:
        writing.change(tables.STEPS, step_id, incident_id=None, learned_at=None)
    else:
        writing.remove(tables.STEPS, step_id)
