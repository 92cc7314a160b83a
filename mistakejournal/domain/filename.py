"""Names for files she saves, made of words that may hold anything."""

from __future__ import annotations

import re

LONGEST = 80
"""Letters of a name without its ending; with a deep folder that still fits everywhere."""

_HOSTILE = re.compile(r'[\\/:*?"<>|\x00-\x1f\x7f\u200b-\u200f\u202a-\u202e\u2066-\u2069]+')
"""What one of the three systems refuses in a name, and marks that turn its letters around."""
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
"""Names that mean a device on Windows, with any ending."""


def file_name(words: str, ending: str, instead: str) -> str:
    """Give a name that every system takes; `instead` stands where nothing of the words is left."""
    name = " ".join(_HOSTILE.sub(" ", words).split())[:LONGEST].strip(" .")
    if not name or _RESERVED.fullmatch(name):
        name = f"{instead} {name}".strip()
    return f"{name}.{ending}"
