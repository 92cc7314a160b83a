"""What a writing service call gives back: what it touched, which row, and the way back."""

from __future__ import annotations

from mistakejournal.domain.records import dataclass
from mistakejournal.store.writing import RowChange, Writing

MANY = 200
"""Rows of one act from which on it is taken back behind the window."""


@dataclass(frozen=True)
class Undo:
    """The way back of one call. `label` is a code ("remove_incident") that words/ turns into "Undo …"."""

    label: str
    steps: tuple[RowChange, ...]

    @property
    def is_long(self) -> bool:
        """Tell whether the window would feel it: so many rows take 50 ms on a slow laptop."""
        return len(self.steps) >= MANY


@dataclass(frozen=True)
class Done:
    """The outcome of a writing call: the kinds of rows that changed, the row it was about, the way back."""

    changes: frozenset[str]
    id: str = ""
    undo: Undo | None = None


def done(writing: Writing, label: str = "", row_id: str = "") -> Done:
    """Sum a transaction up; without a label it can't be undone from the menu (typing has its own undo)."""
    undo = Undo(label, writing.undo) if label and writing.undo else None
    return Done(frozenset(writing.changed), row_id, undo)
