"""The rows of the clients: as many as are looked at, so that five hundred open as fast as five."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.domain.incident_file import shortened
from mistakejournal.domain.text import one_line
from mistakejournal.services.clients import ClientLine
from mistakejournal.ui.clients.zones import city_of
from mistakejournal.ui.widgets.avatar import Avatar
from mistakejournal.ui.widgets.badge import Badge
from mistakejournal.ui.widgets.icon_label import IconLabel
from mistakejournal.ui.widgets.row import OpenRow
from mistakejournal.words.checklists import learned_words
from mistakejournal.words.dotted import dotted

PAGE = 8
"""Rows made at a time: few enough that scrolling doesn't halt."""
FIRST = 2
"""Pages made at once: about what a window shows."""
_AVATAR = 36
_WORKS, _LONGEST = 2, 60
"""Kinds of work, and letters of how they like to be told, in a row."""


class ClientRows(QWidget):
    """Rows in pages: what is laid out already is not asked again when the next page comes."""

    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nobody yet."""
        super().__init__(parent)
        self._lines: list[ClientLine] = []
        self._pages: list[tuple[Sequence[ClientLine], QWidget]] = []
        self._rows: dict[str, OpenRow] = {}
        self._last = ""
        self._column = _column_in(self)

    def show_lines(self, lines: Sequence[ClientLine]) -> bool:
        """Show these clients, at least as many pages as before; tell whether a row is another now.

        A page that would say the same stays as it is.
        """
        if list(lines) == self._lines:
            return False
        self._lines = list(lines)
        count = max(FIRST, len(self._pages))
        for place in range(len(self._pages)):
            if place * PAGE >= len(lines) or self._page_lines(place) != self._pages[place][0]:
                self._drop(place)
                break
        while len(self._pages) < count and len(self._pages) * PAGE < len(lines):
            self._add()
        return True

    def show_more(self) -> bool:
        """Make the next page, if there is one, and tell so; Tab comes to it after the ones before."""
        if len(self._pages) * PAGE >= len(self._lines):
            return False
        before = next(reversed(self._rows.values()))
        for row in self._add():
            QWidget.setTabOrder(before, row)
            before = row
        return True

    def row_to_focus(self) -> QWidget | None:
        """Give the row that was opened last, else the first, or None where there is nobody."""
        return self._rows.get(self._last) or next(iter(self._rows.values()), None)

    def _page_lines(self, place: int) -> list[ClientLine]:
        return self._lines[place * PAGE : (place + 1) * PAGE]

    def _drop(self, place: int) -> None:
        """Take away the pages from one on."""
        for lines, page in self._pages[place:]:
            for line in lines:
                self._rows.pop(line.client.id, None)
            self._column.removeWidget(page)
            page.hide()
            page.deleteLater()
        del self._pages[place:]

    def _add(self) -> list[OpenRow]:
        page, lines = QWidget(), self._page_lines(len(self._pages))
        column = _column_in(page)
        rows = [self._row(line, last=line is self._lines[-1]) for line in lines]
        for line, row in zip(lines, rows, strict=True):
            self._rows[line.client.id] = row
            column.addWidget(row)
        self._pages.append((lines, page))
        self._column.addWidget(page)
        if self.isVisible():
            page.show()  # at once, so that a row can have the focus
        return rows

    def _row(self, line: ClientLine, *, last: bool) -> OpenRow:
        client = line.client
        due = [Badge(self.tr("Check-in today"), icon="circle-dot-dashed", tone="accent")]
        row = OpenRow(
            client.name,
            self._second(line),
            leading=Avatar(client.contact or client.name, _AVATAR),
            trailing=[*(due if line.check_in_due else []), IconLabel("chevron-right")],
            hairline=not last,
            title_style="strong",
            aside=client.contact,
        )
        if line.check_in_due:
            row.setAccessibleDescription(self.tr("Check-in today"))
        row.clicked.connect(lambda: self._open(client.id))
        return row

    def _second(self, line: ClientLine) -> str:
        city = city_of(line.client.zone)
        parts = (
            self._works(line.work_names),
            learned_words(line.learned_steps) if line.learned_steps else "",
            shortened(one_line(line.client.how_to_tell), _LONGEST),
            self.tr("{city} time").format(city=city) if city else "",
        )
        return dotted(*parts)

    def _works(self, names: Sequence[str]) -> str:
        """Name two kinds of work; the client's own page has them all, and a row keeps to one line."""
        if len(names) <= _WORKS:
            return ", ".join(names)
        words = self.tr("{names} and {count} more")
        return words.format(names=", ".join(names[:_WORKS]), count=len(names) - _WORKS)

    def _open(self, client_id: str) -> None:
        self._last = client_id
        self.opened.emit(client_id)


def _column_in(widget: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    return column
