"""A proof field, with what it stands beside: the brief and the last run, as facts."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.domain.brief import EXPECT
from mistakejournal.domain.run import RunStep, counts
from mistakejournal.domain.stepkinds import Comparison, Proof, kind_of
from mistakejournal.domain.stepkinds.comparing import DIFFERENT
from mistakejournal.domain.stepkinds.kind import says_something
from mistakejournal.ui.runner.stepviews.beside import Beside
from mistakejournal.ui.runner.stepviews.step_view import StepView
from mistakejournal.ui.theme.themed import Themed
from mistakejournal.ui.widgets.announcement import announce
from mistakejournal.ui.widgets.field import Field
from mistakejournal.ui.widgets.filling import show_text
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.line_field import LineField
from mistakejournal.words.stepkinds import evidence_example, evidence_label, reason_label

_HEIGHT = 40
SETTLED_MS = 700
"""Half a date differs from every brief: what differs is said once the typing rests for so long."""


class ProofView(Themed, StepView):
    """One line for what she saw; Enter says that she checked it."""

    icon: str | None = None
    how = ""
    asks_why = False
    """Whether another value than the brief's wants a line of reason."""
    is_pasted = False
    """Whether it comes in one piece, so that a difference can be said at once."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Ask what the kind asks."""
        super().__init__(parent)
        self._proof: Proof | None = None
        self._said: tuple[Comparison, ...] = ()
        self._field = LineField(icon=self.icon, height=_HEIGHT)
        self._asked = Field(evidence_label(self.code), self._field)
        self._how = Label("", "small", "text2", wrap=True)
        self._beside = Beside()
        self._reason = LineField(height=_HEIGHT)
        self._why = Field(reason_label(), self._reason)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for part in (self._asked, self._how, self._beside, self._why):
            self._column.addWidget(part)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(SETTLED_MS)
        self._rest.timeout.connect(self._compare)
        self._field.textEdited.connect(self._on_edited)
        self._field.editingFinished.connect(self._settle)
        self._field.returnPressed.connect(self.checked)
        self._reason.textEdited.connect(self.noted)
        self._reason.returnPressed.connect(self.checked)
        self.wear()

    def show_proof(self, step: RunStep, proof: Proof) -> None:
        """Show the proof; what was seen before a break is only a grey hint and is entered again (G2)."""
        self._proof = proof
        show_text(self._field, proof.evidence)
        show_text(self._reason, proof.note)
        self._field.setPlaceholderText(
            step.ghost_evidence or evidence_example(self.code, proof.param(EXPECT))
        )
        self._how.setText("" if counts(step) else self.how)
        self._how.setVisible(bool(self._how.text()))
        self._compare()

    def focus_proof(self) -> bool:
        """Put the cursor into the field, or into the line that asks why another value is right."""
        self._settle()
        wants_reason = not self._why.isHidden() and not says_something(self._reason.text())
        field = self._reason if wants_reason else self._field
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if wants_reason:
            field.selectAll()  # what says nothing gives way to what is typed next
        return True

    def restyle(self) -> None:
        """Keep what stands beside the field near it."""
        self._column.setSpacing(self.theme.space(8))

    def _on_edited(self, text: str) -> None:
        if not self.is_pasted:
            self._rest.start()
        self.edited.emit(text)
        self._compare()

    def _settle(self) -> None:
        if self._rest.isActive():
            self._rest.stop()
            self._compare()

    def _compare(self) -> None:
        if self._proof is None:
            return
        proof = replace(self._proof, evidence=self._field.text(), note=self._reason.text())
        compared = kind_of(self.code).compare(proof)
        shown = compared
        if self._rest.isActive():
            shown = tuple(one for one in compared if one.code not in DIFFERENT)
        self._beside.show_comparisons(shown)
        said = (self._how.text(), self._beside.words())
        self._field.setAccessibleDescription(" ".join(part for part in said if part))
        differs = any(one.code in DIFFERENT for one in shown)
        self._why.setVisible(differs and self.asks_why)
        if differs and shown != self._said and self._field.hasFocus():
            announce(self, self._beside.words())
        self._said = shown
