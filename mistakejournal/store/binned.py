"""The bin: rows that were deleted, found by the act that deleted them, brought back or taken out for good."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import datetime
from types import MappingProxyType
from typing import NamedTuple

from mistakejournal.domain.binned import BinnedRow
from mistakejournal.domain.incident_file import made_title
from mistakejournal.store import tables
from mistakejournal.store.evidence import copy_of
from mistakejournal.store.indexing import Tick, no_tick
from mistakejournal.store.journal import Journal
from mistakejournal.store.mapping import moment_text
from mistakejournal.store.writing import Writing

_IN_INCIDENT = ("incident_id", tables.INCIDENTS)
_IN_LIST = ("checklist_id", tables.CHECKLISTS)
_OF_CLIENT = ("client_id", tables.CLIENTS)

SHOWN: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        tables.INCIDENTS: ("", ""),
        tables.CHECKLISTS: ("", ""),
        tables.CLIENTS: ("", ""),
        tables.WORKS: ("", ""),
        tables.RUNS: _IN_LIST,
        tables.LOOK_BACKS: ("", ""),
        tables.RULES_OF_THUMB: ("", ""),
        tables.SAVED_VIEWS: ("", ""),
        tables.SECTIONS: _IN_LIST,
        tables.STEPS: _IN_LIST,
        tables.FACTS: _IN_LIST,
        tables.SCHEDULES: _IN_LIST,
        tables.MESSAGES: _IN_INCIDENT,
        tables.OPTIONS: _IN_INCIDENT,
        tables.REPAIRS: _IN_INCIDENT,
        tables.FIXES: _IN_INCIDENT,
        tables.AFFECTED: _IN_INCIDENT,
        tables.PROMISES: _IN_INCIDENT,
        tables.REPLIES: _IN_INCIDENT,
        tables.EVIDENCE: _IN_INCIDENT,
        tables.CLIENT_FACTS: _OF_CLIENT,
        tables.CLIENT_RULES: _OF_CLIENT,
        tables.KEPT_ISSUES: _OF_CLIENT,
        tables.INSPECTIONS: _OF_CLIENT,
        tables.LOOK_BACK_NOTES: ("look_back_id", tables.LOOK_BACKS),
    }
)
"""The kinds that a person would look for, in the order of their weight, each with what it stands in.

Follow-ups and check-ins aren't among them: they are planned anew by themselves when a level changes.
"""

_LEFT_BEHIND = frozenset(
    {
        (tables.RUNS, "checklist_id"),
        (tables.KEPT_ISSUES, "client_id"),
        (tables.STEADY_LINKS, "client_id"),
        (tables.CLIENT_RULES, "client_id"),
        (tables.CLIENT_FACTS, "client_id"),
        (tables.PROMPT_ANSWERS, "prompt_id"),
        (tables.STEPS, "client_id"),
        (tables.DIFFERENCES, "client_id"),
    }
)
"""Rows that stay although what they name was deleted: that then stays too, in the bin and out of sight."""
_PARTS_BY_CHOICE = frozenset(
    {
        (tables.EVENTS, "incident_id"),
        (tables.EVENTS, "run_id"),
        (tables.EVIDENCE, "incident_id"),
        (tables.EVIDENCE, "run_step_id"),
        (tables.INSPECTIONS, "run_step_id"),
        (tables.EXEMPTIONS, "inspection_id"),
    }
)
"""Rows that need not name anything, and go with what they name all the same."""


class Link(NamedTuple):
    """A column that names a row of another table."""

    table: str
    column: str
    parent: str
    is_part: bool
    """The row goes with the other one."""
    spares: bool
    """The other one stays as long as this row does."""


class Row(NamedTuple):
    """A row by its table and id."""

    table: str
    id: str


def shown_rows(journal: Journal) -> list[BinnedRow]:
    """Give what is in the bin and a person would look for."""
    return [row for table in SHOWN for row in _shown_of(journal, table)]


def deleted_at(journal: Journal, moment: datetime) -> list[Row]:
    """Give every row that was deleted at a moment: in one act."""
    text = moment_text(moment)
    return [
        Row(table, row["id"])
        for table in tables.ALL
        for row in journal.read(f"SELECT id FROM {table} WHERE deleted_at = ?", (text,))
    ]


def deleted_before(journal: Journal, moment: datetime) -> list[Row]:
    """Give every row that was deleted before a moment."""
    text = moment_text(moment)
    return [
        Row(table, row["id"])
        for table in tables.ALL
        for row in journal.read(f"SELECT id FROM {table} WHERE deleted_at < ?", (text,))
    ]


def binned_owners(journal: Journal, rows: Sequence[Row]) -> list[Row]:
    """Give what these rows stand in and is in the bin itself: without it nobody would see them."""
    found: dict[Row, None] = {}
    asked = list(rows)
    while asked:
        row = asked.pop()
        column, parent = SHOWN.get(row.table, ("", ""))
        if not column:
            continue
        owner = journal.read_one(
            f"SELECT {parent}.id FROM {row.table} JOIN {parent} ON {parent}.id = {row.table}.{column}"
            f" WHERE {row.table}.id = ? AND {parent}.deleted_at IS NOT NULL",
            (row.id,),
        )
        if owner is not None and Row(parent, owner["id"]) not in found:
            found[Row(parent, owner["id"])] = None
            asked.append(Row(parent, owner["id"]))
    return list(found)


def links(journal: Journal) -> list[Link]:
    """Give every column that names a row of another table, as the schema says."""
    return [link for table in tables.ALL for link in _links_of(journal, table)]


def doomed_with(journal: Journal, rows: Sequence[Row]) -> set[Row]:
    """Give these rows with all that goes with them, without those that something living can't do without."""
    known = links(journal)
    wanted = list(rows)
    while True:  # ends, because each turn leaves rows out
        doomed = _with_parts(journal, wanted, known)
        needed = _needed(journal, doomed, known)
        if not needed:
            return doomed
        wanted = [row for row in doomed if row not in needed and row in wanted]
        if not wanted:
            return set()


