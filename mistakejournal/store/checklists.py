"""Checklists with their sections, steps and facts, as they are read."""

from __future__ import annotations

import sqlite3

from mistakejournal.domain.checklist import Checklist, ChecklistLine, Fact, Section, Step
from mistakejournal.domain.difference import Difference
from mistakejournal.domain.records import dataclass
from mistakejournal.store.journal import Journal
from mistakejournal.store.mapping import from_row

LINES = """
    SELECT checklists.*, coalesce(clients.name, '') AS client_name,
        coalesce(works.name, '') AS work_name, coalesce(works.code, '') AS work_code,
        (SELECT count(*) FROM steps WHERE steps.checklist_id = checklists.id
            AND steps.deleted_at IS NULL AND steps.retired_at IS NULL) AS steps,
        (SELECT count(*) FROM steps WHERE steps.checklist_id = checklists.id AND steps.incident_id IS NOT NULL
            AND steps.deleted_at IS NULL AND steps.retired_at IS NULL) AS learned,
        (SELECT count(*) FROM runs WHERE runs.checklist_id = checklists.id AND runs.state = 'done'
            AND runs.deleted_at IS NULL) AS runs,
        (SELECT max(started_at) FROM runs WHERE runs.checklist_id = checklists.id
            AND runs.deleted_at IS NULL) AS last_run_at,
        (SELECT id FROM runs WHERE runs.checklist_id = checklists.id AND runs.state = 'open'
            AND runs.deleted_at IS NULL ORDER BY started_at DESC LIMIT 1) AS open_run_id
    FROM checklists
    LEFT JOIN clients ON clients.id = checklists.client_id
    LEFT JOIN works ON works.id = checklists.work_id
    WHERE checklists.deleted_at IS NULL
"""


def get(journal: Journal, checklist_id: str) -> Checklist:
    """Give a checklist. Raises KeyError when there is none."""
    return from_row(Checklist, _row(journal, "SELECT * FROM checklists WHERE id = ?", checklist_id))


def get_step(journal: Journal, step_id: str) -> Step:
    """Give a step. Raises KeyError when there is none."""
    return from_row(Step, _row(journal, "SELECT * FROM steps WHERE id = ?", step_id))


def get_section(journal: Journal, section_id: str) -> Section:
    """Give a section. Raises KeyError when there is none."""
    return from_row(Section, _row(journal, "SELECT * FROM sections WHERE id = ?", section_id))


def get_difference(journal: Journal, difference_id: str) -> Difference:
    """Give what differs for one client. Raises KeyError when there is none."""
    return from_row(Difference, _row(journal, "SELECT * FROM differences WHERE id = ?", difference_id))


def lines(journal: Journal, *, put_away: bool, client_id: str | None) -> list[ChecklistLine]:
    """Give each checklist with its counts, by client (those for any client last), then by name."""
    sql = LINES + f" AND checklists.put_away_at IS {'NOT' if put_away else ''} NULL"
    values: list[object] = []
    if client_id is not None:
        sql += " AND checklists.client_id = ?"
        values.append(client_id)
    sql += " ORDER BY clients.name IS NULL, lower(clients.name), lower(checklists.name), checklists.id"
    return [from_row(ChecklistLine, row) for row in journal.read(sql, values)]


def sections(journal: Journal, checklist_id: str) -> list[Section]:
    """Give the sections of a checklist in order."""
    return [from_row(Section, row) for row in _ordered(journal, "sections", checklist_id)]


def steps(journal: Journal, checklist_id: str) -> list[Step]:
    """Give the active steps of a checklist: by section in its order, those without one first."""
    # The first column of a name wins: a step whose section was taken away has none.
    rows = journal.read(
        "SELECT sections.id AS section_id, steps.* FROM steps"
        " LEFT JOIN sections ON sections.id = steps.section_id AND sections.deleted_at IS NULL"
        " WHERE steps.checklist_id = ? AND steps.deleted_at IS NULL AND steps.retired_at IS NULL"
        " ORDER BY coalesce(sections.order_key, ''), steps.order_key, steps.id",
        (checklist_id,),
    )
    return [from_row(Step, row) for row in rows]


def retired_steps(journal: Journal, checklist_id: str) -> list[Step]:
    """Give the steps that were retired and can come back, the last one first."""
    rows = journal.read(
        "SELECT * FROM steps WHERE checklist_id = ? AND deleted_at IS NULL AND retired_at IS NOT NULL"
        " ORDER BY retired_at DESC, id",
        (checklist_id,),
    )
    return [from_row(Step, row) for row in rows]


def differences(journal: Journal, checklist_id: str) -> list[Difference]:
    """Give what differs for single clients of a shared checklist (E4)."""
    rows = journal.read(
        "SELECT * FROM differences WHERE checklist_id = ? AND deleted_at IS NULL ORDER BY created_at, id",
        (checklist_id,),
    )
    return [from_row(Difference, row) for row in rows]


def facts(journal: Journal, checklist_id: str) -> list[Fact]:
    """Give what is asked before step 1, in order."""
    return [from_row(Fact, row) for row in _ordered(journal, "facts", checklist_id)]


def find_work(journal: Journal, code: str, name: str) -> str | None:
    """Find a kind of work by its code, else by its name, however it is capitalised."""
    rows = journal.read("SELECT id, name, code FROM works WHERE deleted_at IS NULL ORDER BY created_at")
    by_code = [row["id"] for row in rows if code and row["code"] == code]
    by_name = [row["id"] for row in rows if row["name"].casefold() == name.casefold()]
    return next(iter(by_code + by_name), None)


def _ordered(journal: Journal, table: str, checklist_id: str) -> list[sqlite3.Row]:
    return journal.read(
        f"SELECT * FROM {table} WHERE checklist_id = ? AND deleted_at IS NULL ORDER BY order_key, id",
        (checklist_id,),
    )


def _row(journal: Journal, sql: str, row_id: str) -> sqlite3.Row:
    row = journal.read_one(sql, (row_id,))
    if row is None:
        raise KeyError(row_id)
    return row


@dataclass(frozen=True)
class Counts:
    """What is known of a checklist's runs."""

    runs: int
    open_run_id: str | None


def counts(journal: Journal, checklist_id: str) -> Counts:
    """Count the finished runs of a checklist and find the newest open one."""
    row = _row(
        journal,
        "SELECT count(*) FILTER (WHERE state = 'done') AS runs,"
        " (SELECT id FROM runs WHERE checklist_id = ?1 AND state = 'open' AND deleted_at IS NULL"
        " ORDER BY started_at DESC LIMIT 1) AS open_run_id"
        " FROM runs WHERE checklist_id = ?1 AND deleted_at IS NULL",
        checklist_id,
    )
    return from_row(Counts, row)
