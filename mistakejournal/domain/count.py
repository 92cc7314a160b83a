"""How many people, as they are written."""

from __future__ import annotations

import re

MOST = 10_000_000_000
"""More people than there are."""

_COUNT = re.compile(r"(?:about |~ ?)?([0-9]+|[0-9]{1,3}(?:([.,'’ ])[0-9]{3})(?:\2[0-9]{3})*)", re.IGNORECASE)
_BLANKS = re.compile("[\u00a0\u202f\u2009]")


def count_of(text: str) -> int | None:
    """Give the number in "1840", "1,840", "1.840", "1 840" or "about 2000"; None for anything else."""
    found = _COUNT.fullmatch(_BLANKS.sub(" ", text).strip())
    if found is None:
        return None
    count = int(re.sub("[^0-9]", "", found[1])[:12])
    return count if count <= MOST else None
