"""A plain tick: it asks for no proof."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.domain.run import RunStep
from mistakejournal.domain.stepkinds import Proof, kind_of
from mistakejournal.ui.runner.stepviews.beside import Beside
from mistakejournal.ui.runner.stepviews.step_view import StepView


class TickView(StepView):
    """Nothing but the step itself, and what the brief says of it."""

    code = "tick"
    acts = False

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._beside = Beside()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._beside)

    def show_proof(self, step: RunStep, proof: Proof) -> None:
        """Show what the brief says."""
        self._beside.show_comparisons(kind_of(self.code).compare(proof))

    def has_content(self) -> bool:
        """Tell whether the brief says something."""
        return not self._beside.isHidden()
