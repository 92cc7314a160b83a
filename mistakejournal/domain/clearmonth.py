"""A client's month of clear-to-send lines: what she can show them of what went out well (F10)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime

from mistakejournal.domain.records import dataclass
from mistakejournal.domain.runrecord import named


@dataclass(frozen=True)
class ClearRun:
    """A finished run with its line."""

    id: str
    ended_at: datetime
    clear_line: str


@dataclass(frozen=True)
class ClearLine:
    """One line, on the day its run ended by her wall clock."""

    day: date
    text: str


@dataclass(frozen=True)
class ClearMonth:
    """Nothing but lines: what is private of a run has no place in it."""

    client_name: str
    month: date
    """Its first day."""
    lines: tuple[ClearLine, ...]
    left_out: tuple[str, ...] = ()
    """Other clients who were named in a line; those lines were left out."""


def clear_month(
    client_name: str,
    month: date,
    runs: Sequence[ClearRun],
    others: Sequence[str],
    day_of: Callable[[datetime], date],
) -> ClearMonth:
    """Put a month together without a line that names one of the `others`."""
    found: dict[str, None] = {}
    lines = []
    for run in runs:
        names = named(run.clear_line, others, client_name)
        found.update(dict.fromkeys(names))
        if not names:
            lines.append(ClearLine(day_of(run.ended_at), run.clear_line))
    return ClearMonth(client_name, month, tuple(lines), tuple(found))
