"""The formats the whole journal is written in. A new one is one file here and one entry (M1)."""

from __future__ import annotations

from mistakejournal.services.exports.journal import bundle, document, sheets
from mistakejournal.services.exports.journal.written import JournalFormat

FORMATS: tuple[JournalFormat, ...] = (bundle.FORMAT, document.FORMAT, sheets.FORMAT)
