"""What she types into a search, as a full-text query that can never be a syntax error (L1)."""

from __future__ import annotations

import re
import unicodedata

_PIECE = re.compile(r'"([^"]*)"?|([^\s"]+)')


def match_of(text: str) -> str:
    """Give the FTS5 query for a text: all words must be there, the last letters may be missing.

    Words in straight or curly quotes stand together as typed. "" when the text holds nothing to look for.
    """
    pieces = []
    for quoted, bare in _PIECE.findall(re.sub("[“”„]", '"', text)):
        words = _words(quoted or bare)
        if words:
            pieces.append(f'"{words}"' + ("" if quoted else "*"))
    return " ".join(pieces)


def _words(text: str) -> str:
    """Give the letters, numbers and signs the index knows; what it drops becomes a blank."""
    return " ".join("".join(char if _indexed(char) else " " for char in text).split())


def _indexed(char: str) -> bool:
    category = unicodedata.category(char)
    return category[0] in "LNM" or category in ("Co", "So", "Sk")
