"""Rows into the domain's dataclasses and back: a column is named like its field, typed by its annotation."""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields
from datetime import UTC, date, datetime
from enum import StrEnum
from functools import cache
from types import UnionType
from typing import Any, TypeVar, get_args

Noun = TypeVar("Noun")
Column = str | int | None
"""What a column of ours can hold."""


def moment_text(moment: datetime) -> str:
    """Give an aware moment as it is stored: ISO-8601, UTC, always to the microsecond.

    One width for all, so that texts sort as their moments do. Raises ValueError for a moment without a zone.
    """
    if moment.tzinfo is None:
        raise ValueError("a stored moment needs a zone")
    return moment.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")


def to_column(value: object) -> Column:
    """Turn a field's value into what its column holds."""
    if isinstance(value, datetime):
        return moment_text(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, dict):
        return _to_json(value)
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, StrEnum):
        return value.value
    if value is None or isinstance(value, str | int):
        return value
    raise TypeError(f"no column holds a {type(value).__name__}")


def from_row(noun: type[Noun], row: Mapping[str, Any] | sqlite3.Row) -> Noun:
    """Make one of the domain's dataclasses from a row that has at least its fields."""
    kind: Any = noun
    return noun(**{name: row[name] if read is _as_is else read(row[name]) for name, read in _readers(kind)})


def from_rows(noun: type[Noun], rows: Sequence[sqlite3.Row]) -> list[Noun]:
    """Make a dataclass of each row of one question: their columns are looked up once, not in every row."""
    if not rows:
        return []
    kind: Any = noun
    place = {name: at for at, name in reversed(list(enumerate(rows[0].keys())))}
    wanted = [(name, place[name], read) for name, read in _readers(kind)]
    return [
        kind(**{name: row[at] if read is _as_is else read(row[at]) for name, at, read in wanted})
        for row in rows
    ]


@cache
def _readers(noun: type[Any]) -> tuple[tuple[str, Callable[[Any], Any]], ...]:
    return tuple((field.name, _reader_of(str(field.type), noun.__module__)) for field in fields(noun))


@cache
def _reader_of(annotation: str, module: str) -> Callable[[Any], Any]:
    """Read an annotation as its module means it; `get_type_hints` reads each of 300 anew, 6 ms of a start."""
    return _reader(eval(annotation, vars(sys.modules[module])))


def _reader(hint: object) -> Callable[[Any], Any]:
    if isinstance(hint, UnionType):
        inner = _reader(next(part for part in get_args(hint) if part is not type(None)))
        return lambda value: None if value is None else inner(value)
    if hint is datetime:
        return datetime.fromisoformat
    if hint is date:
        return date.fromisoformat
    if hint is bool:
        return bool
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return hint
    if hint in (str, int):
        return _as_is
    return _from_json


def _as_is(value: Any) -> Any:
    return value


def _to_json(value: dict[Any, Any]) -> str:
    import json  # few rows hold any, and a start need not pay for it

    return json.dumps(value, ensure_ascii=False, sort_keys=True)


def _from_json(text: str) -> Any:
    import json

    return json.loads(text)
