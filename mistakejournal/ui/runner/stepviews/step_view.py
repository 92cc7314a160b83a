"""What every kind of step can show in a run."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mistakejournal.domain.run import RunStep


class StepView(QWidget):
    """The place for a step's proof. A kind without proof shows nothing."""

    code = ""
    edited = Signal(str)
    """What stands in the proof field now, while typing."""
    checked = Signal()
    """Enter in the proof field."""

    def show_proof(self, step: RunStep, evidence: str, last: str) -> None:
        """Show what is typed, what was seen before a break, and what was seen in the last run."""

    def focus_proof(self) -> bool:
        """Put the cursor into the proof field; tell whether there is one."""
        return False
