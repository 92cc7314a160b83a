"""Time zones as people name them beside a time: “London”, “New York”, “CET”."""

from __future__ import annotations

import re
from functools import cache

_SHORT = frozenset("utc gmt bst ist cet cest eet eest est edt cst cdt mst mdt pst pdt".split())

_PLACES = frozenset("Africa America Asia Atlantic Australia Europe Indian Pacific".split())


def zones(text: str) -> set[str]:
    """Give the cities and short names of time zones that a text names, in small letters."""
    words = re.findall(r"[^\W\d_]+", text.replace("_", " ").casefold())
    longest = 3
    runs = {" ".join(words[at : at + length]) for at in range(len(words)) for length in range(1, longest + 1)}
    return runs & _known()


@cache
def _known() -> frozenset[str]:
    from zoneinfo import available_timezones  # looks through a folder: only once it is needed

    cities = {
        name.rpartition("/")[2].replace("_", " ").casefold()
        for name in available_timezones()
        if name.partition("/")[0] in _PLACES
    }
    return frozenset(cities) | _SHORT
