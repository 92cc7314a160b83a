"""Long work that says how far it is and stops when nobody wants it any more."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager

from mistakejournal.services.desk import Desk
from mistakejournal.store.journal import UnwantedError

__all__ = ["Going", "IsUnwanted", "Say", "UnwantedError", "reading_while", "unheard", "wanted"]

Say = Callable[[int, int], None]
"""Told now and then how much of how much is done."""
IsUnwanted = Callable[[], bool]
"""Asked now and then whether to stop."""

_EVERY = 500
"""So much is done between two looks: some milliseconds."""


class Going:
    """Counts what is done."""

    def __init__(self, say: Say, is_unwanted: IsUnwanted, total: int = 0, every: int = _EVERY) -> None:
        """Begin at nothing of `total`, which may be told later; look each time `every` more are done."""
        self.total = total
        self._every = every
        self._say, self.is_unwanted = say, is_unwanted
        self._done = self._told = 0

    def begin(self, total: int) -> None:
        """Begin anew, at nothing of `total`. Raises UnwantedError."""
        self.total, self._done, self._told = total, 0, 0
        self.look()

    def on(self, by: int = 1) -> None:
        """Count what was done. Raises UnwantedError."""
        self._done += by
        if self._done - self._told >= self._every:
            self._told = self._done
            self.look()

    def look(self) -> None:
        """Say how far it is, and stop here if it is not wanted. Raises UnwantedError."""
        if self.is_unwanted():
            raise UnwantedError
        self._say(min(self._done, self.total), self.total)


def unheard(_done: int, _total: int) -> None:
    """Tell nobody how far it is."""


def wanted() -> bool:
    """Never stop."""
    return False


def reading_while(desk: Desk, is_wanted: Callable[[], bool]) -> AbstractContextManager[None]:
    """Raise UnwantedError from what is read meanwhile, as soon as it is not wanted any more."""
    return desk.journal.reading_while(is_wanted)
