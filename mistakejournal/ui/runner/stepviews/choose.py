"""Choose one of the options she wrote."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.domain.run import RunStep
from mistakejournal.domain.stepkinds import Proof, kind_of
from mistakejournal.domain.stepkinds.choose import options
from mistakejournal.ui.runner.stepviews.beside import Beside
from mistakejournal.ui.runner.stepviews.step_view import StepView
from mistakejournal.ui.widgets.chip_group import ChipGroup
from mistakejournal.ui.widgets.field import Field
from mistakejournal.ui.widgets.label import Label
from mistakejournal.words.stepkinds import evidence_label, no_options_words


class ChooseView(StepView):
    """One round button for each option; Enter says that she checked it."""

    code = "choose"

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show no options yet."""
        super().__init__(parent)
        self._offered: list[str] = []
        self._chips = ChipGroup(exclusive=True, can_clear=False)
        self._none = Label(no_options_words(), "small", "text2", wrap=True)
        self._beside = Beside()
        self._asked = Field(evidence_label(self.code), self._chips)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self._asked, self._none, self._beside):
            column.addWidget(part)
        self._chips.changed.connect(lambda: self.edited.emit(self._chips.value()))

    def show_proof(self, step: RunStep, proof: Proof) -> None:
        """Show the options, with the one that was chosen."""
        offered = options(proof.params)
        if offered != self._offered:
            self._offered = offered
            self._chips.set_options([(one, one) for one in offered])
        if self._chips.value() != proof.evidence:
            self._chips.set_value(proof.evidence)
        self._none.setVisible(not offered)
        self._beside.show_comparisons(kind_of(self.code).compare(proof))

    def focus_proof(self) -> bool:
        """Put the cursor on the chosen option, else on the first."""
        wanted = self._chips.value() or next(iter(self._offered), "")
        if wanted:
            self._chips.chip(wanted).setFocus(Qt.FocusReason.ShortcutFocusReason)
        return bool(wanted)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter at an option for "Checked"; a held key checks nothing."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            if not event.isAutoRepeat():
                self.checked.emit()
        else:
            super().keyPressEvent(event)
