"""Undo, as a test asks for it."""

from __future__ import annotations

from mistakejournal.services.desk import Desk, take_back
from mistakejournal.services.done import Done


def undone(desk: Desk, done: Done) -> None:
    """Take an act back; it must be one that can be."""
    assert done.undo is not None
    take_back(desk, done.undo)
