"""Incidents as a table: one in each row, and the names of the columns in the first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from mistakejournal.domain.importfield import Field, guess
from mistakejournal.domain.reading.delimited import Row, guess_delimiter, rows
from mistakejournal.domain.reading.entry import LONGEST_KEY, MOST_KEYS, Entry, Format, Trouble, Value
from mistakejournal.domain.reading.moments import dated
from mistakejournal.domain.text import one_line
from mistakejournal.errors import JournalError
from mistakejournal.services.imports.checklists.table import rejoined, without_guard

_ENDINGS = (".csv", ".tsv", ".tab")
_LOOK_AT = 10_000
_LOOK_AT_ROWS = 4
_LEAST_KNOWN = 2
_WORDS = (Field.WHAT_HAPPENED, Field.TITLE)


def _recognise(name: str, text: str) -> bool:
    if name.lower().endswith(_ENDINGS):
        return True
    head = text[:_LOOK_AT]
    delimiter = guess_delimiter(head)
    first, *others = islice(rows(head, delimiter), _LOOK_AT_ROWS) if delimiter else [None]
    known = len(_known(first.cells)) if first is not None else 0
    widths = {len(row.cells) for row in (first, *others) if row is not None}
    return known >= _LEAST_KNOWN or (known > 0 and bool(others) and len(widths) == 1)


def _read(_name: str, text: str) -> Iterator[Entry | Trouble]:
    delimiter = guess_delimiter(text) or ","
    found = (row for row in rows(text, delimiter) if not row.is_empty)
    first = next(found, None)
    if first is None:
        return
    if len(first.cells) > MOST_KEYS:
        raise JournalError("import_many_columns", line=first.line, count=len(first.cells), most=MOST_KEYS)
    keys = _keys(first.cells)
    column = next((at for one in _WORDS for at, key in enumerate(keys) if guess(key) is one), len(keys) - 1)
    if not _is_head(first.cells):
        keys = [str(number) for number in range(1, len(first.cells) + 1)]
        yield _entry(first, keys, column, delimiter)
    for row in found:
        if len(row.cells) > MOST_KEYS:
            yield Trouble("import_many_columns", line=row.line, text=str(len(row.cells)))
        else:
            yield _entry(row, keys, column, delimiter)


def _entry(row: Row, keys: Sequence[str], column: int, delimiter: str) -> Entry:
    """Read a row; commas that were not quoted go back into its longest words."""
    cells = rejoined(row.cells, len(keys), column, delimiter)
    pairs = zip(keys, cells, strict=False)
    return Entry(
        tuple(Value(key, without_guard(cell.strip()), row.line) for key, cell in pairs if cell.strip()),
        row.line,
    )


def _keys(cells: Sequence[str]) -> list[str]:
    """Give the columns their names; one without is named by its number."""
    return [one_line(cell)[:LONGEST_KEY] or str(number) for number, cell in enumerate(cells, start=1)]


def _is_head(cells: Sequence[str]) -> bool:
    """Tell whether a row names the columns: it has a name that is known, or at least no day."""
    return bool(_known(cells)) or not any(dated(cell)[0] for cell in cells)


def _known(cells: Sequence[str]) -> set[Field]:
    return {guess(cell) for cell in cells} - {Field.NOTE, Field.LEAVE}


FORMAT = Format("csv", _recognise, _read)
