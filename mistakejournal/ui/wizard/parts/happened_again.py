"""The same thing again: the incidents it belongs with, and the way to begin one more (J)."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.domain.incident import Kind
from mistakejournal.services.again import Linked, linked
from mistakejournal.ui.again import begin_again
from mistakejournal.ui.routes import Place
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.icon_label import IconLabel
from mistakejournal.ui.widgets.kept_rows import KeptRows
from mistakejournal.ui.widgets.row import Row
from mistakejournal.ui.wizard.session import Session
from mistakejournal.words.again import again_words, which_words


class HappenedAgain(QWidget):
    """A second time asks for a word by voice, not for blame."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        rows = QVBoxLayout()
        rows.setSpacing(0)
        self._rows = KeptRows[Linked, _LinkedRow](
            rows,
            key=lambda one: one.incident_id,
            make=lambda one: _LinkedRow(session, one),
            fill=_LinkedRow.show_it,
        )
        self._again = Button(self.tr("It happened again"), "link", icon="repeat", height=30)
        self._again.clicked.connect(self._on_again)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(rows)
        column.addWidget(self._again, 0, Qt.AlignmentFlag.AlignLeft)

    def fill(self) -> None:
        """Show what it belongs with."""
        session = self._session
        self._rows.show(linked(session.desk, session.id) if session.file is not None else ())
        self._again.setVisible(session.file is not None and session.incident.kind is Kind.INCIDENT)

    def _on_again(self) -> None:
        self._session.flush()
        begin_again(self._session.context, self._session.id)


class _LinkedRow(Row):
    def __init__(self, session: Session, one: Linked) -> None:
        self._session = session
        opens = Button("", "secondary", height=30)
        super().__init__("", leading=IconLabel("repeat", "text2"), trailing=[opens])
        opens.setText(self.tr("Open"))
        opens.clicked.connect(lambda: session.context.go(Place.FLOW, one.incident_id, ""))
        self._opens = opens

    def show_it(self, one: Linked) -> None:
        """Say which one it is, and when it was."""
        day = self._session.desk.clock.local(one.at).date() if one.at else None
        which = which_words(one.title, day)
        self.set_title(again_words(is_later=one.is_later))
        self.set_second(which)
        self._opens.setAccessibleDescription(which)
