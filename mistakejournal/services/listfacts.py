"""Which facts a checklist asks for before step 1 (E9): added, changed, put in order, taken out."""

from __future__ import annotations

from mistakejournal.domain.order import between, nudged
from mistakejournal.domain.text import one_line
from mistakejournal.errors import JournalError
from mistakejournal.services.desk import Desk
from mistakejournal.services.done import Done, done
from mistakejournal.services.versions import note_version, rewriting
from mistakejournal.store import checklists, tables
from mistakejournal.store import facts as store


def add_fact(desk: Desk, checklist_id: str, name: str, kind: str = "text", example: str = "") -> Done:
    """Ask for one more fact. Raises JournalError "needs_title" without a name."""
    asked = checklists.facts(desk.journal, checklist_id)
    name = _named(name)
    with rewriting(desk, checklist_id) as writing:
        row_id = writing.add(
            tables.FACTS,
            checklist_id=checklist_id,
            name=name,
            code=_code(name, store.fact_codes(desk.journal, checklist_id)),
            kind=kind,
            example=one_line(example),
            order_key=between(asked[-1].order_key if asked else None, None),
        )
        note_version(desk, writing, checklist_id, "add_fact", title=name)
    return done(writing, "add_fact", row_id)


def edit_fact(desk: Desk, fact_id: str, **fields: str) -> Done:
    """Change name, kind or example; its code stays, so that steps and runs still find it.

    Raises JournalError "needs_title" for an empty name.
    """
    if unknown := fields.keys() - {"name", "kind", "example"}:
        raise TypeError(f"no such field: {', '.join(sorted(unknown))}")
    fact = store.get_fact(desk.journal, fact_id)
    values = {field: _named(text) if field == "name" else one_line(text) for field, text in fields.items()}
    with rewriting(desk, fact.checklist_id) as writing:
        writing.change(tables.FACTS, fact_id, **values)
        title = values.get("name", fact.name)
        note_version(
            desk, writing, fact.checklist_id, "edit_fact", title=title, is_typing="kind" not in fields
        )
    return done(writing, "edit_fact" if "kind" in fields else "", fact_id)


def nudge_fact(desk: Desk, fact_id: str, by: int) -> Done:
    """Ask for a fact one earlier (-1) or later (1); at the ends nothing happens."""
    fact = store.get_fact(desk.journal, fact_id)
    asked = checklists.facts(desk.journal, fact.checklist_id)
    key = nudged([one.order_key for one in asked], [one.id for one in asked].index(fact_id), by)
    if key is None:
        return Done(frozenset(), fact_id)
    with rewriting(desk, fact.checklist_id) as writing:
        writing.change(tables.FACTS, fact_id, order_key=key)
        note_version(desk, writing, fact.checklist_id, "move_fact", title=fact.name)
    return done(writing, "move_fact", fact_id)


def remove_fact(desk: Desk, fact_id: str) -> Done:
    """Ask for a fact no more; runs that have it keep what was typed."""
    fact = store.get_fact(desk.journal, fact_id)
    with rewriting(desk, fact.checklist_id) as writing:
        writing.remove(tables.FACTS, fact_id)
        note_version(desk, writing, fact.checklist_id, "remove_fact", title=fact.name)
    return done(writing, "remove_fact", fact_id)


def _code(name: str, taken: frozenset[str]) -> str:
    """Give a code of its own; steps hold codes in one parameter, with commas between them."""
    plain = "_".join("".join(sign if sign.isalnum() else " " for sign in name.casefold()).split()) or "fact"
    number, code = 1, plain
    while code in taken:
        number += 1
        code = f"{plain}_{number}"
    return code


def _named(name: str) -> str:
    name = one_line(name)
    if not name:
        raise JournalError("needs_title")
    return name
