"""What happened with a client, newest first: the first rows, and more by the page (A11)."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.domain.incident import Kind
from mistakejournal.services.clientcard import history
from mistakejournal.services.incident_list import IncidentLine
from mistakejournal.ui.context import Context
from mistakejournal.ui.routes import Place
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.group import GAP, SHOWN
from mistakejournal.ui.widgets.icon_label import IconLabel
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.reading_order import keep_reading_order
from mistakejournal.ui.widgets.row import OpenRow
from mistakejournal.words.dates import short_day
from mistakejournal.words.dotted import dotted
from mistakejournal.words.incident_lines import line_mark, line_title


class History(QWidget):
    """Five rows, then more when they are asked for; near misses are named as such."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Serve `context`."""
        super().__init__(parent)
        self._context = context
        self._client_id, self._past = "", 0
        self._lines: list[IncidentLine] = []
        self._rows: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, GAP, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(Label(self.tr("What happened"), "heading", wrap=True))
        self._more = Button("", "quiet", height=30)
        self._more.clicked.connect(self._show_more)
        self._column.addWidget(self._more)

    def show_client(self, client_id: str, past: int) -> None:
        """Show the newest of the `past` rows there are; of the same client as many as were open."""
        wanted = max(SHOWN, len(self._rows)) if client_id == self._client_id else SHOWN
        lines = history(self._context.desk, client_id, limit=wanted)
        if lines != self._lines or client_id != self._client_id:
            for row in self._rows:
                self._column.removeWidget(row)
                row.hide()
                row.deleteLater()
            self._lines, self._rows = [], []
            self._add(lines)
        self._client_id, self._past = client_id, past
        self.setVisible(past > 0)
        self._show_rest()

    def _add(self, lines: list[IncidentLine]) -> None:
        for line in lines:
            row = self._row(line)
            self._column.insertWidget(1 + len(self._rows), row)
            if self.isVisible():
                row.show()
            self._rows.append(row)
        self._lines += lines

    def _show_more(self) -> None:
        seen = len(self._rows)
        self._add(history(self._context.desk, self._client_id, after=self._lines[-1].place))
        self._show_rest()
        keep_reading_order(self)
        if self._rows[seen:]:
            self._rows[seen].setFocus()

    def _show_rest(self) -> None:
        rest = self._past - len(self._rows)
        self._more.setText(self.tr("{count} more").format(count=rest))
        self._more.setAccessibleDescription(self.tr("What happened"))
        self._more.setVisible(rest > 0)

    def _row(self, line: IncidentLine) -> QWidget:
        clock = self._context.desk.clock
        day = clock.local(line.occurred_at).date()
        second = [short_day(day, clock.local().date()), line_mark(line)]
        row = OpenRow(
            line_title(line, day),
            dotted(*second),
            leading=IconLabel("sprout" if line.kind is Kind.NEAR_MISS else "book-open"),
            trailing=[IconLabel("chevron-right")],
        )
        row.clicked.connect(lambda: self._context.go(Place.JOURNAL, line.id))
        return row
