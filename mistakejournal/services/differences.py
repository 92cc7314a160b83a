"""A shared checklist for one client: steps of their own, left out, or with other words (E4)."""

from __future__ import annotations

from mistakejournal.domain.checklist import Step
from mistakejournal.domain.difference import FIELDS, Difference, differing, is_empty
from mistakejournal.domain.text import clean, one_line
from mistakejournal.errors import JournalError
from mistakejournal.services.desk import Desk
from mistakejournal.services.done import Done, done
from mistakejournal.services.steps import TYPED, edit_step
from mistakejournal.services.versions import note_version, rewriting
from mistakejournal.store import checklists, tables
from mistakejournal.store.writing import Writing


def edit_step_for(desk: Desk, step_id: str, client_id: str | None, **fields: object) -> Done:
    """Change a step for one client; without a client, or where the step is theirs, the step itself.

    What becomes the same as for everyone is no difference any more. Raises JournalError "needs_title".
    """
    step = checklists.get_step(desk.journal, step_id)
    if not client_id or step.client_id == client_id or not fields.keys() <= set(FIELDS):
        return edit_step(desk, step_id, **fields)
    values = {name: _accepted(name, value) for name, value in fields.items()}
    known = _known(desk, step, client_id)
    columns = differing(step, known, values)
    is_typing = fields.keys() <= TYPED
    with rewriting(desk, step.checklist_id) as writing:
        _write(writing, step, client_id, known, columns)
        note_version(desk, writing, step.checklist_id, "differ_step", step_id=step_id, is_typing=is_typing)
    return done(writing, "" if is_typing else "differ_step", step_id)


def hide_step_for(desk: Desk, step_id: str, client_id: str) -> Done:
    """Leave a step out of one client's runs; for the others it stays."""
    step = checklists.get_step(desk.journal, step_id)
    known = _known(desk, step, client_id)
    with rewriting(desk, step.checklist_id) as writing:
        _write(writing, step, client_id, known, differing(step, known, {}) | {"hidden": True})
        note_version(desk, writing, step.checklist_id, "hide_step", step_id=step_id)
    return done(writing, "hide_step", step_id)


def as_for_everyone(desk: Desk, difference_id: str) -> Done:
    """Take a difference back: the client has the step as everyone has it."""
    difference = checklists.get_difference(desk.journal, difference_id)
    with rewriting(desk, difference.checklist_id) as writing:
        writing.remove(tables.DIFFERENCES, difference_id)
        note_version(desk, writing, difference.checklist_id, "as_for_everyone", step_id=difference.step_id)
    return done(writing, "as_for_everyone", difference.step_id)


def _known(desk: Desk, step: Step, client_id: str) -> Difference | None:
    found = checklists.differences(desk.journal, step.checklist_id)
    return next((one for one in found if (one.step_id, one.client_id) == (step.id, client_id)), None)


def _write(
    writing: Writing, step: Step, client_id: str, known: Difference | None, columns: dict[str, object]
) -> None:
    if known is None:
        if not is_empty(columns):
            writing.add(
                tables.DIFFERENCES,
                checklist_id=step.checklist_id,
                client_id=client_id,
                step_id=step.id,
                **columns,
            )
    elif is_empty(columns):
        writing.remove(tables.DIFFERENCES, known.id)
    else:
        writing.change(tables.DIFFERENCES, known.id, **columns)


def _accepted(name: str, value: object) -> object:
    if name == "title":
        title = one_line(str(value))
        if not title:
            raise JournalError("needs_title")
        return title
    return clean(str(value)) if name == "why" else value
