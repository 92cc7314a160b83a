"""Incidents for a list, a page of rows at a time: a hundred thousand open as fast as ten."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from PySide6.QtCore import QObject, Signal

from mistakejournal.domain.wanted import Wanted
from mistakejournal.errors import JournalError
from mistakejournal.services.desk import Desk
from mistakejournal.services.incident_list import (
    IncidentLine,
    IncidentPage,
    best_incidents,
    known_incidents,
    list_incidents,
    page_of_incidents,
)
from mistakejournal.ui.beside import Beside
from mistakejournal.ui.models.paged_lines import Index, PagedLines
from mistakejournal.ui.widgets.line_delegate import ID, WORDS, LineWords
from mistakejournal.words.dates import short_day
from mistakejournal.words.incident_lines import line_mark, line_second, line_title

PAGE = 100
"""Rows read at a time."""
FIRST = 16
"""Rows read while she types: more than most windows show, and no key waits for the others."""
MORE = 200
"""Rows that follow the best ones at most: those whose words stand in different texts."""


class IncidentList(PagedLines[IncidentLine]):
    """What the Journal is asked for; `causes` gives the names of the codes of causes.

    Newest first, or with `show_best` the best of what is searched for first.
    """

    page = PAGE

    ID, WORDS = ID, WORDS

    settled = Signal()
    """The rows are those of what was asked for last."""
    failed = Signal(JournalError)

    def __init__(self, desk: Desk, causes: Mapping[str, str], parent: QObject | None = None) -> None:
        """Start empty; `show_wanted` reads."""
        super().__init__(parent)
        self._desk = desk
        self._causes = causes
        self._wanted = Wanted()
        self._best: list[str] | None = None
        """The ids that follow, where the best stand first."""
        self._beside = Beside(desk, self)
        self._beside.failed.connect(self.failed)

    @property
    def is_best_first(self) -> bool:
        """Tell whether the best rows stand first."""
        return self._best is not None

    @property
    def is_whole(self) -> bool:
        """Tell whether every row was read."""
        return not self._has_more and not self._beside.is_busy

    def show_wanted(self, wanted: Wanted) -> None:
        """Show what is asked for from its newest row on; what takes long comes as soon as it is known."""
        self._wanted = wanted
        self._best = None
        self._put(FIRST if wanted.query else PAGE)

    def show_best(self) -> None:
        """Show what is searched for with the best first, as soon as it is known."""
        wanted = self._wanted
        self._beside.read(lambda desk: ranked(desk, wanted), self._take_best)

    def reload(self, least: int) -> None:
        """Read anew, at least the first `least` rows, so that what is in view stays in view."""
        if self._best is not None:
            self.show_best()
        else:
            self._put(max(PAGE, least))

    def canFetchMore(self, parent: Index) -> bool:
        """Tell whether older rows may follow; not while they are being read."""
        return not self._beside.is_busy and super().canFetchMore(parent)

    def fetchMore(self, parent: Index) -> None:
        """Read the next page."""
        if not self.canFetchMore(parent):
            return
        wanted, after = self._wanted, self._lines[-1].place
        if self._best is None:
            self._beside.ask(
                lambda desk: page_of_incidents(desk, wanted, after=after, limit=PAGE), self._append
            )
        elif self._best:
            ids, self._best = self._best[:PAGE], self._best[PAGE:]
            self._beside.ask(
                lambda desk: IncidentPage(known_incidents(desk, wanted, ids), is_last=False), self._append
            )
        else:
            known = {line.id for line in self._lines}
            self._beside.read(lambda desk: _others(desk, wanted, known), self._append)

    def _put(self, limit: int) -> None:
        wanted = self._wanted
        if wanted.is_any() and limit <= PAGE:  # the first page of all takes a few milliseconds at any size
            self._beside.stop()
            self._take(page_of_incidents(self._desk, wanted, limit=limit))
            return
        quick = self._beside.quickly(lambda desk: page_of_incidents(desk, wanted, limit=limit, quickly=True))
        if quick is None:
            self._beside.read(lambda desk: page_of_incidents(desk, wanted, limit=limit), self._take)
            return
        if quick.lines and not quick.is_last and len(quick.lines) < limit:
            after = quick.lines[-1].place
            # First, or a list whose one row is chosen would read on at once, and again.
            self._beside.read(
                lambda desk: page_of_incidents(desk, wanted, after=after, limit=PAGE), self._append
            )
        self._take(quick)

    def _take(self, page: IncidentPage) -> None:
        lines = list(page.lines)
        self._has_more = not page.is_last
        if [line.id for line in lines] == [line.id for line in self._lines]:
            self._lines = lines
            if lines:
                self.dataChanged.emit(self.index(0), self.index(len(lines) - 1), [])
        else:
            self.beginResetModel()
            self._lines = lines
            self.endResetModel()
        self.settled.emit()

    def _append(self, page: IncidentPage) -> None:
        self._has_more = not page.is_last
        self._add(page.lines)
        self.settled.emit()

    def _take_best(self, found: tuple[list[str], IncidentPage]) -> None:
        self._best, page = found
        self._take(page)

    def _words(self, line: IncidentLine) -> LineWords:
        clock = self._desk.clock
        day = clock.local(line.occurred_at).date()
        title, second = line_title(line, day), line_second(line, self._causes)
        when, mark = short_day(day, clock.local().date()), line_mark(line)
        found = line.excerpt
        if not found.text:
            return LineWords(title, second, when, mark, line.title_marks)
        return LineWords(title, found.text, when, mark, line.title_marks, found.marks, second)


def ranked(desk: Desk, wanted: Wanted) -> tuple[list[str], IncidentPage]:
    """Give the first of the best, and the ids of those that follow."""
    ids = best_incidents(desk, wanted)
    lines: list[IncidentLine] = []
    while ids and not lines:
        lines, ids = known_incidents(desk, wanted, ids[:FIRST]), ids[FIRST:]
    if lines:
        return ids, IncidentPage(lines, is_last=False)
    return [], _others(desk, wanted, frozenset())


def _others(desk: Desk, wanted: Wanted, known: Collection[str]) -> IncidentPage:
    """Give the newest of those whose words stand in different texts: they follow the best."""
    lines = list_incidents(desk, wanted, limit=MORE)
    return IncidentPage([line for line in lines if line.id not in known], is_last=True)
