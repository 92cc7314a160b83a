"""Who writes first where two threads share a journal: the window never waits for long work behind it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Condition


class GivingWayError(Exception):
    """The window wants to write: what was written behind it is rolled back and begun again afterwards."""


class Turn:
    """Shared by the window's connection and those that work behind it."""

    def __init__(self) -> None:
        """Nobody asks yet."""
        self._condition = Condition()
        self._asking = 0

    @property
    def is_asked(self) -> bool:
        """Tell whether the window waits for its turn, or has it."""
        return self._asking > 0

    @contextmanager
    def asked(self) -> Iterator[None]:
        """Ask for the turn, and have it until the end."""
        with self._condition:
            self._asking += 1
        try:
            yield
        finally:
            with self._condition:
                self._asking -= 1
                self._condition.notify_all()

    def wait(self) -> None:
        """Wait until nobody asks for it."""
        with self._condition:
            self._condition.wait_for(lambda: not self._asking)
