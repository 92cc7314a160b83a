"""Plain words as HTML for the clipboard, so that a mail keeps their paragraphs (C9)."""

from __future__ import annotations

import re
from html import escape

_GAP = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")


def as_html(text: str) -> str:
    """Give a text as paragraphs; lines of one (the options) stand below each other. Her words stay words."""
    return "".join(f"<p>{_lines(paragraph)}</p>" for paragraph in _GAP.split(text.strip("\n")))


def _lines(paragraph: str) -> str:
    return "<br>".join(escape(line).replace("  ", "&nbsp; ") for line in paragraph.split("\n"))
