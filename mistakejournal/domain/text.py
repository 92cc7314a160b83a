"""The one gate through which typed and pasted text enters the journal."""

from __future__ import annotations

import re

_HARMFUL = re.compile("[\x00\ud800-\udfff]")
"""NUL cuts text short in SQLite; a lone surrogate cannot be written as UTF-8."""

_TURNS = re.compile("[\u202a-\u202e\u2066-\u2069]")
_END_OF = dict.fromkeys("\u202a\u202b\u202d\u202e", "\u202c") | dict.fromkeys("\u2066\u2067\u2068", "\u2069")
"""What turns the direction of the letters after it, and what ends it (Unicode, annex 9)."""

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
    """Give clean text on one line, for titles and names: white space is single blanks, none at the ends.

    A turn of the writing direction ends with it, so that no words that follow it in a line are turned.
    """
    line = " ".join(clean(text).split())
    return line + "".join(reversed(_still_open(line)))


def _still_open(line: str) -> list[str]:
    """Give the marks that would end what turns the direction and is not ended, outermost first."""
    ends: list[str] = []
    for mark in _TURNS.findall(line):
        if mark in _END_OF:
            ends.append(_END_OF[mark])
        elif mark in ends:
            del ends[len(ends) - 1 - ends[::-1].index(mark) :]
    return ends
