"""The incidents of a whole journal of ours, as its JSON document holds them (.github/FORMAT.md)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from mistakejournal.domain.importfield import Field
from mistakejournal.domain.reading.entry import Entry, Value
from mistakejournal.store import tables

Row = Mapping[str, Any]
_NAMES = {
    "title", "id", "kind", "noticed_by", "level", "again_of", "what_happened", "my_part", "their_part",
    "moment", "effect", "client_said", "broke_where", "when_then", "make_good", "lesson", "private_line",
}  # fmt: skip
"""Columns that are named like the place they have in an import."""
_MOMENTS = {"happened_at", "noticed_at", "told_at", "fixed_at", "verified_at", "closed_at"}


def is_own(whole: Mapping[str, Any]) -> bool:
    """Tell whether a document is a whole journal."""
    rows = whole.get("tables")
    return isinstance(rows, dict) and isinstance(rows.get(tables.INCIDENTS), list)


def own_entries(whole: Mapping[str, Any]) -> Iterator[Entry]:
    """Give its incidents, without practice and without what is in the bin."""
    rows = _Rows(whole["tables"])
    for incident in rows.of(tables.INCIDENTS):
        if not incident.get("practice"):
            yield Entry(tuple(Value(key, words) for key, words in _values(incident, rows) if words), 0)


class _Rows:
    def __init__(self, held: Mapping[str, Any]) -> None:
        self._held = held
        self._names = {
            row.get("id"): str(row.get("name", ""))
            for table in (tables.CLIENTS, tables.WORKS)
            for row in self.of(table)
        }
        self._parts: dict[tuple[str, Any], list[Row]] = {}
        for table in tables.INCIDENT_PARTS:
            for row in sorted(self.of(table), key=lambda one: str(one.get("order_key", ""))):
                self._parts.setdefault((table, row.get("incident_id")), []).append(row)

    def of(self, table: str) -> list[Row]:
        found = self._held.get(table)
        rows: Sequence[Any] = found if isinstance(found, list) else ()
        return [row for row in rows if isinstance(row, dict) and not row.get("deleted_at")]

    def name(self, row_id: Any) -> str:
        return self._names.get(row_id, "") if isinstance(row_id, str) else ""

    def parts(self, table: str, incident: Row) -> list[Row]:
        return self._parts.get((table, incident.get("id")), [])


def _values(incident: Row, rows: _Rows) -> Iterator[tuple[str, str]]:
    for name in _NAMES & incident.keys():
        yield name, str(incident[name])
    for name in _MOMENTS & incident.keys():
        yield name.removesuffix("_at"), str(incident[name])
        if incident.get(f"{name.removesuffix('_at')}_about"):
            yield Field.ABOUT, name.removesuffix("_at")
    if "noticed_at" not in incident:
        yield Field.NOTICED, str(incident.get("created_at", ""))
    yield Field.STATE, "closed" if incident.get("closed_at") else "open"
    yield Field.CLIENT, rows.name(incident.get("client_id"))
    yield Field.WORK, rows.name(incident.get("work_id"))
    for cause in rows.parts(tables.CAUSES, incident):
        own = cause.get("title")
        yield Field.CAUSES, f"{cause.get('code', '')}: {own}" if own else str(cause.get("code", ""))
    for why in rows.parts(tables.WHYS, incident):
        place = Field.NOT_CAUGHT if why.get("branch") == "not_caught" else Field.BECAUSE
        yield place, f"1. {why.get('title', '')}"
    yield Field.REPAIRS, _tasks(rows.parts(tables.REPAIRS, incident))
    fixes = [fix for fix in rows.parts(tables.FIXES, incident) if fix.get("state") != "declined"]
    yield Field.FIXES, _tasks(fixes)
    yield Field.SAID, _texts(rows.parts(tables.MESSAGES, incident), "sent_at", "body")
    yield Field.ANSWERED, _texts(rows.parts(tables.REPLIES, incident), "came_at", "title")
    for answer in rows.parts(tables.PROMPT_ANSWERS, incident):
        yield str(answer.get("title", "")), str(answer.get("answer", ""))


def _tasks(parts: Sequence[Row]) -> str:
    lines = []
    for part in parts:
        lines.append(f"- [{'x' if part.get('done_at') else ' '}] {part.get('title', '')}")
        if part.get("done_at"):
            lines.append(f"  {part['done_at']}")
    return "\n".join(lines)


def _texts(parts: Sequence[Row], at: str, words: str) -> str:
    """Give what was said under headings that say when, how and under which subject."""
    found = []
    for part in parts:
        if part.get(at):
            subject = str(part.get("title", "")) if words != "title" else ""
            head = " · ".join(
                one for one in (str(part[at]), str(part.get("channel", "email")), subject) if one
            )
            found.append(f"### {head}\n{part.get(words, '')}")
    return "\n\n".join(found)
