"""Tables: a step in each row, its section and its reason in the columns that are named so."""

from __future__ import annotations

from collections.abc import Sequence

from mistakejournal.domain.reading.delimited import Row, guess_delimiter, rows
from mistakejournal.domain.reading.imported import Draft, Format, Imported, Why, single
from mistakejournal.domain.records import dataclass
from mistakejournal.domain.stepkinds import KINDS
from mistakejournal.services.imports.checklists import lines

_NAMES = {
    "step": "step steps task tasks title item items name todo to-do content check action activity subject",
    "section": "section group heading phase stage category list milestone",
    "why": "why note notes description reason details detail comment comments instructions",
    "done": "done completed complete checked status finished ticked state",
    "kind": "kind",
    "must_see": "must_see",
}
"""What a column may be called, in small letters: the first of each kind counts."""
_MEANINGS = {name: meaning for meaning, names in _NAMES.items() for name in names.split()} | {
    "task name": "step",
    "to do": "step",
    "step name": "step",
    "section name": "section",
    "section/column": "section",
    "group name": "section",
    "list name": "section",
    "pause point": "pause_point",
    "must see": "must_see",
}
_YES = frozenset("yes y true x 1 done completed complete checked ticked finished ✓ ✔ ☑".split())
_FORMULA = frozenset("=+-@\t\r")
_LOOK_AT = 10_000
_MOST_CELLS = 500
"""Cells of a row that are put together one by one; more are no accident."""
_ENDINGS = (".csv", ".tsv", ".tab")


@dataclass(frozen=True)
class _Head:
    """Which column is what; `others` are those that a checklist has no place for."""

    columns: dict[str, int]
    others: dict[int, str]
    width: int


def _recognise(name: str, text: str) -> bool:
    if name.lower().endswith(_ENDINGS):
        return True
    text = text[:_LOOK_AT]
    delimiter = guess_delimiter(text)
    head = _head(next(rows(text, delimiter), None)) if delimiter else None
    return head is not None and len(head.columns) > 1


def _read(text: str) -> Imported:
    delimiter = guess_delimiter(text) or ","
    table = [row for row in rows(text, delimiter) if not row.is_empty]
    head = _head(table[0]) if table else None
    if head is None and len({len(row.cells) for row in table}) > 1:
        return lines.FORMAT.read(text)  # commas in words, and no table at all
    draft = Draft()
    reader = _Reader(draft, head or _guessed(table), delimiter)
    for row in table if head is None else table[1:]:
        reader.take(row)
    reader.name_columns(table[0].line if table else 0)
    return single(draft, "csv")


def _guessed(table: Sequence[Row]) -> _Head:
    """Give a head to a table without one: the column with the most letters holds the steps."""
    width = max((len(row.cells) for row in table), default=1)
    letters = [
        sum(letter.isalpha() for row in table for letter in row.cells[place]) for place in range(width)
    ]
    step = letters.index(max(letters)) if letters else 0
    firsts = {
        place: next((row.cells[place].strip() for row in table if row.cells[place].strip()), "")
        for place in range(width)
        if place != step
    }
    return _Head({"step": step}, firsts, width)


def _head(row: Row | None) -> _Head | None:
    """Read a row as a head; None where no cell of it names the step."""
    columns: dict[str, int] = {}
    others: dict[int, str] = {}
    for place, cell in enumerate(row.cells if row is not None else ()):
        meaning = _MEANINGS.get(" ".join(cell.lower().split()).rstrip(":"), "")
        if meaning and meaning not in columns:
            columns[meaning] = place
        else:
            others[place] = cell.strip()
    width = len(row.cells) if row is not None else 0
    return _Head(columns, others, width) if "step" in columns else None


class _Reader:
    def __init__(self, draft: Draft, head: _Head, delimiter: str) -> None:
        self._draft, self._head, self._delimiter = draft, head, delimiter
        self._section = ""
        self._filled = dict.fromkeys(head.others, 0)

    def take(self, row: Row) -> None:
        """Read a row; commas that were not quoted are put back into the step's words."""
        cells = rejoined(row.cells, self._head.width, self._head.columns["step"], self._delimiter)
        section, title = self._cell(cells, "section"), self._cell(cells, "step")
        if section != self._section:
            self._section = section
            self._draft.begin_section(section, self._cell(cells, "pause_point"), row.line)
        kind = self._cell(cells, "kind")
        self._draft.add(
            title,
            self._cell(cells, "why"),
            ticked=self._cell(cells, "done").lower() in _YES,
            line=row.line,
            kind=kind if kind in KINDS else "tick",
            must_see=self._cell(cells, "must_see").lower() in _YES,
        )
        if not title and not self._cell(cells, "why"):
            self._draft.leave(Why.ROW, self._delimiter.join(cells), row.line)
        for place in self._filled:
            self._filled[place] += place < len(cells) and bool(cells[place].strip())

    def name_columns(self, line: int) -> None:
        """Name the columns that were not taken."""
        for place, count in self._filled.items():
            if count:
                self._draft.leave(Why.COLUMN, self._head.others[place] or str(place + 1), line, count)

    def _cell(self, cells: Sequence[str], meaning: str) -> str:
        place = self._head.columns.get(meaning, len(cells))
        return without_guard(cells[place].strip()) if place < len(cells) else ""


def rejoined(cells: Sequence[str], width: int, column: int, delimiter: str) -> list[str]:
    """Put surplus cells back into the column they were torn from: a comma in words is followed by a blank."""
    found = list(cells)
    place = column + 1
    while width < len(found) <= _MOST_CELLS and place < len(found):
        if found[place].startswith(" "):
            found[place - 1 : place + 1] = [delimiter.join(found[place - 1 : place + 1])]
        else:
            place += 1
    surplus = len(found) - width
    if surplus > 0:
        found[column : column + surplus + 1] = [delimiter.join(found[column : column + surplus + 1])]
    return found


def without_guard(cell: str) -> str:
    """Take off the quote that keeps a table program from reading words as a formula."""
    return cell[1:] if cell[:1] == "'" and cell.lstrip("'")[:1] in _FORMULA else cell


FORMAT = Format("csv", _recognise, _read)
