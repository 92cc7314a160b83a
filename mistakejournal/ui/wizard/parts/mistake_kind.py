"""What kind of mistake it was (C2): the message has its opening, its question and its lines."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.services import telling
from mistakejournal.services.telling import Draft
from mistakejournal.ui.widgets.field import Field
from mistakejournal.ui.widgets.select import Select
from mistakejournal.ui.wizard.session import Session


class MistakeKind(QWidget):
    """Guessed from her words until she says it. Her own words in the message stay in any case."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._which = Select(telling.mistake_kinds(session.desk))
        self._which.changed.connect(self._on_changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Field(self.tr("Kind of mistake"), self._which))

    def fill(self, draft: Draft) -> None:
        """Show the kind whose texts are used."""
        self._which.set_value(draft.mistake)

    def _on_changed(self, kind: str) -> None:
        self._session.do(lambda desk, row: telling.set_mistake(desk, row, kind))
