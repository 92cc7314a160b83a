"""Steady facts about a client: a rate, a list's usual size, a link that stays (A11, E9)."""

from __future__ import annotations

from mistakejournal.domain.client import ClientFact
from mistakejournal.domain.order import between
from mistakejournal.domain.text import one_line
from mistakejournal.errors import JournalError
from mistakejournal.services.desk import Desk
from mistakejournal.services.done import Done, done
from mistakejournal.store import facts as store
from mistakejournal.store import tables


def client_facts(desk: Desk, client_id: str) -> list[ClientFact]:
    """Give what is steady about a client, in the order it was written."""
    return store.client_facts(desk.journal, client_id)


def fact_names(desk: Desk, client_id: str) -> list[str]:
    """Give the names of facts that this client's checklists ask for and the card does not have yet."""
    known = {fact.name.casefold() for fact in client_facts(desk, client_id)}
    return [name for name in store.names_asked(desk.journal, client_id) if name.casefold() not in known]


def add_client_fact(desk: Desk, client_id: str, name: str, value: str = "") -> Done:
    """Add a steady fact. Raises JournalError "needs_name" without a name."""
    facts = store.client_facts(desk.journal, client_id)
    name = _named(name)
    with desk.journal.write() as writing:
        row_id = writing.add(
            tables.CLIENT_FACTS,
            client_id=client_id,
            name=name,
            value=one_line(value),
            order_key=between(facts[-1].order_key if facts else None, None),
        )
    return done(writing, "add_client_fact", row_id)


def edit_client_fact(desk: Desk, fact_id: str, **fields: str) -> Done:
    """Change name or value; an empty name is refused with JournalError "needs_name"."""
    if unknown := fields.keys() - {"name", "value"}:
        raise TypeError(f"no such field: {', '.join(sorted(unknown))}")
    values = {field: _named(text) if field == "name" else one_line(text) for field, text in fields.items()}
    with desk.journal.write() as writing:
        writing.change(tables.CLIENT_FACTS, fact_id, **values)
    return done(writing, row_id=fact_id)


def remove_client_fact(desk: Desk, fact_id: str) -> Done:
    """Take a steady fact off the card; runs that were filled from it keep what they have."""
    with desk.journal.write() as writing:
        writing.remove(tables.CLIENT_FACTS, fact_id)
    return done(writing, "remove_client_fact", fact_id)


def _named(name: str) -> str:
    name = one_line(name)
    if not name:
        raise JournalError("needs_name")
    return name
