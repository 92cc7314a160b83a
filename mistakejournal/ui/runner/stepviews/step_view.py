"""What every kind of step can show in a run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mistakejournal.domain.run import RunStep
from mistakejournal.domain.stepkinds import Proof

if TYPE_CHECKING:
    from mistakejournal.ui.runner.session import RunSession


class StepView(QWidget):
    """The place for a step's proof, and for what it stands beside."""

    code = ""
    acts = True
    """Whether "Checked" stands under it in the list; a plain tick has its row."""
    edited = Signal(str)
    """What stands in the proof field now, while typing."""
    noted = Signal(str)
    """Why another value than the brief's is right, while typing."""
    checked = Signal()
    """Enter in the proof field."""
    outdated = Signal()
    """Time went on: what is shown may be other now."""

    def join(self, session: RunSession, step_id: str) -> None:
        """Take the run at hand, before anything is shown; most kinds ask nothing of it."""

    def show_proof(self, step: RunStep, proof: Proof) -> None:
        """Show what is typed, what was seen before a break, and what stands beside it."""

    def has_content(self) -> bool:
        """Tell whether there is something to show."""
        return True

    def focus_proof(self) -> bool:
        """Put the cursor where the step wants something; tell whether there is such a place."""
        return False
