"""Addresses as they are pasted: how one ends, and whether two are the same."""

from __future__ import annotations

import re

_ADDRESS = r"(?i)(?:https?://)?((?:[\w-]+\.)+[a-z]{2,}(?::\d+)?)(/[^\s?#<>\"]*)?"
"""Compiled at the first address, not at the start."""

LOOKED_AT = 2000
"""An address stands at the front; the time for a text without one grows with its square."""


def ending(text: str) -> str:
    """Give how the first address in a text ends, as a path ("/episodes/73"); "" where there is none."""
    found = re.search(_ADDRESS, text[:LOOKED_AT])
    return (_path(found) or "/") if found else ""


def address(text: str) -> str:
    """Give the first address in a text as it is compared: without its scheme, "www." and what follows "?"."""
    found = re.search(_ADDRESS, text[:LOOKED_AT])
    return found[1].casefold().removeprefix("www.") + _path(found) if found else ""


def _path(found: re.Match[str]) -> str:
    return (found[2] or "").rstrip("/.,;:!)’”'")
