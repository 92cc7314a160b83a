"""Parts of a line behind each other, with a dot between them: “Theo Marsh · 2 steps”."""

from __future__ import annotations


def dotted(*parts: str) -> str:
    """Put what is there behind each other."""
    return " · ".join(part for part in parts if part)
