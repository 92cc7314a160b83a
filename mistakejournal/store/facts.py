"""Facts of runs as they were typed the last time, and the steady ones on a client's card."""

from __future__ import annotations

from mistakejournal.domain.checklist import Fact
from mistakejournal.domain.client import ClientFact
from mistakejournal.domain.run import Run
from mistakejournal.store.journal import Journal
from mistakejournal.store.mapping import from_row, moment_text


def last_facts(journal: Journal, run: Run) -> dict[str, str]:
    """Give the facts of the last finished run of this list for this client, by code; {} if there is none."""
    row = journal.read_one(
        "SELECT * FROM runs WHERE checklist_id = ? AND client_id IS ? AND id <> ? AND state = 'done'"
        " AND facts IS NOT NULL AND deleted_at IS NULL AND started_at < ? ORDER BY started_at DESC LIMIT 1",
        (run.checklist_id, run.client_id, run.id, moment_text(run.started_at) if run.started_at else ""),
    )
    return (from_row(Run, row).facts or {}) if row else {}


def get_fact(journal: Journal, fact_id: str) -> Fact:
    """Give a fact that a list asks for. Raises KeyError when there is none."""
    row = journal.read_one("SELECT * FROM facts WHERE id = ?", (fact_id,))
    if row is None:
        raise KeyError(fact_id)
    return from_row(Fact, row)


def fact_codes(journal: Journal, checklist_id: str) -> frozenset[str]:
    """Give every code a list ever used for a fact: a new fact never takes over what an old one meant."""
    rows = journal.read("SELECT code FROM facts WHERE checklist_id = ?", (checklist_id,))
    return frozenset(row["code"] for row in rows)


def client_facts(journal: Journal, client_id: str) -> list[ClientFact]:
    """Give a client's steady facts in order."""
    rows = journal.read(
        "SELECT * FROM client_facts WHERE client_id = ? AND deleted_at IS NULL ORDER BY order_key, id",
        (client_id,),
    )
    return [from_row(ClientFact, row) for row in rows]


def names_asked(journal: Journal, client_id: str) -> list[str]:
    """Give the names of the facts that a client's lists in use ask for, each once."""
    rows = journal.read(
        "SELECT facts.name AS name FROM facts JOIN checklists ON checklists.id = facts.checklist_id"
        " WHERE checklists.client_id = ? AND checklists.deleted_at IS NULL"
        " AND checklists.put_away_at IS NULL AND facts.deleted_at IS NULL"
        " GROUP BY facts.name ORDER BY min(checklists.created_at), min(facts.order_key)",
        (client_id,),
    )
    return [row["name"] for row in rows]
