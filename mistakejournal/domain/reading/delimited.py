"""Rows of cells, as table programs write them and as people break them (RFC 4180, read leniently)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mistakejournal.domain.records import dataclass

DELIMITERS = (",", ";", "\t")
_LOOK_AT = 20


@dataclass(frozen=True)
class Row:
    """One row: the line it begins in, and its cells as they were written."""

    line: int
    cells: tuple[str, ...]

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing stands in it."""
        return not any(cell.strip() for cell in self.cells)


def rows(text: str, delimiter: str) -> Iterator[Row]:
    """Give the rows of a table. A quote that never ends is a plain letter, so it swallows no later row.

    Python's own reader gives one cell with all the rest of the file there.
    """
    stop = re.compile(f"[{re.escape(delimiter)}\n]")
    place, line = 0, 1
    while place < len(text):
        cells: list[str] = []
        start = place
        while True:  # ends with the line
            cell, place = _cell(text, place, stop)
            cells.append(cell)
            if place >= len(text) or text[place] != delimiter:
                break
            place += 1
        place += 1  # over the line's end
        yield Row(line, tuple(cells))
        line += text.count("\n", start, place)


def guess_delimiter(text: str) -> str:
    """Give what most likely parts the cells; "" where nothing does."""
    head = text.split("\n", _LOOK_AT)[:_LOOK_AT]
    first = next((line for line in head if line.strip()), "")
    counts = {mark: first.count(mark) for mark in DELIMITERS}
    best = max(DELIMITERS, key=lambda mark: counts[mark])
    return best if counts[best] else ""


def _cell(text: str, place: int, stop: re.Pattern[str]) -> tuple[str, int]:
    """Give a cell and where it ends."""
    if text.startswith('"', place):
        close = _closing(text, place + 1)
        if close >= 0:
            end = _end(text, close + 1, stop)
            return text[place + 1 : close].replace('""', '"') + text[close + 1 : end], end
    end = _end(text, place, stop)
    return text[place:end], end


def _closing(text: str, place: int) -> int:
    """Give where the quote ends: one that isn't doubled."""
    while (place := text.find('"', place)) >= 0:
        if not text.startswith('"', place + 1):
            return place
        place += 2
    return -1


def _end(text: str, place: int, stop: re.Pattern[str]) -> int:
    found = stop.search(text, place)
    return found.start() if found is not None else len(text)
