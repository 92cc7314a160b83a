"""No step this time (D6): said with a reason, and open to another mind later."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mistakejournal.services import fixes
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.line_field import LineField
from mistakejournal.ui.wizard.parts.fold import Fold
from mistakejournal.ui.wizard.session import Session


class NoStep(QWidget):
    """A folded line; the reason is shown once there is one."""

    declined = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._reason = LineField(
            placeholder=self.tr("It can’t happen again: that newsletter has ended"),
            name=self.tr("Why there is no step this time"),
        )
        self._reason.returnPressed.connect(self._on_said)
        button = Button(self.tr("Leave it without a step"), "secondary")
        button.clicked.connect(self._on_said)
        inside = QWidget()
        line = QHBoxLayout(inside)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self._reason, 1)
        line.addWidget(button)
        self._fold = Fold(self.tr("No step this time"), inside)
        self._fold.opened.connect(self._reason.setFocus)
        self._said = Label("", "small", "text2", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._fold)
        column.addWidget(self._said)

    def fill(self) -> None:
        """Show the reason, if there is one."""
        reason = self._session.incident.fix_declined
        self._said.setText(self.tr("No step this time: {reason}").format(reason=reason))
        self._said.setVisible(bool(reason))

    def _on_said(self) -> None:
        reason = self._reason.text()
        if not reason.strip():
            self._reason.setFocus()
            return
        if self._session.do(lambda desk, row: fixes.decline_fix(desk, row, reason)) is not None:
            self._reason.clear()
            self._fold.set_open(False)
            self.declined.emit()
