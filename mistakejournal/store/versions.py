"""The history of a checklist, as it is read and as its whole content is kept."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable
from dataclasses import MISSING, fields
from typing import Any, TypeVar

from mistakejournal.domain.checklist import Checklist, Fact, Section, Step, StepOrigin
from mistakejournal.domain.difference import Difference
from mistakejournal.domain.version import Snapshot, Version
from mistakejournal.store.journal import Journal
from mistakejournal.store.mapping import from_row, to_column

Noun = TypeVar("Noun")

_OF_A_LIST = frozenset({"name", "client_id", "work_id", "minutes", "pause_point"})
"""What of the list's own row is part of its content."""
_EMPTY = (None, "", 0)
_SECTIONS = "SELECT * FROM sections WHERE checklist_id = ? AND deleted_at IS NULL ORDER BY order_key, id"
_STEPS = """
    SELECT sections.id AS section_id, steps.* FROM steps
    LEFT JOIN sections ON sections.id = steps.section_id AND sections.deleted_at IS NULL
    WHERE steps.checklist_id = ? AND steps.deleted_at IS NULL
    ORDER BY steps.retired_at, coalesce(sections.order_key, ''), steps.order_key, steps.id
"""
"""In their order; the retired ones come last."""
_FACTS = "SELECT * FROM facts WHERE checklist_id = ? AND deleted_at IS NULL ORDER BY order_key, id"
_DIFFERENCES = (
    "SELECT * FROM differences WHERE checklist_id = ? AND deleted_at IS NULL ORDER BY created_at, id"
)
_ORIGINS = """
    SELECT step_origins.* FROM step_origins JOIN steps ON steps.id = step_origins.step_id
    WHERE steps.checklist_id = ? AND step_origins.deleted_at IS NULL
    ORDER BY step_origins.learned_at, step_origins.id
"""


def all_versions(journal: Journal, checklist_id: str) -> list[Version]:
    """Give the versions of a checklist, newest first."""
    rows = journal.read(
        "SELECT * FROM versions WHERE checklist_id = ? AND deleted_at IS NULL ORDER BY at DESC, rowid DESC",
        (checklist_id,),
    )
    return [from_row(Version, row) for row in rows]


def newest(journal: Journal, checklist_id: str) -> Version | None:
    """Give the last version of a checklist, or None before its first change."""
    row = journal.read_one(
        "SELECT * FROM versions WHERE checklist_id = ? AND deleted_at IS NULL"
        " ORDER BY at DESC, rowid DESC LIMIT 1",
        (checklist_id,),
    )
    return None if row is None else from_row(Version, row)


def get(journal: Journal, version_id: str) -> Version:
    """Give a version. Raises KeyError when there is none."""
    row = journal.read_one("SELECT * FROM versions WHERE id = ?", (version_id,))
    if row is None:
        raise KeyError(version_id)
    return from_row(Version, row)


def content(journal: Journal, checklist_id: str) -> str:
    """Give a checklist as it stands as JSON; what is empty is left out. Raises KeyError when there is none.

    It is written straight from the rows: with 1,000 steps each change would otherwise be felt.
    """
    import json

    of_list = (checklist_id,)
    own = journal.read("SELECT * FROM checklists WHERE id = ?", of_list)
    if not own:
        raise KeyError(checklist_id)
    parts = {
        "checklist": _packed(own, _OF_A_LIST)[0],
        "sections": _packed(journal.read(_SECTIONS, of_list), _names(Section)),
        "steps": _packed(journal.read(_STEPS, of_list), _names(Step)),
        "facts": _packed(journal.read(_FACTS, of_list), _names(Fact)),
        "differences": _packed(journal.read(_DIFFERENCES, of_list), _names(Difference)),
        "origins": _packed(journal.read(_ORIGINS, of_list), _names(StepOrigin)),
    }
    return json.dumps(parts, ensure_ascii=False, separators=(",", ":"))


def read_content(version: Version) -> Snapshot:
    """Read a checklist as it stood in a version."""
    import json

    content: dict[str, Any] = json.loads(version.content or "{}")
    list_id = version.checklist_id

    def part(noun: type[Noun], name: str) -> tuple[Noun, ...]:
        return tuple(_unpacked(noun, row, list_id) for row in content.get(name, ()))

    return Snapshot(
        checklist=_unpacked(
            Checklist, {"name": ""} | content.get("checklist", {}) | {"id": list_id}, list_id
        ),
        sections=part(Section, "sections"),
        steps=part(Step, "steps"),
        facts=part(Fact, "facts"),
        differences=part(Difference, "differences"),
        origins=part(StepOrigin, "origins"),
    )


def _names(noun: type[Any]) -> tuple[str, ...]:
    return tuple(field.name for field in fields(noun) if field.name != "checklist_id")


def _packed(rows: Iterable[sqlite3.Row], names: Collection[str]) -> list[dict[str, object]]:
    return [{name: row[name] for name in names if row[name] not in _EMPTY} for row in rows]


def _unpacked(noun: type[Noun], row: dict[str, Any], checklist_id: str) -> Noun:
    kind: Any = noun
    empty = {
        field.name: "" if field.default is MISSING else to_column(field.default) for field in fields(kind)
    }
    return from_row(noun, empty | {"checklist_id": checklist_id} | row)
