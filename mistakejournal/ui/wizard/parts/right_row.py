"""Is it put right, and since when (A2)? Never filled in for her."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from mistakejournal.domain.incident_file import IncidentFile
from mistakejournal.services.choices import words_of
from mistakejournal.ui.widgets.field import Field
from mistakejournal.ui.widgets.time_field import TimeField
from mistakejournal.ui.wizard.moments import moment_said
from mistakejournal.ui.wizard.parts.moment_row import MomentRow
from mistakejournal.ui.wizard.parts.narrow import Narrow
from mistakejournal.ui.wizard.session import Session


class RightRow(MomentRow):
    """When it was right again (A2)."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self._session = session
        self.set_title(self.tr("It is put right"))
        self._when_right = TimeField(session.desk.clock.local, empty=self.tr("Not said yet"))
        self._when_right.changed.connect(self._on_changed)
        self.body.addWidget(Narrow(Field(self.tr("Right again since"), self._when_right)))

    def fill(self) -> None:
        """Show since when."""
        incident, file = self._session.incident, self._session.file
        self._when_right.set_value(incident.fixed_at, incident.fixed_about)
        self.set_when(moment_said(self._session, incident.fixed_at))
        self.set_done(bool(file and file.put_right))
        todo = self._todo(file) if file else ""
        self.set_text(self.tr("Still to do: {title}").format(title=todo) if todo else "")
        self.settle(bool(file and file.put_right))

    def _todo(self, file: IncidentFile) -> str:
        """Give the first repair that is left, else the way they chose while its promise is open."""
        left = (repair.title for repair in file.repairs if repair.done_at is None)
        is_open = file.chosen is not None and not file.put_right and not file.agreed_is_kept
        return next(left, words_of(file.chosen) if file.chosen is not None and is_open else "")

    def _on_changed(self) -> None:
        at, about = self._when_right.value(), self._when_right.is_about()
        if not self._session.choose(fixed_at=at, fixed_about=about):
            self.fill()
