"""The formats a checklist can be written in. A new one is one file here and one entry (E8)."""

from __future__ import annotations

from mistakejournal.domain.reading.imported import WrittenFormat
from mistakejournal.services.exports.checklists import markdown, table

FORMATS: tuple[WrittenFormat, ...] = (markdown.FORMAT, table.FORMAT)
