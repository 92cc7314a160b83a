"""System fixes: the learned step and its three siblings, done, owed or declined (D3, D4, D6)."""

from __future__ import annotations

from datetime import date

from mistakejournal.domain.fix import Fix, FixKind, FixState
from mistakejournal.domain.strength import Strength
from mistakejournal.domain.text import clean, one_line
from mistakejournal.errors import JournalError
from mistakejournal.services.desk import Desk
from mistakejournal.services.done import Done, done
from mistakejournal.services.learning import (
    add_row,
    learn_elsewhere,
    learn_step,
    merge_learned,
    owed_step,
)
from mistakejournal.services.merging import drop_origin
from mistakejournal.services.places import (
    Place,
    broken_step_id,
    default_checklist_id,
    place_for,
    places,
)
from mistakejournal.services.versions import note_version
from mistakejournal.services.walkback import (
    PastRun,
    WalkBack,
    mark_break,
    runs_of_that_work,
    walk_back,
)
from mistakejournal.store import parts, tables

__all__ = [
    "PastRun",
    "Place",
    "WalkBack",
    "add_fix",
    "broken_step_id",
    "decline_fix",
    "default_checklist_id",
    "edit_fix",
    "finish_fix",
    "learn_elsewhere",
    "learn_step",
    "mark_break",
    "merge_learned",
    "owe_fix",
    "place_for",
    "places",
    "remove_fix",
    "runs_of_that_work",
    "walk_back",
]


def add_fix(
    desk: Desk,
    incident_id: str,
    kind: str,
    title: str,
    *,
    strength: str = "",
    due_on: date | None = None,
    done_now: bool = False,
    kept_anyway: bool = False,
) -> Done:
    """Add the answer to one of the four questions, owed until done. Raises JournalError("needs_title")."""
    columns: dict[str, object] = {
        "title": _titled(title),
        "kind": FixKind(kind),
        "strength": _strength(strength),
        "due_on": due_on,
        "kept_anyway": kept_anyway,
        "state": FixState.DONE if done_now else FixState.OWED,
    }
    with desk.journal.write() as writing:
        columns["done_at"] = writing.now if done_now else None
        fix_id = add_row(desk, writing, incident_id, columns)
        writing.change(tables.INCIDENTS, incident_id, fix_declined="")
    return done(writing, "add_fix", fix_id)


def owe_fix(desk: Desk, incident_id: str, due_on: date | None = None, title: str = "") -> Done:
    """Put the system fix off: the client is told first, it stays on Today until done or declined (D6)."""
    with desk.journal.write() as writing:
        owed = owed_step(desk, incident_id)
        columns: dict[str, object] = {"due_on": due_on, "title": one_line(title)}
        if owed is not None:
            writing.change(tables.FIXES, owed.id, **columns)
        fix_id = owed.id if owed else add_row(desk, writing, incident_id, columns)
        writing.change(tables.INCIDENTS, incident_id, fix_declined="")
    return done(writing, "owe_fix", fix_id)


def decline_fix(desk: Desk, incident_id: str, reason: str) -> Done:
    """Say that there will be no system fix, and why; what was owed is declined with it.

    Raises JournalError("needs_reason").
    """
    reason = clean(reason)
    if not reason.strip():
        raise JournalError("needs_reason")
    with desk.journal.write() as writing:
        for fix in parts.of_incident(desk.journal, Fix, incident_id):
            if fix.state is FixState.OWED:
                writing.change(tables.FIXES, fix.id, state=FixState.DECLINED, reason=reason)
        writing.change(tables.INCIDENTS, incident_id, fix_declined=reason)
    return done(writing, "decline_fix", incident_id)


def edit_fix(desk: Desk, fix_id: str, **fields: object) -> Done:
    """Change title, strength, kept_anyway, due_on or reason of a fix; typing has its own undo."""
    columns = {name: _accepted(name, value) for name, value in fields.items()}
    with desk.journal.write() as writing:
        writing.change(tables.FIXES, fix_id, **columns)
    return done(writing, "" if fields.keys() <= {"title", "reason"} else "edit_fix", fix_id)


def finish_fix(desk: Desk, fix_id: str, finished: bool = True) -> Done:
    """Say that a fix stands now, or that it is owed after all."""
    with desk.journal.write() as writing:
        state = FixState.DONE if finished else FixState.OWED
        writing.change(tables.FIXES, fix_id, state=state, done_at=writing.now if finished else None)
    return done(writing, "finish_fix", fix_id)


def remove_fix(desk: Desk, fix_id: str) -> Done:
    """Put a fix into the bin; a learned step goes with it, unless it is there for another reason too (D5)."""
    fix = parts.find(desk.journal, Fix, fix_id)
    with desk.journal.write() as writing:
        writing.remove(tables.FIXES, fix_id)
        if fix is not None and fix.step_id and fix.checklist_id:
            drop_origin(desk, writing, fix.step_id, fix.incident_id)
            note_version(
                desk,
                writing,
                fix.checklist_id,
                "remove_fix",
                step_id=fix.step_id,
                incident_id=fix.incident_id,
            )
    return done(writing, "remove_fix", fix_id)


def _titled(title: str) -> str:
    words = one_line(title)
    if not words:
        raise JournalError("needs_title")
    return words


def _accepted(name: str, value: object) -> object:
    match name:
        case "title":
            return one_line(str(value))
        case "reason":
            return clean(str(value))
        case "strength":
            return _strength(str(value))
        case "due_on" | "kept_anyway":
            return value
        case _:
            raise TypeError(f"{name} of a fix is not hers to set")


def _strength(code: str) -> str:
    return Strength(code).value if code else ""
