"""Up to three past incidents on Fix that may be the same mistake, each with its reason (K1)."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.services.alike import Alike
from mistakejournal.ui.widgets.kept_rows import KeptRows
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.wizard.parts.alike_row import AlikeRow
from mistakejournal.ui.wizard.parts.alike_search import AlikeSearch
from mistakejournal.ui.wizard.parts.repeated import Repeated
from mistakejournal.ui.wizard.session import Session


class HasHappened(QWidget):
    """Asks until one is said to be the same; then that one stands here, and the fixes that did not hold."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        """Serve `session`."""
        super().__init__(parent)
        self._session = session
        self._search = AlikeSearch(session, self)
        self._search.found.connect(self._show)
        self._repeated = Repeated(session)
        self._heading = Label(self.tr("Has this happened before?"), "heading", wrap=True)
        rows = QVBoxLayout()
        rows.setSpacing(0)
        self._rows = KeptRows[Alike, AlikeRow](
            rows, key=lambda one: one.incident_id, make=lambda _one: self._make(), fill=AlikeRow.show_one
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 24)
        column.setSpacing(0)
        column.addWidget(self._repeated)
        column.addWidget(self._heading)
        column.addLayout(rows)
        self.hide()

    def fill(self) -> None:
        """Show what was said, or look whether there is something to ask."""
        self._repeated.fill()
        self._search.look()
        self._show()

    def _show(self) -> None:
        asks = self._search.results if self._repeated.isHidden() else ()
        self._rows.show(asks)
        self._heading.setVisible(bool(asks))
        self.setHidden(self._repeated.isHidden() and not asks)

    def _make(self) -> AlikeRow:
        row = AlikeRow(self._session, can_read=True)
        row.answered.connect(self._on_answered)
        return row

    def _on_answered(self, incident_id: str) -> None:
        if not self._repeated.isHidden():  # the row with the cursor goes
            self._repeated.focus_first()
        self._search.drop(incident_id)
