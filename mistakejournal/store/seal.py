"""The seal beside a journal: the number of its last commit. An older file put in its place is known by it."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from mistakejournal.domain.records import dataclass

_WORD = "MJNL1"
_LENGTH = 160
"""Bytes, always the same: written over what was there, it needs no room on a full disk."""


@dataclass(frozen=True)
class Mark:
    """How a journal stood after a commit."""

    device: str
    number: int
    changed: str
    """Its `last_change`."""

    def is_after(self, other: Mark) -> bool:
        """Tell whether the other is an earlier state of the same journal, or one that parted from it."""
        if other.device != self.device:
            return False
        return other.number < self.number or (other.number == self.number and other.changed != self.changed)


def seal_place(journal: Path) -> Path:
    """Give where the seal of a journal lies."""
    return journal.with_suffix(".seal")


def read_seal(journal: Path) -> Mark | None:
    """Give what the seal says; None without one, and where it can't be read: it is no reason to stop."""
    try:
        words = seal_place(journal).read_bytes()[:_LENGTH].decode("ascii").split()
    except (OSError, ValueError):
        return None
    if len(words) != 8 or words[0] != _WORD or words[:4] != words[4:] or not words[2].isdigit():
        return None
    return Mark(words[1], int(words[2]), words[3])


class Seal:
    """Kept by whoever writes to a journal, after each commit and without waiting for the disk.

    Behind a kill it is as old as the commit before, which says nothing wrong.
    """

    def __init__(self, journal: Path) -> None:
        """Belong to the journal at this path; the file is opened when there is something to say."""
        self._place = seal_place(journal)
        self._descriptor: int | None = None

    def keep(self, mark: Mark) -> None:
        """Write the mark down; where that can't be done, the journal is no less saved."""
        line = f"{_WORD} {mark.device} {mark.number} {mark.changed} " * 2  # twice: half of one is noticed
        with suppress(OSError):
            if self._descriptor is None:
                self._descriptor = os.open(self._place, os.O_CREAT | os.O_WRONLY, 0o600)
            os.lseek(self._descriptor, 0, os.SEEK_SET)
            os.write(self._descriptor, line.ljust(_LENGTH - 1).encode("ascii") + b"\n")

    def close(self) -> None:
        """Let go of the file."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None
