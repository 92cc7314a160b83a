"""The incidents that are the same thing again, both ways: the first time, and each time after it (J6)."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.services.again import Linked, linked
from mistakejournal.ui.context import Context
from mistakejournal.ui.routes import Place
from mistakejournal.ui.widgets.emptying import empty
from mistakejournal.ui.widgets.icon_label import IconLabel
from mistakejournal.ui.widgets.reading_order import keep_reading_order
from mistakejournal.ui.widgets.row import OpenRow
from mistakejournal.words.again import again_words, which_words


class SameThing(QWidget):
    """A row for each, which opens its page; nothing at all where it happened once."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Serve `context`."""
        super().__init__(parent)
        self._context = context
        self._shown: list[Linked] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.hide()

    def show_incident(self, incident_id: str) -> None:
        """Show what an incident belongs with."""
        found = linked(self._context.desk, incident_id)
        self.setVisible(bool(found))
        if found == self._shown:
            return
        self._shown = found
        empty(self._column)
        for one in found:
            self._column.addWidget(self._row(one))
        keep_reading_order(self)

    def _row(self, one: Linked) -> OpenRow:
        day = self._context.desk.clock.local(one.at).date() if one.at else None
        icon, arrow = IconLabel("repeat", "text2"), IconLabel("chevron-right")
        row = OpenRow(
            again_words(is_later=one.is_later), which_words(one.title, day), leading=icon, trailing=[arrow]
        )
        row.clicked.connect(lambda: self._context.go(Place.JOURNAL, one.incident_id))
        return row
