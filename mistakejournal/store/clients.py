"""Clients and kinds of work."""

from __future__ import annotations

from mistakejournal.domain.client import Client, Work
from mistakejournal.domain.fix import Fix
from mistakejournal.domain.telling import Promise
from mistakejournal.store.journal import Journal
from mistakejournal.store.mapping import from_row

_WITH_THEM = (
    "(SELECT id FROM incidents WHERE client_id = ? AND deleted_at IS NULL AND practice = 0) AS incidents"
)


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


def all_called(journal: Journal) -> list[tuple[str, str, str]]:
    """Give (id, name, contact) of every client, put away or not."""
    rows = journal.read("SELECT id, name, contact FROM clients WHERE deleted_at IS NULL")
    return [(row[0], row[1], row[2]) for row in rows]


def learned_steps(journal: Journal) -> dict[str, int]:
    """Count the learned steps in each client's lists in use; clients without one are left out."""
    rows = journal.read(
        """
        SELECT coalesce(steps.client_id, checklists.client_id) AS id, count(*) AS count
        FROM steps JOIN checklists ON checklists.id = steps.checklist_id
        WHERE steps.learned_at IS NOT NULL AND steps.deleted_at IS NULL AND steps.retired_at IS NULL
            AND checklists.deleted_at IS NULL AND checklists.put_away_at IS NULL
            AND NOT EXISTS (SELECT 1 FROM incidents WHERE id = steps.incident_id AND practice = 1)
        GROUP BY 1
        """
    )
    return {row["id"]: row["count"] for row in rows if row["id"]}


def work_names(journal: Journal) -> dict[str, list[str]]:
    """Give the kinds of work done for each client, as its checklists and incidents tell, by name."""
    rows = journal.read(
        """
        SELECT DISTINCT client_id AS id, works.name AS name FROM (
            SELECT client_id, work_id FROM checklists WHERE deleted_at IS NULL AND put_away_at IS NULL
            UNION SELECT client_id, work_id FROM (SELECT DISTINCT client_id, work_id FROM incidents) AS pair
            WHERE EXISTS (SELECT 1 FROM incidents WHERE client_id = pair.client_id
                AND work_id = pair.work_id AND deleted_at IS NULL AND practice = 0)
        ) JOIN works ON works.id = work_id WHERE client_id IS NOT NULL AND works.deleted_at IS NULL
        ORDER BY works.name COLLATE NOCASE
        """
    )
    names: dict[str, list[str]] = {}
    for row in rows:
        names.setdefault(row["id"], []).append(row["name"])
    return names


def promises_to(journal: Journal, client_id: str) -> list[Promise]:
    """Give the promises a client still has: open, or changed without their knowing; the soonest due first."""
    rows = journal.read(
        f"SELECT promises.* FROM promises JOIN {_WITH_THEM} ON incidents.id = promises.incident_id "
        "WHERE (promises.state = 'open' OR promises.untold = 1) AND promises.deleted_at IS NULL "
        "ORDER BY coalesce(promises.due_on, '9'), promises.due_time, promises.id",
        (client_id,),
    )
    return [from_row(Promise, row) for row in rows]


def agreed_with(journal: Journal, client_id: str) -> list[Fix]:
    """Give what a client said yes to (D4), the newest first."""
    rows = journal.read(
        f"SELECT fixes.* FROM fixes JOIN {_WITH_THEM} ON incidents.id = fixes.incident_id "
        "WHERE fixes.answer = 'agreed' AND fixes.deleted_at IS NULL "
        "ORDER BY coalesce(fixes.done_at, fixes.created_at) DESC, fixes.id DESC",
        (client_id,),
    )
    return [from_row(Fix, row) for row in rows]


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
