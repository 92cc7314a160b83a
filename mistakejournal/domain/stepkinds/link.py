"""Paste the link that opened: its end is shown beside last time's, and no verdict is given."""

from __future__ import annotations

import re

from mistakejournal.domain.stepkinds.kind import Comparison, StepKind, last_time, says_something

_ADDRESS = r"(?i)(?:https?://)?(?:[\w-]+\.)+[a-z]{2,}(?::\d+)?(/[^\s?#<>\"]*)?"
"""Compiled at the first link, not at the start."""

LOOKED_AT = 2000
"""An address stands at the front; the time for a text without one grows with its square."""


def ending(text: str) -> str:
    """Give how the first address in a text ends, as a path ("/episodes/73"); "" where there is none."""
    found = re.search(_ADDRESS, text[:LOOKED_AT])
    if found is None:
        return ""
    path = (found[1] or "").rstrip("/.,;:!)’”'")
    return path or "/"


def compare_links(evidence: str, last: str) -> Comparison:
    """Put the end of this link beside last time's: "ends_in", "changed" or "same"."""
    here, there = ending(evidence), ending(last)
    if not here:
        return last_time(evidence, last)
    if not there:
        return Comparison("ends_in", {"here": here})
    return Comparison("same" if here == there else "changed", {"here": here, "last": there})


KIND = StepKind("link", True, says_something, compare_links)
