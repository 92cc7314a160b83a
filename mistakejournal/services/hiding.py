"""Clients' names taken out of whatever is shown, while she shares her screen (P4)."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from mistakejournal.domain.othernames import OtherNames
from mistakejournal.services.clients import clients_in_use, clients_put_away
from mistakejournal.services.desk import Desk

HIDDEN = "•••"
"""Stands for a name: as long for a short one as for a long one."""
_KEPT = 4096
"""Texts that are remembered: the same words are painted over and over."""


def name_hider(desk: Desk) -> Callable[[str], str]:
    """Give what takes the names, people, addresses and numbers of all clients out of a text.

    It knows the clients of now: ask again when one was added or changed.
    """
    names = OtherNames([*clients_in_use(desk), *clients_put_away(desk)], None)

    @lru_cache(_KEPT)
    def hide(text: str) -> str:
        for found in reversed(names.find(text)):
            text = text[: found.start] + HIDDEN + text[found.end :]
        return text

    return hide
