"""Two states of a journal held against each other, row by row, by the rows' own sums."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from typing import Any

from mistakejournal.domain.restoring import SHOWN, Inside, NounChange, Titles
from mistakejournal.store import tables
from mistakejournal.store.connecting import table_names

OTHER = "other"
_TITLED = {
    tables.INCIDENTS: "title",
    tables.CLIENTS: "name",
    tables.WORKS: "name",
    tables.CHECKLISTS: "name",
    tables.RUNS: "title",
    tables.EVIDENCE: "title",
    tables.KEPT_ISSUES: "title",
    tables.INSPECTIONS: "title",
    tables.LOOK_BACKS: "title",
    tables.RULES_OF_THUMB: "title",
}
"""Nouns that she knows by a name, and the column it stands in."""
_PART_OF = {
    **dict.fromkeys(tables.INCIDENT_PARTS, ("incident_id", tables.INCIDENTS)),
    tables.SECTIONS: ("checklist_id", tables.CHECKLISTS),
    tables.STEPS: ("checklist_id", tables.CHECKLISTS),
    tables.FACTS: ("checklist_id", tables.CHECKLISTS),
    tables.DIFFERENCES: ("checklist_id", tables.CHECKLISTS),
    tables.SCHEDULES: ("checklist_id", tables.CHECKLISTS),
    tables.OCCURRENCES: ("checklist_id", tables.CHECKLISTS),
    tables.COMPANIONS: ("checklist_id", tables.CHECKLISTS),
    tables.RUN_STEPS: ("run_id", tables.RUNS),
    tables.INTERRUPTIONS: ("run_id", tables.RUNS),
    tables.CLIENT_FACTS: ("client_id", tables.CLIENTS),
    tables.CLIENT_RULES: ("client_id", tables.CLIENTS),
    tables.STEADY_LINKS: ("client_id", tables.CLIENTS),
    tables.LOOK_BACK_NOTES: ("look_back_id", tables.LOOK_BACKS),
}
"""Tables whose rows are part of a noun: with a row of theirs the noun differs."""
_OTHERS = (tables.EXEMPTIONS, tables.SAVED_VIEWS, tables.DISTINCTIONS, tables.PROMPTS)
STAGES = len(_TITLED) + len(_PART_OF) + len(_OTHERS)
"""How often `differences` looks up."""
_Row = dict[str, Any]
_Conn = sqlite3.Connection


def differences(now: _Conn, then: _Conn, look: Callable[[], None]) -> tuple[NounChange, ...]:
    """Tell noun by noun what differs between the journal of `now` and that of `then`.

    The schema of `then` may be older. `look` is called after each table, and may stop it all.
    """
    parts = _owners_that_differ(now, then, look)
    found = []
    for noun in _TITLED:
        change = _Change()
        for one, other in _pairs(now, then, noun, ("title",)):
            change.note(one, other)
        change.note_parts(now, noun, parts.get(noun, set()))
        found.append(change.told(noun))
        look()
    change = _Change()
    for table in _OTHERS:
        for one, other in _pairs(now, then, table, ()):
            change.note(one, other)
        look()
    found.append(change.told(OTHER))
    return tuple(one for one in found if one != NounChange(one.noun))


class _Change:
    """What happens to the rows of one noun."""

    def __init__(self) -> None:
        self._kinds: dict[str, list[str]] = {"comes_back": [], "goes": [], "differs": []}
        self._counts = dict.fromkeys(self._kinds, 0)
        self._seen: set[str] = set()

    def note(self, now: _Row | None, then: _Row | None) -> None:
        kind = "comes_back" if now is None else "goes" if then is None else "differs"
        row = now or then or {}
        self._seen.add(row["id"])
        self._add(kind, row.get("title", ""))

    def note_parts(self, now: _Conn, noun: str, owners: set[str]) -> None:
        """Count those of a noun as different whose parts are, if the noun itself stays."""
        for owner in sorted(owners - self._seen):
            sql = f"SELECT {_TITLED[noun]} FROM {noun} WHERE id = ? AND deleted_at IS NULL"
            found = now.execute(sql, (owner,)).fetchone()
            if found is not None:
                self._add("differs", found[0])

    def told(self, noun: str) -> NounChange:
        return NounChange(noun, **{k: Titles(self._counts[k], tuple(v)) for k, v in self._kinds.items()})

    def _add(self, kind: str, title: str) -> None:
        self._counts[kind] += 1
        if len(self._kinds[kind]) < SHOWN:
            self._kinds[kind].append(title)


def _owners_that_differ(now: _Conn, then: _Conn, look: Callable[[], None]) -> dict[str, set[str]]:
    owners: dict[str, set[str]] = {}
    for table, (_column, noun) in _PART_OF.items():
        for pair in _pairs(now, then, table, ("owner",)):
            owners.setdefault(noun, set()).update(row["owner"] for row in pair if row and row["owner"])
        look()
    return owners


def _pairs(
    now: _Conn, then: _Conn, table: str, wanted: tuple[str, ...]
) -> Iterator[tuple[_Row | None, _Row | None]]:
    """Give the rows of a table that aren't alike in both, side by side; a row of the bin is none."""
    one, other = _rows(now, table, wanted), _rows(then, table, wanted)
    here, there = next(one, None), next(other, None)
    while here is not None or there is not None:
        if there is None or (here is not None and here["id"] < there["id"]):
            yield here, None
            here = next(one, None)
        elif here is None or there["id"] < here["id"]:
            yield None, there
            there = next(other, None)
        else:
            if here["digest"] != there["digest"]:
                yield here, there
            here, there = next(one, None), next(other, None)


def _rows(conn: _Conn, table: str, wanted: tuple[str, ...]) -> Iterator[_Row]:
    if table not in table_names(conn):
        return
    columns = ["id", "digest"]
    if "title" in wanted:
        columns.append(f"{_TITLED[table]} AS title")
    if "owner" in wanted:
        columns.append(f"{_PART_OF[table][0]} AS owner")
    for row in conn.execute(f"SELECT {', '.join(columns)} FROM {table} WHERE deleted_at IS NULL ORDER BY id"):
        yield dict(row)


def inside(conn: _Conn) -> Inside:
    """Tell what stands in a journal of whatever schema."""
    about = dict(conn.execute("SELECT * FROM journal").fetchone())
    there = table_names(conn)
    rows = {
        noun: conn.execute(f"SELECT count(*) FROM {noun} WHERE deleted_at IS NULL").fetchone()[0]
        for noun in _TITLED
        if noun in there
    }
    at = "coalesce(noticed_at, created_at)"
    if tables.INCIDENTS not in there:  # it is of the first days
        return Inside(rows, "", "", "", about["last_change"], "")
    found = conn.execute(
        f"SELECT title, {at} AS at FROM incidents WHERE deleted_at IS NULL ORDER BY {at} DESC LIMIT 1"
    ).fetchone()
    first = conn.execute(f"SELECT min({at}) FROM incidents WHERE deleted_at IS NULL").fetchone()[0]
    return Inside(
        rows,
        found["title"] if found else "",
        found["at"][:10] if found else "",
        (first or "")[:10],
        about["last_change"],
        about.get("moved_at") or "",
    )
