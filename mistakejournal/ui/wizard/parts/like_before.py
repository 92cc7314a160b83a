"""One line on Feel: like that other time? Same, or different (K1)."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.ui.wizard.parts.alike_row import AlikeRow
from mistakejournal.ui.wizard.parts.alike_search import AlikeSearch
from mistakejournal.ui.wizard.parts.same_row import SameRow
from mistakejournal.ui.wizard.session import Session


class LikeBefore(QWidget):
    """Asks about the likest one alone; takes no room where there is none."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        """Serve `session`."""
        super().__init__(parent)
        self._session = session
        self._search = AlikeSearch(session, self)
        self._search.found.connect(self._show)
        self._same = SameRow(session)
        self._asks = AlikeRow(session, can_read=False)
        self._asks.answered.connect(self._on_answered)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for row in (self._same, self._asks):
            column.addWidget(row)
        self.hide()

    def fill(self) -> None:
        """Show what was said, or look whether there is something to ask."""
        self._same.show_it()
        self._search.look()
        self._show()

    def _show(self) -> None:
        first = next(iter(self._search.results), None)
        asks = first is not None and self._same.isHidden()
        if first is not None and asks:
            self._asks.show_one(first)
        self._asks.setVisible(asks)
        self.setHidden(self._same.isHidden() and not asks)

    def _on_answered(self, incident_id: str) -> None:
        if not self._same.isHidden():  # the row with the cursor goes
            self._same.focus_first()
        self._search.drop(incident_id)
