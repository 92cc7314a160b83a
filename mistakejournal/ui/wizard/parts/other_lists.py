"""Once the step stands: other checklists it may fit, each ticked by her with its place shown (D5)."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.domain.fix import Fix, FixKind, FixState
from mistakejournal.services.fitting import fitting_lists
from mistakejournal.services.fixes import learn_elsewhere
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.wizard.parts.fitting_rows import FittingRows
from mistakejournal.ui.wizard.session import Session


class OtherLists(QWidget):
    """Takes no room before a step was added, nor when every list has it."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._step_id = ""
        self._rows = FittingRows()
        self._rows.changed.connect(self._follow)
        self._add = Button(self.tr("Add it to these too"), "secondary", height=30)
        self._add.clicked.connect(self._write)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 16, 0, 0)
        column.setSpacing(8)
        column.addWidget(Label(self.tr("Could it happen in these too?"), "heading", wrap=True))
        column.addWidget(self._rows)
        column.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def fill(self) -> None:
        """Show the lists that fit the newest step."""
        fix = self._newest()
        self._step_id = (fix.step_id or "") if fix else ""
        found = fitting_lists(self._session.desk, self._step_id) if self._step_id else []
        self._rows.show_lists(found)
        self.setVisible(bool(found))
        self._follow()

    def _newest(self) -> Fix | None:
        file = self._session.file
        steps = [
            fix
            for fix in (file.fixes if file else ())
            if fix.kind is FixKind.STEP and fix.state is FixState.DONE and fix.step_id
        ]
        return steps[-1] if steps else None

    def _follow(self) -> None:
        self._add.setVisible(bool(self._rows.chosen()))

    def _write(self) -> None:
        chosen, step_id = self._rows.chosen(), self._step_id
        self._session.do(lambda desk, _row: learn_elsewhere(desk, step_id, chosen))
