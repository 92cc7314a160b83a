"""Clients and kinds of work."""

from __future__ import annotations

from mistakejournal.domain.client import Client, Work
from mistakejournal.domain.records import dataclass
from mistakejournal.store.journal import Journal
from mistakejournal.store.mapping import from_row


@dataclass(frozen=True)
class Counts:
    """What a client's line in the list tells."""

    checklists: int
    learned_steps: int
    check_ins_due: int


def get_client(journal: Journal, client_id: str) -> Client | None:
    """Give a client, put away or not; None when it was removed."""
    row = journal.read_one("SELECT * FROM clients WHERE id = ? AND deleted_at IS NULL", (client_id,))
    return None if row is None else from_row(Client, row)


def all_clients(journal: Journal, *, put_away: bool = False) -> list[Client]:
    """Give the clients in use, or those put away, by name."""
    rows = journal.read(
        "SELECT * FROM clients WHERE deleted_at IS NULL AND (put_away_at IS NOT NULL) = ? "
        "ORDER BY name COLLATE NOCASE, id",
        (int(put_away),),
    )
    return [from_row(Client, row) for row in rows]


def all_names(journal: Journal) -> list[tuple[str, str]]:
    """Give (id, name) of every client, those put away last."""
    rows = journal.read(
        "SELECT id, name FROM clients WHERE deleted_at IS NULL ORDER BY put_away_at IS NOT NULL, id"
    )
    return [(row["id"], row["name"]) for row in rows]


def counts(journal: Journal, client_id: str) -> Counts:
    """Count a client's checklists, learned steps and check-ins that wait for a run."""
    row = journal.read_one(
        """
        SELECT
            (SELECT count(*) FROM checklists WHERE client_id = ?1
                AND deleted_at IS NULL AND put_away_at IS NULL),
            (SELECT count(*) FROM steps JOIN checklists ON checklists.id = steps.checklist_id
                WHERE checklists.client_id = ?1 AND checklists.deleted_at IS NULL
                AND steps.deleted_at IS NULL AND steps.retired_at IS NULL AND steps.learned_at IS NOT NULL),
            (SELECT count(DISTINCT check_ins.incident_id) FROM check_ins
                JOIN incidents ON incidents.id = check_ins.incident_id
                WHERE incidents.client_id = ?1 AND incidents.deleted_at IS NULL AND incidents.practice = 0
                AND check_ins.state = 'planned' AND check_ins.deleted_at IS NULL)
        """,
        (client_id,),
    )
    return Counts(*row) if row is not None else Counts(0, 0, 0)


def work_names(journal: Journal, client_id: str) -> list[str]:
    """Give the kinds of work done for a client, as its checklists and incidents tell."""
    rows = journal.read(
        """
        SELECT name FROM works WHERE deleted_at IS NULL AND id IN (
            SELECT work_id FROM checklists WHERE client_id = ?1 AND deleted_at IS NULL AND put_away_at IS NULL
            UNION SELECT work_id FROM incidents WHERE client_id = ?1 AND deleted_at IS NULL
        ) ORDER BY name COLLATE NOCASE
        """,
        (client_id,),
    )
    return [row["name"] for row in rows]


def get_work(journal: Journal, work_id: str) -> Work | None:
    """Give a kind of work; None when it was removed."""
    row = journal.read_one("SELECT * FROM works WHERE id = ? AND deleted_at IS NULL", (work_id,))
    return None if row is None else from_row(Work, row)


def all_works(journal: Journal) -> list[Work]:
    """Give the kinds of work in use, by name."""
    rows = journal.read(
        "SELECT * FROM works WHERE deleted_at IS NULL AND put_away_at IS NULL "
        "ORDER BY name COLLATE NOCASE, id"
    )
    return [from_row(Work, row) for row in rows]
