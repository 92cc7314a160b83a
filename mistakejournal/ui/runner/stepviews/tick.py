"""A plain tick: it asks for no proof, but where it can't be done twice and a restart asks for it again."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.domain.run import RunStep, asks_once
from mistakejournal.domain.stepkinds import Proof, kind_of
from mistakejournal.ui.runner.stepviews.beside import Beside
from mistakejournal.ui.runner.stepviews.step_view import StepView
from mistakejournal.ui.widgets.field import Field
from mistakejournal.ui.widgets.filling import show_text
from mistakejournal.ui.widgets.line_field import LineField

_HEIGHT = 40


class TickView(StepView):
    """Nothing but the step itself, and what the brief says of it."""

    code = "tick"
    acts = False

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._beside = Beside()
        self._field: LineField | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._beside)
        self._asked: Field | None = None

    def show_proof(self, step: RunStep, proof: Proof) -> None:
        """Show what the brief says, and ask what shows that it is done already (G2)."""
        self._beside.show_comparisons(kind_of(self.code).compare(proof))
        asks = asks_once(step)
        if asks and self._field is None:
            self._add_field()
        if self._field is not None and self._asked is not None:
            self._asked.setVisible(asks)
            show_text(self._field, proof.evidence)
            self._field.setPlaceholderText(
                step.ghost_evidence or self.tr("For example, the draft is called 119")
            )

    def has_content(self) -> bool:
        """Tell whether the brief says something, or something is asked."""
        return not self._beside.isHidden() or self._asks()

    def focus_proof(self) -> bool:
        """Put the cursor into the line that asks what shows that it is done."""
        if self._field is None or not self._asks():
            return False
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    def _asks(self) -> bool:
        return self._asked is not None and not self._asked.isHidden()

    def _add_field(self) -> None:
        self._field = LineField(height=_HEIGHT)
        self._field.textEdited.connect(self.edited)
        self._field.returnPressed.connect(self.checked)
        self._asked = Field(self.tr("It was done before the break. What shows it?"), self._field)
        self._column.addWidget(self._asked)
