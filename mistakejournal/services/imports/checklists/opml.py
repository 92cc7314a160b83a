"""OPML, the outliners’ format. A file with a DTD is refused: what it declares can name other files."""

from __future__ import annotations

from collections.abc import Mapping
from xml.parsers import expat

from mistakejournal.domain.reading.imported import Draft, Format, Imported, Why, single
from mistakejournal.domain.reading.markup import plain_text
from mistakejournal.domain.reading.outline import Item, Outline
from mistakejournal.errors import JournalError

_WORDS = ("text", "title", "_note", "note")
_DONE = {"_status": "checked", "_complete": "true", "complete": "true", "checked": "true", "_checked": "true"}
"""How outliners mark an item as done."""
_QUIET = frozenset({"created", "modified", "_cleanid", "id", "isbreakpoint", "iscomment", "expanded"})
"""Attributes that outliners write for themselves."""


def _recognise(_name: str, text: str) -> bool:
    return "<opml" in text[:2_000].lower()


def _read(text: str) -> Imported:
    reader = _Reader()
    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = _refuse
    parser.EntityDeclHandler = _refuse
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.take_words
    parser.buffer_text = True
    try:
        parser.Parse(text.lstrip().encode("utf-8", "replace").decode("utf-8"), True)
    except expat.ExpatError as error:
        raise JournalError("import_malformed", line=error.lineno) from error
    return single(reader.done(), "opml")


def _refuse(*_declared: object) -> None:
    raise JournalError("import_doctype")


class _Reader:
    """Follows the elements of the file as they open and close."""

    def __init__(self) -> None:
        self._draft, self._outline = Draft(), Outline()
        self._depth, self._in_body = 0, False
        self._title: list[str] | None = None
        self._others: dict[str, int] = {}

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Open an element."""
        if name.lower() == "title" and self._depth == 0:
            self._title = []
        self._in_body = self._in_body or name.lower() == "body"
        if name.lower() == "outline":
            self._depth += 1
            self._add({key.lower(): value for key, value in attributes.items()})

    def end(self, name: str) -> None:
        """Close an element."""
        if name.lower() == "title" and self._title is not None:
            self._draft.name = " ".join("".join(self._title).split())
            self._title = None
        if name.lower() == "outline":
            self._depth -= 1

    def take_words(self, words: str) -> None:
        """Read what stands between elements: the title, or something that has no place there."""
        if self._title is not None:
            self._title.append(words)
        elif self._in_body:
            self._draft.leave(Why.TEXT, words)

    def done(self) -> Draft:
        """Give the list: a single item that holds all others is its name."""
        items = self._outline.items
        while len(items) == 1 and items[0].children and not items[0].boxed:
            root = items[0]
            if self._draft.name and self._draft.name != root.title:
                break
            self._draft.name, self._draft.pause_point = root.title, root.why
            self._outline.items = items = root.children
        self._outline.move_to(self._draft)
        for name, count in self._others.items():
            self._draft.leave(Why.COLUMN, name, count=count)
        return self._draft

    def _add(self, attributes: Mapping[str, str]) -> None:
        words = attributes.get("text") or attributes.get("title") or ""
        words = plain_text(words) if "<" in words or "&" in words else words
        title, _break, more = words.strip().partition("\n")
        note = attributes.get("_note") or attributes.get("note") or ""
        notes = [part.strip() for part in (more, note) if part.strip()]
        ticked = any(attributes.get(key, "").lower() == value for key, value in _DONE.items())
        self._outline.add(self._depth, Item(title, ticked=ticked, notes=notes))
        for key, value in attributes.items():
            if value.strip() and key not in _WORDS and key not in _DONE and key not in _QUIET:
                self._others[key] = self._others.get(key, 0) + 1


FORMAT = Format("opml", _recognise, _read)
