"""The make-good, as a row of what is seen through (C6)."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from mistakejournal.services import followups
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.tick import Tick, TickState
from mistakejournal.ui.wizard.filling import moment_said
from mistakejournal.ui.wizard.parts.moment_row import MomentRow
from mistakejournal.ui.wizard.session import Session


class MakeGoodRow(MomentRow):
    """The make-good, if there is one: delivered when."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self._session = session
        self.set_title(self.tr("Deliver the make-good"))
        self._tick = Tick(self.tr("Delivered"), auto=False)
        self._tick.clicked.connect(self._on_tick)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self._tick)
        line.addWidget(Label(self.tr("Delivered"), "small"))
        line.addStretch(1)
        self.body.addLayout(line)

    def fill(self) -> None:
        """Show it, if one was offered."""
        incident = self._session.incident
        at = incident.make_good_done_at
        self.setVisible(bool(incident.make_good.strip()))
        self.set_text(incident.make_good)
        self.set_when(moment_said(self._session, at))
        self.set_done(at is not None)
        self._tick.set_state(TickState.OPEN if at is None else TickState.DONE)

    def _on_tick(self) -> None:
        delivered = self._session.incident.make_good_done_at is None
        self._session.do(lambda desk, row: followups.make_good_delivered(desk, row, delivered))
