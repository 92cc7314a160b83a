"""Keeps the window answering while a worker computes at length in Python."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator

_TURN = 0.0005
"""Seconds after which the worker hands Python over. Painting asks for it at each call of Qt: with the usual
5 ms one picture of the window took 130 ms while 5,000 files were read."""


def letting_go(held: list[object]) -> Iterator[None]:
    """Forget one after the other what nobody holds besides: a hundred thousand objects at once are felt."""
    while held:
        held.pop()
        yield


class Awake:
    """From the first of the work until `end`. A reader's half million rows are no rubbish to look through.

    Collecting looks at every object and stops all threads: 350 ms with 5,000 incidents in memory.
    """

    def __init__(self) -> None:
        """Begin."""
        self._was = sys.getswitchinterval(), gc.isenabled()
        self._is_over = False
        sys.setswitchinterval(_TURN)
        gc.disable()

    def end(self) -> None:
        """Let all be as it was."""
        if self._is_over:
            return
        self._is_over = True
        turn, collects = self._was
        sys.setswitchinterval(turn)
        if collects:
            gc.enable()
