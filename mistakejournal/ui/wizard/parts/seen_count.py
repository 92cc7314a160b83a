"""How many saw it, once it is more than one person (A6)."""

from __future__ import annotations

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.domain.count import count_of
from mistakejournal.domain.incident import Incident
from mistakejournal.domain.level import Seen
from mistakejournal.ui.widgets.field import Field
from mistakejournal.ui.widgets.filling import show_text
from mistakejournal.ui.widgets.line_field import LineField
from mistakejournal.ui.wizard.parts.narrow import Narrow
from mistakejournal.ui.wizard.session import Session

_KEY = "seen_count"


class SeenCount(QWidget):
    """A number, or about one. Words that are no number stay as they are and count for nothing."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.line = LineField(placeholder=self.tr("A number, or about one"))
        self.line.textEdited.connect(self._on_typed)
        self.line.editingFinished.connect(self._show_hint)
        self._field = Field(self.tr("How many people, about?"), self.line)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Narrow(self._field))

    def fill(self, incident: Incident) -> None:
        """Show the number, or what was typed in its place; hidden while one person at most can see it."""
        many = incident.seen in (Seen.GROUP, Seen.PUBLIC)
        self.setVisible(many or incident.seen_count is not None)
        number = "" if incident.seen_count is None else QLocale().toString(incident.seen_count)
        typed = self._session.jotted(_KEY) or number
        if count_of(self.line.text()) != incident.seen_count or not number:
            show_text(self.line, typed)

    def _on_typed(self, text: str) -> None:
        count = count_of(text)
        self._session.edit(seen_count=count)
        self._session.jot(_KEY, "" if count is not None else text.strip())
        self._field.set_hint("")

    def _show_hint(self) -> None:
        is_other = bool(self.line.text().strip()) and count_of(self.line.text()) is None
        self._field.set_hint(self.tr("A number is enough here, like 1,840.") if is_other else "")
