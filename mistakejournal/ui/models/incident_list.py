"""Incidents for a list, newest first, a page of rows at a time: ten thousand open as fast as ten."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import QObject

from mistakejournal.domain.wanted import Wanted
from mistakejournal.services.desk import Desk
from mistakejournal.services.incident_list import IncidentLine, list_incidents
from mistakejournal.ui.models.paged_lines import PagedLines
from mistakejournal.ui.widgets.line_delegate import ID, WORDS, LineWords
from mistakejournal.words.dates import short_day
from mistakejournal.words.incident_lines import line_mark, line_second, line_title

PAGE = 100
"""Rows read at a time."""
FIRST = 40
"""Rows read while she types: more than a window shows, and no key waits for the others."""


class IncidentList(PagedLines[IncidentLine]):
    """What the Journal is asked for; `causes` gives the names of the codes of causes."""

    page = PAGE

    ID, WORDS = ID, WORDS

    def __init__(self, desk: Desk, causes: Mapping[str, str], parent: QObject | None = None) -> None:
        """Start empty; `show_wanted` reads."""
        super().__init__(parent)
        self._desk = desk
        self._causes = causes
        self._wanted = Wanted()

    def show_wanted(self, wanted: Wanted) -> None:
        """Show what is asked for from its newest row on."""
        self._wanted = wanted
        self._put(FIRST if wanted.query else PAGE)

    def reload(self, least: int) -> None:
        """Read anew, at least the first `least` rows, so that what is in view stays in view."""
        self._put(max(PAGE, least))

    def _put(self, limit: int) -> None:
        lines = self._read(limit)
        self._has_more = len(lines) == limit
        if [line.id for line in lines] == [line.id for line in self._lines]:
            self._lines = lines
            if lines:
                self.dataChanged.emit(self.index(0), self.index(len(lines) - 1), [])
            return
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def _read(self, limit: int, after: tuple[datetime, str] | None = None) -> list[IncidentLine]:
        return list_incidents(self._desk, self._wanted, after=after, limit=limit)

    def _words(self, line: IncidentLine) -> LineWords:
        clock = self._desk.clock
        day = clock.local(line.occurred_at).date()
        return LineWords(
            line_title(line, day),
            line_second(line, self._causes),
            short_day(day, clock.local().date()),
            line_mark(line),
        )
