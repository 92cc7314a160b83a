"""The history of a checklist, as it is read and as its whole content is kept."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import MISSING, fields
from typing import Any, TypeVar

from mistakejournal.domain.checklist import Checklist, Fact, Section, Step, StepOrigin
from mistakejournal.domain.difference import Difference
from mistakejournal.domain.version import Snapshot, Version
from mistakejournal.store import checklists
from mistakejournal.store.journal import Journal
from mistakejournal.store.mapping import from_row, to_column

Noun = TypeVar("Noun")

_OF_A_LIST = frozenset({"name", "client_id", "work_id", "minutes", "pause_point"})
"""What of the list's own row is part of its content."""


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


def snapshot(journal: Journal, checklist_id: str) -> Snapshot:
    """Give a checklist as it stands, with its retired steps. Raises KeyError when there is none."""
    return Snapshot(
        checklist=checklists.get(journal, checklist_id),
        sections=tuple(checklists.sections(journal, checklist_id)),
        steps=(*checklists.steps(journal, checklist_id), *checklists.retired_steps(journal, checklist_id)),
        facts=tuple(checklists.facts(journal, checklist_id)),
        differences=tuple(checklists.differences(journal, checklist_id)),
        origins=tuple(checklists.origins(journal, checklist_id)),
    )


def as_content(whole: Snapshot) -> str:
    """Write a checklist as JSON; what is empty is left out."""
    import json

    own = _packed([whole.checklist])[0]
    content = {
        "checklist": {name: value for name, value in own.items() if name in _OF_A_LIST},
        "sections": _packed(whole.sections),
        "steps": _packed(whole.steps),
        "facts": _packed(whole.facts),
        "differences": _packed(whole.differences),
        "origins": _packed(whole.origins),
    }
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))


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


def _packed(rows: Iterable[Any]) -> list[dict[str, object]]:
    return [
        {
            field.name: column
            for field in fields(row)
            if field.name != "checklist_id"
            and (column := to_column(getattr(row, field.name))) not in (None, "", 0)
        }
        for row in rows
    ]


def _unpacked(noun: type[Noun], row: dict[str, Any], checklist_id: str) -> Noun:
    kind: Any = noun
    empty = {
        field.name: "" if field.default is MISSING else to_column(field.default) for field in fields(kind)
    }
    return from_row(noun, empty | {"checklist_id": checklist_id} | row)
