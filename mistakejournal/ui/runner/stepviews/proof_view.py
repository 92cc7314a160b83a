"""A proof field, with what it stands beside: what was seen last time, as a fact."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.domain.run import RunStep
from mistakejournal.domain.stepkinds import kind_of
from mistakejournal.ui.runner.stepviews.step_view import StepView
from mistakejournal.ui.widgets.field import Field
from mistakejournal.ui.widgets.line_field import LineField
from mistakejournal.ui.wizard.filling import show_text
from mistakejournal.words.stepkinds import comparison_words, evidence_example, evidence_label

_HEIGHT = 40


class ProofView(StepView):
    """One line for what she saw; Enter says that she checked it."""

    icon: str | None = None
    how = ""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Ask what the kind asks."""
        super().__init__(parent)
        self._last = ""
        self._field = LineField(icon=self.icon, height=_HEIGHT)
        self._asked = Field(evidence_label(self.code), self._field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._asked)
        self._field.textEdited.connect(self._on_edited)
        self._field.returnPressed.connect(self.checked)

    def show_proof(self, step: RunStep, evidence: str, last: str) -> None:
        """Show the proof; what was seen before a break is only a grey hint and is entered again (G2)."""
        self._last = last
        show_text(self._field, evidence)
        self._field.setPlaceholderText(step.ghost_evidence or evidence_example(self.code))
        self._compare(self._field.text())

    def focus_proof(self) -> bool:
        """Put the cursor into the field."""
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    def _on_edited(self, text: str) -> None:
        self._compare(text)
        self.edited.emit(text)

    def _compare(self, text: str) -> None:
        said = comparison_words(kind_of(self.code).compare(text, self._last))
        self._asked.set_hint(said or self.how)
