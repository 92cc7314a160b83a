"""The learned step: written into a list, joined to one there is, or added to other lists too (D3, D5)."""

from __future__ import annotations

from collections.abc import Mapping

from mistakejournal.domain.fix import Fix, FixKind, FixState
from mistakejournal.domain.incident_file import title_of
from mistakejournal.domain.order import between
from mistakejournal.domain.strength import Strength
from mistakejournal.domain.text import clean, one_line
from mistakejournal.errors import JournalError
from mistakejournal.services.desk import Desk
from mistakejournal.services.done import Done, done
from mistakejournal.services.incident_files import get_incident
from mistakejournal.services.merging import add_origin
from mistakejournal.services.openruns import join_open_runs
from mistakejournal.services.places import broken_step_id, place_for
from mistakejournal.services.versions import note_version, rewriting
from mistakejournal.store import checklists, parts, tables
from mistakejournal.store.writing import Writing


def learn_step(
    desk: Desk,
    incident_id: str,
    checklist_id: str,
    title: str,
    *,
    after_step_id: str | None = None,
    kind: str = "tick",
    params: Mapping[str, str] | None = None,
    why: str = "",
    strength: str = "",
    kept_anyway: bool = False,
) -> Done:
    """Write the step, its place, the link to the incident and the fix in one transaction (D3).

    `after_step_id` None takes the place offered, "" is the top of the list; `kind` is a code of
    domain/stepkinds. A fix that was owed becomes this one. Raises JournalError("needs_title").
    """
    words = one_line(title)
    if not words:
        raise JournalError("needs_title")
    wanted = broken_step_id(desk, incident_id) if after_step_id is None else after_step_id
    with rewriting(desk, checklist_id) as writing:
        place = place_for(desk, checklist_id, wanted)
        step_id = writing.add(
            tables.STEPS,
            checklist_id=checklist_id,
            title=words,
            section_id=place.section_id,
            order_key=place.order_key,
            kind=kind,
            why=clean(why),
            params=dict(params) if params else None,
            incident_id=incident_id,
            learned_at=writing.now,
        )
        columns: dict[str, object] = {
            "title": words,
            "strength": Strength(strength).value if strength else "",
            "kept_anyway": kept_anyway,
            "checklist_id": checklist_id,
            "step_id": step_id,
        }
        _settle(desk, writing, incident_id, columns)
        join_open_runs(desk, writing, checklist_id, [step_id])
        _note_learned(desk, writing, checklist_id, "learn_step", step_id, incident_id)
    return done(writing, "learn_step", step_id)


def merge_learned(
    desk: Desk, incident_id: str, step_id: str, *, strength: str = "", kept_anyway: bool = False
) -> Done:
    """Let a step that is there already stand for this incident too; it keeps its words and its place (D5)."""
    step = checklists.get_step(desk.journal, step_id)
    with rewriting(desk, step.checklist_id) as writing:
        add_origin(desk, writing, step_id, incident_id, writing.now)
        columns: dict[str, object] = {
            "title": step.title,
            "strength": Strength(strength).value if strength else "",
            "kept_anyway": kept_anyway,
            "checklist_id": step.checklist_id,
            "step_id": step_id,
        }
        _settle(desk, writing, incident_id, columns)
        _note_learned(desk, writing, step.checklist_id, "merge_learned", step_id, incident_id)
    return done(writing, "merge_learned", step_id)


def learn_elsewhere(desk: Desk, step_id: str, chosen: Mapping[str, str]) -> Done:
    """Write a learned step into other lists too, each at its place, in one transaction with one undo (D5).

    `chosen` gives by list the step it goes in after ("" is the top). The place in each list is hers.
    Raises ValueError for a step that comes from no incident.
    """
    step = checklists.get_step(desk.journal, step_id)
    if step.incident_id is None:
        raise ValueError("it was not learned from an incident")
    with desk.journal.write() as writing:
        for checklist_id, after in chosen.items():
            place = place_for(desk, checklist_id, after)
            new_id = writing.add(
                tables.STEPS,
                checklist_id=checklist_id,
                section_id=place.section_id,
                order_key=place.order_key,
                **step.content,
                incident_id=step.incident_id,
                learned_at=writing.now,
            )
            columns: dict[str, object] = {
                "title": step.title,
                "checklist_id": checklist_id,
                "step_id": new_id,
                "kind": FixKind.STEP,
                "state": FixState.DONE,
                "done_at": writing.now,
            }
            add_row(desk, writing, step.incident_id, columns)
            join_open_runs(desk, writing, checklist_id, [new_id])
            _note_learned(desk, writing, checklist_id, "learn_step", new_id, step.incident_id)
    return done(writing, "learn_elsewhere", step_id)


def _settle(desk: Desk, writing: Writing, incident_id: str, columns: dict[str, object]) -> None:
    """Make the fix that was owed this step, or a new one; what was declined is not any more."""
    columns |= {"kind": FixKind.STEP, "state": FixState.DONE, "done_at": writing.now}
    owed = owed_step(desk, incident_id)
    if owed is not None:
        writing.change(tables.FIXES, owed.id, **columns)
    else:
        add_row(desk, writing, incident_id, columns)
    writing.change(tables.INCIDENTS, incident_id, fix_declined="")


def _note_learned(
    desk: Desk, writing: Writing, checklist_id: str, code: str, step_id: str, incident_id: str
) -> None:
    """The history tells by itself which incident a step comes from (E5)."""
    reason = title_of(get_incident(desk, incident_id))
    note_version(desk, writing, checklist_id, code, step_id=step_id, incident_id=incident_id, reason=reason)


def add_row(desk: Desk, writing: Writing, incident_id: str, columns: Mapping[str, object]) -> str:
    """Add a fix at the end of an incident's, inside a transaction, and give its id."""
    key = between(parts.last_key(desk.journal, Fix, incident_id), None)
    return writing.add(tables.FIXES, incident_id=incident_id, order_key=key, **columns)


def owed_step(desk: Desk, incident_id: str) -> Fix | None:
    """Give the step that is owed for an incident, or None."""
    fixes = parts.of_incident(desk.journal, Fix, incident_id)
    owed = (fix for fix in fixes if fix.state is FixState.OWED and fix.kind is FixKind.STEP)
    return next(owed, None)
