"""Where the keys go in a run, and which line is open at its step."""

from __future__ import annotations

from enum import Enum, StrEnum, auto

from PySide6.QtWidgets import QApplication, QLineEdit, QTextEdit


class Focus(Enum):
    """A part of a run that can have the focus."""

    STEP = auto()
    FACTS = auto()
    PROOF = auto()
    LINE = auto()
    AWAY = auto()
    FINISH = auto()


class Line(StrEnum):
    """The line that is open under a step: one at a time."""

    NONE = ""
    SKIP = "skip"
    NOTE = "note"
    CATCH = "catch"
    LOOK = "look"


def is_typing() -> bool:
    """Tell whether the cursor is in a field."""
    return isinstance(QApplication.focusWidget(), QLineEdit | QTextEdit)
