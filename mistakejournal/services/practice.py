"""Practising with a made-up mistake: whether there is one, and all of it gone again in one act (A9)."""

from __future__ import annotations

from mistakejournal.services.desk import Desk
from mistakejournal.services.done import Done, done
from mistakejournal.services.merging import drop_origin
from mistakejournal.services.versions import note_version
from mistakejournal.store import practice as store
from mistakejournal.store import tables
from mistakejournal.store.writing import Writing


def has_practice(desk: Desk) -> bool:
    """Tell whether something was practised that is still there."""
    return bool(store.practice_ids(desk.journal))


def delete_practice(desk: Desk) -> Done:
    """Put all that was practised into the bin.

    With the incidents go the steps learned from them alone, and the clients and kinds of work that were made
    for them and are used by nothing else.
    """
    with desk.journal.write() as writing:
        made = {noun: store.only_practised(desk.journal, noun) for noun in (tables.CLIENTS, tables.WORKS)}
        for incident_id in store.practice_ids(desk.journal):
            _unlearn(desk, writing, incident_id)
            writing.remove(tables.INCIDENTS, incident_id)
        for noun, rows in made.items():
            for row_id in rows:
                writing.remove(noun, row_id)
    return done(writing, "delete_practice")


def _unlearn(desk: Desk, writing: Writing, incident_id: str) -> None:
    """Take out of the checklists what was learned from a practice; a step with another reason stays."""
    for step_id, checklist_id, title in store.learned_steps(desk.journal, incident_id):
        drop_origin(desk, writing, step_id, incident_id)
        note_version(desk, writing, checklist_id, "remove_step", title=title)
