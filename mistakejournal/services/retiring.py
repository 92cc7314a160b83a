"""Learned steps that may have done their work: offered, kept, retired, and back at their place (E6)."""

from __future__ import annotations

from mistakejournal.domain.retirement import may_retire
from mistakejournal.services.desk import Desk
from mistakejournal.services.done import Done, done
from mistakejournal.services.versions import note_version, rewriting
from mistakejournal.store import checklists, origins, tables


def retirement_offers(desk: Desk, checklist_id: str) -> dict[str, int]:
    """Give the learned steps that may be retired, each with the runs it went through."""
    kept = {step.id: step.kept_after for step in checklists.steps(desk.journal, checklist_id)}
    return {
        one.step_id: one.runs
        for one in origins.services(desk.journal, checklist_id)
        if may_retire(
            runs=one.runs,
            catches=one.catches,
            newest_incident=one.newest_incident,
            kept_after=kept[one.step_id],
            now=desk.clock.now(),
        )
    }


def retire_step(desk: Desk, step_id: str) -> Done:
    """Take a step out of later runs; it stays at the end of its list and can come back."""
    checklist_id = checklists.get_step(desk.journal, step_id).checklist_id
    with rewriting(desk, checklist_id) as writing:
        writing.change(tables.STEPS, step_id, retired_at=writing.now)
        note_version(desk, writing, checklist_id, "retire_step", step_id=step_id)
    return done(writing, "retire_step", step_id)


def bring_back_step(desk: Desk, step_id: str) -> Done:
    """Put a retired step back to the place it had."""
    checklist_id = checklists.get_step(desk.journal, step_id).checklist_id
    with rewriting(desk, checklist_id) as writing:
        writing.change(tables.STEPS, step_id, retired_at=None)
        note_version(desk, writing, checklist_id, "bring_back_step", step_id=step_id)
    return done(writing, "bring_back_step", step_id)


def keep_step(desk: Desk, step_id: str) -> Done:
    """Say that a learned step stays; it is asked about again after as many runs more."""
    step = checklists.get_step(desk.journal, step_id)
    runs = {one.step_id: one.runs for one in origins.services(desk.journal, step.checklist_id)}
    with desk.journal.write() as writing:
        writing.change(tables.STEPS, step_id, kept_after=runs.get(step_id, 0))
    return done(writing, "keep_step", step_id)
