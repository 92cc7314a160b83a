"""The earlier incident that this one is the same mistake as (J6, K1)."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.domain.incident import Incident
from mistakejournal.services.again import Linked, linked
from mistakejournal.ui.context import Context
from mistakejournal.ui.routes import Place
from mistakejournal.ui.widgets.emptying import empty
from mistakejournal.ui.widgets.icon_label import IconLabel
from mistakejournal.ui.widgets.reading_order import keep_reading_order
from mistakejournal.ui.widgets.row import OpenRow
from mistakejournal.words.again import which_words
from mistakejournal.words.alike import same_as_words
from mistakejournal.words.dotted import dotted


class SameThing(QWidget):
    """A row that opens its page; nothing at all where it happened once. What came later is told as since."""

    def __init__(self, context: Context, kinds: Mapping[str, str], parent: QWidget | None = None) -> None:
        """Serve `context`; `kinds` names how a mistake came through."""
        super().__init__(parent)
        self._context, self._kinds = context, kinds
        self._shown: object = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.hide()

    def show_incident(self, incident: Incident) -> None:
        """Show what an incident is the same as."""
        found = linked(self._context.desk, incident.id) if incident.again_of else []
        earlier = next((one for one in found if not one.is_later), None)
        self.setVisible(earlier is not None)
        shown = (earlier, incident.came_back_by, self._context.desk.clock.local().date())
        if shown == self._shown:
            return
        self._shown = shown
        empty(self._column)
        if earlier is not None:
            by = self._kinds.get(incident.came_back_by.value, "") if incident.came_back_by else ""
            self._column.addWidget(self._row(earlier, by))
        keep_reading_order(self)

    def _row(self, one: Linked, by: str) -> OpenRow:
        clock = self._context.desk.clock
        day = clock.local(one.at).date() if one.at else None
        title = same_as_words(day, clock.local().date()) if day else which_words(one.title, day)
        second = dotted(one.title, by)
        icon, arrow = IconLabel("repeat", "accent_text"), IconLabel("chevron-right")
        row = OpenRow(title, second, leading=icon, trailing=[arrow])
        row.clicked.connect(lambda: self._context.go(Place.JOURNAL, one.incident_id))
        return row
