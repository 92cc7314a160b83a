"""Incidents for a list, newest first, a page of rows at a time: ten thousand open as fast as ten."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from mistakejournal.domain.records import dataclass
from mistakejournal.services.desk import Desk
from mistakejournal.services.incident_list import IncidentLine, list_incidents
from mistakejournal.ui.widgets.line_delegate import ID, WORDS, LineWords
from mistakejournal.words.dates import short_day
from mistakejournal.words.incident_lines import line_mark, line_second, line_title

PAGE = 100
"""Rows read at a time."""
FIRST = 40
"""Rows read while she types: more than a window shows, and no key waits for the others."""

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class Wanted:
    """What the list is asked for; "" and None mean any."""

    query: str = ""
    client_id: str = ""
    cause: str = ""
    since: datetime | None = None


class IncidentList(QAbstractListModel):
    """Rows come by keyset paging as they are scrolled to; `causes` gives the names of their codes."""

    ID, WORDS = ID, WORDS

    def __init__(self, desk: Desk, causes: Mapping[str, str], parent: QObject | None = None) -> None:
        """Start empty; `show_wanted` reads."""
        super().__init__(parent)
        self._desk = desk
        self._causes = causes
        self._wanted = Wanted()
        self._lines: list[IncidentLine] = []
        self._has_more = False

    def show_wanted(self, wanted: Wanted) -> None:
        """Show what is asked for from its newest row on."""
        self._wanted = wanted
        self._put(FIRST if wanted.query else PAGE)

    def reload(self, least: int) -> None:
        """Read anew, at least the first `least` rows, so that what is in view stays in view."""
        self._put(max(PAGE, least))

    def row_of(self, incident_id: str) -> int:
        """Give the row of an incident among those read so far, or -1."""
        return next((row for row, line in enumerate(self._lines) if line.id == incident_id), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        """Give how many rows were read so far."""
        return 0 if parent.isValid() else len(self._lines)

    def canFetchMore(self, parent: Index) -> bool:
        """Tell whether older rows may follow."""
        return self._has_more and not parent.isValid()

    def fetchMore(self, parent: Index) -> None:
        """Read the next page."""
        if not self.canFetchMore(parent):
            return
        lines = self._read(PAGE, after=self._lines[-1].place)
        self._has_more = len(lines) == PAGE
        if lines:
            first = len(self._lines)
            self.beginInsertRows(QModelIndex(), first, first + len(lines) - 1)
            self._lines += lines
            self.endInsertRows()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give a row's title, its words, its id, or what a screen reader says of it."""
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == self.ID:
            return line.id
        if role == self.WORDS:
            return self._words(line)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(line).title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._words(line).said
        return None

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
        wanted = self._wanted
        return list_incidents(
            self._desk,
            query=wanted.query,
            client_id=wanted.client_id,
            cause=wanted.cause,
            since=wanted.since,
            after=after,
            limit=limit,
        )

    def _words(self, line: IncidentLine) -> LineWords:
        clock = self._desk.clock
        day = clock.local(line.occurred_at).date()
        return LineWords(
            line_title(line, day),
            line_second(line, self._causes),
            short_day(day, clock.local().date()),
            line_mark(line),
        )
