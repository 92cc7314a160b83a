"""The one gate through which typed and pasted text enters the journal."""

from __future__ import annotations

import re

_HARMFUL = re.compile("[\x00\ud800-\udfff]")
"""NUL cuts text short in SQLite; a lone surrogate cannot be written as UTF-8."""

_REPLACEMENT = "\ufffd"


def clean(text: str) -> str:
    """Give text that can be stored and read back unchanged.

    NUL and lone surrogates become U+FFFD, line ends become line feeds; every other character stays as it was,
    joiners, direction marks and white space among them.
    """
    return _HARMFUL.sub(_REPLACEMENT, text).replace("\r\n", "\n").replace("\r", "\n")


def straight(text: str) -> str:
    """Give text with typewriter apostrophes and plain blanks, as patterns are written; no letter moves."""
    return text.translate({0x2019: "'", 0x2018: "'", 0xA0: " "})


def one_line(text: str) -> str:
    """Give clean text on one line, for titles and names: white space is single blanks, none at the ends."""
    return " ".join(clean(text).split())
