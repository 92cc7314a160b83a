"""Steps of the chosen checklist that say nearly the same as the new one (D5)."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.domain.checklist import Step
from mistakejournal.services.merging import similar_steps
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.wizard.session import Session


class AlikeSteps(QWidget):
    """Offers to let one of them stand for this incident too; nothing is merged by itself."""

    merge_wanted = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._shown: tuple[Step, ...] = ()
        self._rows: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self.hide()

    def show_alike(self, checklist_id: str, words: str) -> None:
        """Look for steps of a list like these words."""
        found = similar_steps(self._session.desk, checklist_id, words) if checklist_id and words else []
        found = [step for step in found if step.incident_id != self._session.id]
        self.setVisible(bool(found))
        if tuple(found) == self._shown:
            return
        self._shown = tuple(found)
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = []
        for step in found:
            says = self.tr("There is a step like it: {title}").format(title=step.title)
            merge = Button(self.tr("Use that step for this too"), "link", icon="copy-plus", height=30)
            merge.setAccessibleDescription(step.title)
            merge.clicked.connect(lambda _on=False, step_id=step.id: self.merge_wanted.emit(step_id))
            self._rows += [Label(says, "small", "text", wrap=True), merge]
        for row in self._rows:
            self._column.addWidget(row)
