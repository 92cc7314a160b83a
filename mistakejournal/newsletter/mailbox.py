"""Mail addresses as issues are held against each other: what names one reader or one mail is left out."""

from __future__ import annotations

import re

_ADDRESS = re.compile(r"[^\s<>\",;]{1,120}@[^\s<>\",;]{1,120}")
_PARTS = re.compile(r"[^+.=#_-]+")


def address_in(line: str) -> str:
    """Give the first address in a From or Reply-To line, or ""."""
    found = _ADDRESS.search(line[:1000])
    return found[0] if found is not None else ""


def steady(address: str) -> str:
    """Write an address without codes that change from mail to mail, as in "leave-tips-2484775G@host"."""
    local, _, host = address.casefold().partition("@")
    first, *others = _PARTS.findall(local) or [local]
    return "-".join((first, *(part for part in others if not re.search(r"\d", part)))) + "@" + host
