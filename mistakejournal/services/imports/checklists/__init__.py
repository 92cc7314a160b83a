"""The formats a checklist is read from, the most particular first: one file and one entry each (E8)."""

from __future__ import annotations

from mistakejournal.domain.reading.imported import Format
from mistakejournal.services.imports.checklists import (
    lines,
    markdown,
    opml,
    rich_text,
    table,
    todoist,
    trello,
)

FORMATS: tuple[Format, ...] = (
    trello.FORMAT,
    opml.FORMAT,
    rich_text.FORMAT,
    todoist.FORMAT,
    table.FORMAT,
    markdown.FORMAT,
    lines.FORMAT,
)