def erase(journal: Journal, writing: Writing, rows: set[Row], tick: Tick = no_tick) -> None:
    """Take rows out for good; whatever else named one of them names nothing then."""
    for link in links(journal):
        if not (link.is_part or link.spares):
            for row_id, _named in _naming(journal, link, rows):
                if Row(link.table, row_id) not in rows:
                    writing.change(link.table, row_id, **{link.column: None})
    for row in sorted(rows):
        writing.erase(*row)
        tick(1)


def copies_of(journal: Journal, rows: set[Row]) -> list[tuple[str, str]]:
    """Give (sum, name) of each file that these rows name and no other row does."""
    ids = [row.id for row in rows if row.table == tables.EVIDENCE]
    found = journal.read(
        "SELECT DISTINCT sha256, title FROM evidence WHERE id IN (SELECT value FROM json_each(?1))"
        " AND sha256 NOT IN"
        " (SELECT sha256 FROM evidence WHERE id NOT IN (SELECT value FROM json_each(?1)))",
        (json.dumps(ids),),
    )
    return [(row["sha256"], row["title"]) for row in found]


def remove_copies(journal: Journal, files: Sequence[tuple[str, str]]) -> None:
    """Delete the copies of files that no row names any more; a backup has its own.

    One that can't be deleted stays beside the journal, where nothing leads to it.
    """
    for sha256, title in files:
        with suppress(OSError):
            copy_of(journal.path, sha256, title, journal.key).unlink()


def _shown_of(journal: Journal, table: str) -> Iterator[BinnedRow]:
    column, parent = SHOWN[table]
    name = tables.SEARCHED[table].title if table in tables.SEARCHED else _name_of(table)
    said = f"substr({table}.what_happened, 1, 1000)" if table == tables.INCIDENTS else "''"
    owner = _owner_columns(parent)
    join = f" LEFT JOIN {parent} ON {parent}.id = {table}.{column}" if parent else ""
    rows = journal.read(
        f"SELECT {table}.id, {table}.{name} AS title, {said} AS said, {table}.deleted_at, {owner}"
        f" FROM {table}{join} WHERE {table}.deleted_at IS NOT NULL"
    )
    for row in rows:
        yield BinnedRow(
            table,
            row["id"],
            row["title"].strip() or made_title(row["said"]),
            datetime.fromisoformat(row["deleted_at"]),
            parent if row["owner_id"] else "",
            row["owner_id"] or "",
            (row["owner_title"] or "").strip() or made_title(row["owner_said"] or ""),
            bool(row["owner_is_binned"]),
        )


def _name_of(table: str) -> str:
    return "name" if table in (tables.WORKS, tables.SECTIONS, tables.FACTS, tables.SAVED_VIEWS) else "title"


def _owner_columns(parent: str) -> str:
    if not parent:
        return "'' AS owner_id, '' AS owner_title, '' AS owner_said, 0 AS owner_is_binned"
    name = "name" if parent in (tables.CHECKLISTS, tables.CLIENTS) else "title"
    said = f"substr({parent}.what_happened, 1, 1000)" if parent == tables.INCIDENTS else "''"
    return (
        f"{parent}.id AS owner_id, {parent}.{name} AS owner_title, {said} AS owner_said,"
        f" {parent}.deleted_at IS NOT NULL AS owner_is_binned"
    )


def _links_of(journal: Journal, table: str) -> Iterator[Link]:
    needed = {row["name"] for row in journal.read(f"PRAGMA table_info({table})") if row["notnull"]}
    for row in journal.read(f"PRAGMA foreign_key_list({table})"):
        place = (table, row["from"])
        spares = place in _LEFT_BEHIND
        is_part = not spares and (row["from"] in needed or place in _PARTS_BY_CHOICE)
        yield Link(table, row["from"], row["table"], is_part, spares)


def _with_parts(journal: Journal, rows: Sequence[Row], known: list[Link]) -> set[Row]:
    found, newest = set(rows), set(rows)
    while newest:
        parts = {
            Row(link.table, row_id)
            for link in known
            if link.is_part
            for row_id, _named in _naming(journal, link, newest)
        }
        newest = parts - found
        found |= newest
    return found


def _needed(journal: Journal, doomed: set[Row], known: list[Link]) -> set[Row]:
    """Give those that a row names which stays and has to name something."""
    return {
        Row(link.parent, named)
        for link in known
        if link.spares
        for row_id, named in _naming(journal, link, doomed)
        if Row(link.table, row_id) not in doomed
    }


def _naming(journal: Journal, link: Link, rows: Collection[Row]) -> list[tuple[str, str]]:
    """Give (id, what it names) of each row that names one of these by this column."""
    ids = [row.id for row in rows if row.table == link.parent]
    if not ids:
        return []
    found = journal.read(
        f"SELECT id, {link.column} AS named FROM {link.table}"
        f" WHERE {link.column} IN (SELECT value FROM json_each(?))",
        (json.dumps(ids),),
    )
    return [(row["id"], row["named"]) for row in found]
