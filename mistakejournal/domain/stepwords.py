"""What makes a step easy to follow: short, and naming an act (D5)."""

from __future__ import annotations

from collections.abc import Collection

LONG = 140
"""A step longer than this is read past (D5)."""


def look_at_step(title: str, verbs: Collection[str]) -> str:
    """Give "long" or "no_act" where a step could be easier to follow, else ""; nothing is held back for it.

    `verbs` are the words that name an act, in lower case.
    """
    if len(title) > LONG:
        return "long"
    words = (word.strip(',.;:!?“”"()').lower() for word in title.split())
    return "" if not title.strip() or any(word in verbs for word in words) else "no_act"
