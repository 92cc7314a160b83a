"""The formats in which incidents are written to be read. A new one is one file here and one entry (M1)."""

from __future__ import annotations

from mistakejournal.domain.incidentpage import PageFormat
from mistakejournal.services.exports.incidents import html, markdown

FORMATS: tuple[PageFormat, ...] = (markdown.FORMAT, html.FORMAT)
