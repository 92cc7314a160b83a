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


def counts(journal: Journal) -> dict[str, Counts]:
    """Count each client's checklists, learned steps and incidents with a check-in that waits for a run."""
    rows = journal.read(
        """
        SELECT clients.id AS id,
            (SELECT count(*) FROM checklists WHERE client_id = clients.id
                AND deleted_at IS NULL AND put_away_at IS NULL) AS checklists,
            (SELECT count(*) FROM steps JOIN checklists ON checklists.id = steps.checklist_id
                WHERE checklists.client_id = clients.id AND checklists.deleted_at IS NULL
                AND steps.deleted_at IS NULL AND steps.retired_at IS NULL
                AND steps.learned_at IS NOT NULL) AS learned_steps,
            coalesce(due.count, 0) AS check_ins_due
        FROM clients LEFT JOIN (
            SELECT incidents.client_id AS client_id, count(DISTINCT incidents.id) AS count
            FROM check_ins JOIN incidents ON incidents.id = check_ins.incident_id
            WHERE check_ins.state = 'planned' AND check_ins.deleted_at IS NULL
                AND incidents.deleted_at IS NULL AND incidents.practice = 0
            GROUP BY incidents.client_id
        ) AS due ON due.client_id = clients.id
        """
    )
    return {row["id"]: from_row(Counts, row) for row in rows}


def work_names(journal: Journal) -> dict[str, list[str]]:
    """Give the kinds of work done for each client, as its checklists and incidents tell, by name."""
    rows = journal.read(
        """
        SELECT clients.id AS id, works.name AS name FROM clients JOIN works ON works.deleted_at IS NULL AND (
            EXISTS (SELECT 1 FROM checklists WHERE client_id = clients.id AND work_id = works.id
                AND deleted_at IS NULL AND put_away_at IS NULL)
            OR EXISTS (SELECT 1 FROM incidents WHERE client_id = clients.id AND work_id = works.id
                AND deleted_at IS NULL)
        ) ORDER BY works.name COLLATE NOCASE
        """
    )
    names: dict[str, list[str]] = {}
    for row in rows:
        names.setdefault(row["id"], []).append(row["name"])
    return names


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
