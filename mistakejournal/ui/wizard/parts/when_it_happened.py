"""When it happened, where that is another time than when she found out (A2)."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.domain.incident import Incident
from mistakejournal.ui.widgets.field import Field
from mistakejournal.ui.widgets.time_field import TimeField
from mistakejournal.ui.wizard.parts.fold import Fold
from mistakejournal.ui.wizard.session import Session


class WhenItHappened(QWidget):
    """Folded to one line until it is wanted or known."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.time = TimeField(session.desk.clock.local, empty=self.tr("Not said yet"))
        self.time.changed.connect(self._on_changed)
        self._field = Field(self.tr("It happened"), self.time)
        self.fold = Fold(self.tr("When did it happen?"), self._field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.fold)

    def fill(self, incident: Incident) -> None:
        """Show the time that is known."""
        self.time.set_value(incident.happened_at, incident.happened_about)
        if incident.happened_at is not None:
            self.fold.set_open(True)

    def _on_changed(self) -> None:
        taken = self._session.choose(happened_at=self.time.value(), happened_about=self.time.is_about())
        if taken:
            self._field.set_hint("")
            return
        self.fill(self._session.incident)
        self._field.set_hint(
            self.tr("That time doesn’t fit the others of this incident, so it stays as it was."),
            "amber_text",
        )
