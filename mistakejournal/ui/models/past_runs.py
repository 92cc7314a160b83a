"""The past runs of a checklist for a list, newest first, a page of rows at a time."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from mistakejournal.domain.runrecord import PastRunLine
from mistakejournal.services.desk import Desk
from mistakejournal.services.runrecords import PAGE, past_runs
from mistakejournal.ui.widgets.line_delegate import ID, WORDS, LineWords
from mistakejournal.words.dates import clock_words, day_words, span_words
from mistakejournal.words.runrecords import caught_words, day_and_year, past_run_second

Index = QModelIndex | QPersistentModelIndex


class PastRuns(QAbstractListModel):
    """Rows come by keyset paging as they are scrolled to."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        """Start empty; `show_list` reads."""
        super().__init__(parent)
        self._desk = desk
        self._checklist_id = ""
        self._client_id: str | None = None
        self._lines: list[PastRunLine] = []
        self._has_more = False

    def show_list(self, checklist_id: str, client_id: str | None, least: int = 0) -> None:
        """Show the runs of a list, at least the first `least`; runs for its own client don't name it."""
        self._client_id = client_id
        limit = max(PAGE, least)
        lines = past_runs(self._desk, checklist_id, limit=limit)
        self.beginResetModel()
        self._checklist_id, self._lines, self._has_more = checklist_id, lines, len(lines) == limit
        self.endResetModel()

    def row_of(self, run_id: str) -> int:
        """Give the row of a run among those read so far, or -1."""
        return next((row for row, line in enumerate(self._lines) if line.id == run_id), -1)

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
        lines = past_runs(self._desk, self._checklist_id, after=self._lines[-1].place)
        self._has_more = len(lines) == PAGE
        if lines:
            first = len(self._lines)
            self.beginInsertRows(QModelIndex(), first, first + len(lines) - 1)
            self._lines += lines
            self.endInsertRows()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give a row's day, its words, its id, or what a screen reader says of it."""
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == ID:
            return line.id
        if role == WORDS:
            return self._words(line)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(line).title
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return self._words(line).said
        return None

    def _words(self, line: PastRunLine) -> LineWords:
        clock = self._desk.clock
        began = clock.local(line.started_at)
        day = day_words(began) if began.year == clock.local().year else day_and_year(began)
        return LineWords(
            self.tr("{day}, {time}").format(day=day, time=clock_words(began)),
            past_run_second(line, names_client=line.client_id != self._client_id),
            span_words(line.minutes) if line.minutes is not None else "",
            caught_words(line.caught),
        )
