"""The formats incidents are read from, the most particular first: one file and one entry each (M3)."""

from __future__ import annotations

from mistakejournal.domain.reading.entry import Format
from mistakejournal.services.imports.incidents import markdown, notes, objects, table

FORMATS: tuple[Format, ...] = (
    objects.FORMAT,
    table.FORMAT,
    markdown.FORMAT,
    notes.FORMAT,
)
