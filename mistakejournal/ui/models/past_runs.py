"""The past runs of a checklist for a list, newest first, a page of rows at a time."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QObject, Qt

from mistakejournal.domain.runrecord import PastRunLine
from mistakejournal.domain.wantedruns import WantedRuns
from mistakejournal.services.desk import Desk
from mistakejournal.services.runrecords import PAGE, past_runs
from mistakejournal.ui.models.paged_lines import Index, PagedLines
from mistakejournal.ui.widgets.line_delegate import LineWords
from mistakejournal.words.dates import clock_words, day_words, span_words
from mistakejournal.words.runrecords import caught_words, day_and_year, past_run_second


class PastRuns(PagedLines[PastRunLine]):
    """The runs of one checklist."""

    page = PAGE

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        """Start empty; `show_list` reads."""
        super().__init__(parent)
        self._desk = desk
        self._checklist_id = ""
        self._client_id: str | None = None
        self._wanted: WantedRuns | None = None

    def show_list(
        self, checklist_id: str, client_id: str | None, least: int = 0, *, wanted: WantedRuns | None = None
    ) -> None:
        """Show the runs of a list, at least the first `least`; runs for its own client don't name it.

        With `wanted` only those that a count was made of.
        """
        self._client_id, self._wanted = client_id, wanted
        limit = max(PAGE, least)
        lines = past_runs(self._desk, checklist_id, limit=limit, wanted=wanted)
        self.beginResetModel()
        self._checklist_id, self._lines, self._has_more = checklist_id, lines, len(lines) == limit
        self.endResetModel()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Show the whole row under the pointer too: a narrow list cuts it."""
        wanted = Qt.ItemDataRole.AccessibleTextRole if role == Qt.ItemDataRole.ToolTipRole else role
        return super().data(index, wanted)

    def _read(self, limit: int, after: tuple[datetime, str] | None = None) -> list[PastRunLine]:
        return past_runs(self._desk, self._checklist_id, after=after, limit=limit, wanted=self._wanted)

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
