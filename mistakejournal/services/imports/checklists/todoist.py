"""Todoist's CSV: tasks with their indent, sections, and notes that belong to the task before them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from mistakejournal.domain.reading.delimited import Row, guess_delimiter, rows
from mistakejournal.domain.reading.imported import Draft, Format, Imported, Why, single
from mistakejournal.domain.reading.inline import plain_of
from mistakejournal.domain.reading.outline import Item, Outline

_QUIET = frozenset(
    {"type", "content", "description", "indent", "priority", "author", "date_lang", "timezone"}
)
"""Columns that are taken, and those that Todoist fills by itself in every row."""
_FILE = re.compile(r'\[\[file \{[^\[\]{}]{0,2000}"file_name":\s*"([^"]*)"(?:[^\[\]]|\[[^\[\]]*\])*?\]\]')
"""How Todoist writes a file into a note: its facts as JSON, which hold single brackets."""
_COMMON = "4"
"""The priority of a task that nobody gave one."""
_NUMBERS = frozenset({"", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9"})


def _recognise(_name: str, text: str) -> bool:
    first = text.lstrip("\n ").split("\n", 1)[0].lower()
    return first.startswith(("type,content", '"type","content"', "type;content", "type\tcontent"))


def _read(text: str) -> Imported:
    delimiter = guess_delimiter(text) or ","
    table = [row for row in rows(text, delimiter) if not row.is_empty]
    head = [cell.strip().lower() for cell in table[0].cells]
    reader = _Reader(head, delimiter)
    for row in table[1:]:
        reader.take(row)
    return single(reader.done(table[0]), "todoist")


class _Reader:
    def __init__(self, head: Sequence[str], delimiter: str) -> None:
        self._head, self._delimiter = head, delimiter
        self._draft, self._outline = Draft(), Outline()
        self._section = ("", 0)
        self._filled: dict[str, int] = {}

    def take(self, row: Row) -> None:
        """Read a row."""
        cells = dict(zip(self._head, self._whole(row.cells), strict=False))
        kind = cells.get("type", "").strip().lower()
        words = plain_of(cells.get("content", "")).strip()
        if kind == "task":
            self._take_task(words, cells, row.line)
        elif kind == "section":
            self._end_section()
            self._section = (words, row.line)
        elif kind == "note" and self._outline.last is not None:
            words = self._without_files(cells.get("content", ""), row.line)
            self._outline.last.notes.append("\n".join(plain_of(part) for part in words.split("\n")))
        else:
            why = Why.LOOSE if kind == "note" else Why.ROW
            self._draft.leave(why, self._delimiter.join(filter(None, row.cells)), row.line)

    def done(self, head: Row) -> Draft:
        """Give the list, with the columns named that were not taken."""
        self._end_section()
        for name, count in self._filled.items():
            self._draft.leave(Why.COLUMN, head.cells[self._head.index(name)], head.line, count)
        return self._draft

    def _take_task(self, words: str, cells: dict[str, str], line: int) -> None:
        indent = cells.get("indent", "").strip()
        notes = [note] if (note := plain_of(cells.get("description", "")).strip()) else []
        level = int(indent) if indent in _NUMBERS - {""} else 1
        self._outline.add(level, Item(words.removeprefix("* "), line, boxed=True, notes=notes))
        for name, cell in cells.items():
            if cell.strip() and name not in _QUIET and not _is_default(name, cell):
                self._filled[name] = self._filled.get(name, 0) + 1
        if cells.get("priority", "").strip() not in ("", _COMMON):
            self._filled["priority"] = self._filled.get("priority", 0) + 1

    def _without_files(self, words: str, line: int) -> str:
        """Name the files that hang at a note, and give its words."""
        for found in _FILE.finditer(words):
            self._draft.leave(Why.FILE, found[1], line)
        return _FILE.sub("", words).strip()

    def _end_section(self) -> None:
        self._outline.move_to(self._draft, *self._section[:1], line=self._section[1])

    def _whole(self, cells: Sequence[str]) -> list[str]:
        """Put words back together that were torn at commas nobody quoted: priority and indent are numbers."""
        surplus = len(cells) - len(self._head)
        if surplus <= 0 or "content" not in self._head:
            return list(cells)
        found, content = list(cells), self._head.index("content")
        if all(not cell.strip() for cell in found[len(self._head) :]) and self._fits(found, 0):
            return found  # only more commas than there are columns
        shift = next((n for n in range(surplus, 0, -1) if self._fits(found, n)), surplus)
        texts = 2 if "description" in self._head else 1
        torn = found[content : content + texts + shift]
        return [*found[:content], *self._parted(torn, texts), *found[content + texts + shift :]]

    def _fits(self, cells: Sequence[str], shift: int) -> bool:
        places = [self._head.index(name) for name in ("priority", "indent") if name in self._head]
        numbers = [cells[place + shift].strip() for place in places if place + shift < len(cells)]
        return bool(numbers) and all(number in _NUMBERS for number in numbers) and any(numbers)

    def _parted(self, torn: list[str], texts: int) -> list[str]:
        """Part torn words into content and description: a comma in words is followed by a blank."""
        if texts == 1:
            return [self._delimiter.join(torn)]
        starts = [n for n in range(1, len(torn)) if not torn[n].startswith(" ")]
        start = starts[-1] if starts else len(torn)
        return [self._delimiter.join(torn[:start]), self._delimiter.join(torn[start:])]


def _is_default(name: str, cell: str) -> bool:
    return (name == "is_collapsed" and cell.strip().lower() in ("0", "false")) or (
        name == "duration_unit" and cell.strip().lower() in ("none", "minute", "day")
    )


FORMAT = Format("todoist", _recognise, _read)
