"""What hangs on the practice incidents, and so goes with them (A9)."""

from __future__ import annotations

from mistakejournal.store import tables
from mistakejournal.store.journal import Journal

_PRACTISED = "(SELECT id FROM incidents WHERE practice = 1)"


def practice_ids(journal: Journal) -> list[str]:
    """Give the practice incidents."""
    rows = journal.read("SELECT id FROM incidents WHERE practice = 1 AND deleted_at IS NULL")
    return [row["id"] for row in rows]


def learned_steps(journal: Journal, incident_id: str) -> list[tuple[str, str, str]]:
    """Give (id, its list, title) of the steps that an incident is a reason for."""
    rows = journal.read(
        "SELECT id, checklist_id, title FROM steps WHERE deleted_at IS NULL AND (incident_id = ?1 OR id IN"
        " (SELECT step_id FROM step_origins WHERE incident_id = ?1 AND deleted_at IS NULL))",
        (incident_id,),
    )
    return [(row["id"], row["checklist_id"], row["title"]) for row in rows]


def only_practised(journal: Journal, noun: str) -> list[str]:
    """Give the clients or kinds of work that were made while practising and are used by nothing else."""
    column = {tables.CLIENTS: "client_id", tables.WORKS: "work_id"}[noun]
    rows = journal.read(
        f"SELECT DISTINCT {noun}.id FROM {noun} JOIN incidents ON incidents.{column} = {noun}.id"
        f" WHERE incidents.practice = 1 AND incidents.deleted_at IS NULL AND {noun}.deleted_at IS NULL"
        f" AND {noun}.created_at >= incidents.created_at"
    )
    users = [
        (table, columns)
        for table in tables.ALL
        if column in (columns := _columns(journal, table)) and "deleted_at" in columns
    ]
    found = [row["id"] for row in rows]
    return [one for one in found if not any(_uses(journal, *user, column, one) for user in users)]


def _columns(journal: Journal, table: str) -> set[str]:
    return {row["name"] for row in journal.read("SELECT name FROM pragma_table_info(?)", (table,))}


def _uses(journal: Journal, table: str, columns: set[str], column: str, row_id: str) -> bool:
    """Tell whether a row that is no part of a practice names it."""
    aside = ""
    if table == tables.INCIDENTS:
        aside = "AND practice = 0"
    elif "incident_id" in columns:
        aside = f"AND (incident_id IS NULL OR incident_id NOT IN {_PRACTISED})"
    found = f"SELECT EXISTS (SELECT 1 FROM {table} WHERE {column} = ? AND deleted_at IS NULL {aside})"
    return bool(journal.number(found, (row_id,)))
