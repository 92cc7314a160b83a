"""The Journal's list with its search, its filters and the views kept of them (L1, L2)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mistakejournal.domain.month import first_day
from mistakejournal.domain.wanted import Wanted
from mistakejournal.services.clients import client_names, list_works
from mistakejournal.services.clock import day_begins
from mistakejournal.services.incident_list import ids_of_incidents
from mistakejournal.ui.beside import Beside
from mistakejournal.ui.context import Context
from mistakejournal.ui.journal.filter_chips import FilterChips
from mistakejournal.ui.journal.found_line import FoundLine
from mistakejournal.ui.journal.kept_views import KeptViews
from mistakejournal.ui.journal.views_chip import ViewsChip
from mistakejournal.ui.journal.whole_selection import WholeSelection
from mistakejournal.ui.models.incident_list import IncidentList
from mistakejournal.ui.theme.themed import Themed
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.icon_button import IconButton
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.line_field import LineField
from mistakejournal.ui.widgets.line_list import LineList

_SIDE = 24


class SearchField(LineField):
    """A line: Down goes on to what was found, Enter asks for the best first, Esc takes the words away."""

    left_down = Signal()
    asked = Signal()
    cleared = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on, ask, or clear."""
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Down:
            self.left_down.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.asked.emit()
        elif key == Qt.Key.Key_Escape and self.text():
            self.clear()
            self.cleared.emit()
        else:
            super().keyPressEvent(event)


class ListPane(Themed, QWidget):
    """``chosen`` when another incident is the current one ("" for none), ``opened`` on a click or Enter."""

    chosen = Signal(str)
    opened = Signal(str)
    export_wanted = Signal()
    left = Signal()
    """She goes back to where a link was followed."""

    def __init__(self, context: Context, causes: Mapping[str, str], parent: QWidget | None = None) -> None:
        """Serve `context`; `causes` gives the names of the causes by code."""
        super().__init__(parent)
        self._desk = context.desk
        self._then: Callable[[], None] | None = None
        self._model = IncidentList(self._desk, causes, self)
        self._model.settled.connect(self._on_settled)
        self._model.failed.connect(context.failed)
        self.rows = LineList(self._model, name=self.tr("Incidents, newest first"), takes_several=True)
        self.rows.chosen.connect(self.chosen)
        self.rows.opened.connect(self.opened)
        self._selection = WholeSelection(self._desk, self.rows, self.wanted, self)
        self._selection.changed.connect(self._show_found)
        self._selection.failed.connect(context.failed)
        self._beside = Beside(self._desk, self)
        self._beside.failed.connect(context.failed)
        self.rows.picked.connect(self._show_found)
        self._search = SearchField(
            placeholder=self.tr("Search the journal"), name=self.tr("Search the journal"), icon="search"
        )
        self._search.setObjectName("search")  # Ctrl+F looks for this name in every place
        self._search.textEdited.connect(self._ask)
        self._search.cleared.connect(self._ask)
        self._search.left_down.connect(self._go_to_rows)
        self._search.asked.connect(self._on_enter)
        self.filters = FilterChips(causes, self._desk.clock)
        self.filters.changed.connect(self._ask)
        self.filters.dates_wanted.connect(self._ask_for_days)
        self.views = ViewsChip()
        self.views.opened.connect(self.show_wanted)
        self._kept = KeptViews(context, self.views, self.wanted, self)
        self._found = FoundLine()
        self._found.turned.connect(self._turn)
        self._found.everything_wanted.connect(self._show_everything)
        self._way_back = Button("", "link", icon="arrow-left", height=30)
        self._way_back.clicked.connect(self.left)
        self._way_back.hide()
        self._nothing = self._nothing_found()
        self._column = QVBoxLayout(self)
        self._head = self._make_head()
        self._column.addLayout(self._head)
        self._column.addWidget(self.rows, 1)
        self._column.addWidget(self._nothing, 1)
        self.wear()

    def show_way_back(self, words: str) -> None:
        """Offer the way back in these words, or with "" none."""
        self._way_back.setText(words)
        self._way_back.setVisible(bool(words))

    def wanted(self) -> Wanted:
        """Give what is asked for: the words and the filters."""
        return replace(self.filters.wanted(), query=self._search.text().strip())

    def show_wanted(self, wanted: Wanted) -> None:
        """Ask for this, from the first row on."""
        self._search.setText(wanted.query)
        self.filters.show_wanted(wanted)
        self.rows.select_row(-1)
        self._ask()

    def selected_ids(self) -> list[str]:
        """Give the incidents that are selected, those further down that Ctrl+A means among them."""
        return self._selection.ids()

    def ask_ids(self, take: Callable[[list[str], list[str]], None]) -> None:
        """Hand over what is selected, and all that words and filters let through; [] without any."""
        self._selection.ask_ids(lambda selected: self._ask_found(lambda found: take(selected, found)))

    def _ask_found(self, take: Callable[[list[str]], None]) -> None:
        if self.is_filtered():
            wanted = self.wanted()
            self._beside.ask(lambda desk: ids_of_incidents(desk, wanted), take)
        else:
            take([])

    def refresh(self) -> None:
        """Read anew; the current incident and the scroll place stay; one that is gone hands on."""
        works = [(work.id, work.name) for work in list_works(self._desk)]
        self.filters.offer(client_names(self._desk), works)
        self._kept.refresh()
        here, row = self.rows.current_id(), self.rows.currentIndex().row()
        scrolled = self.rows.verticalScrollBar().value()

        def settle() -> None:
            if here and self.rows.current_id() != here:
                kept = self._model.row_of(here)
                self.rows.select_row(kept if kept >= 0 else min(row, self._model.rowCount() - 1))
            self.rows.verticalScrollBar().setValue(scrolled)

        self._then = settle
        self._model.reload(max(self.rows.last_seen_row(), row) + 1)

    def select_first(self) -> None:
        """Make the newest incident the current one, if there is any."""
        self.rows.select_row(0 if self._model.rowCount() else -1)

    def select(self, incident_id: str) -> bool:
        """Make an incident the current one, without a filter if it hides it; tell whether it is in view.

        What lies further back than the pages read is shown without its row: its page needs no list.
        """
        if self._model.row_of(incident_id) < 0:
            self.clear_filters()
        row = self._model.row_of(incident_id)
        self.rows.select_row(row)
        return row >= 0

    def clear_filters(self) -> None:
        """Show everything."""
        self.show_wanted(Wanted())

    def _show_everything(self) -> None:
        """Take the filters away; the link goes with them, so the cursor goes to the rows."""
        self.clear_filters()
        self._go_to_rows()

    def is_filtered(self) -> bool:
        """Tell whether something is searched for or filtered out."""
        return not self.wanted().is_any()

    def is_empty(self) -> bool:
        """Tell whether no row is shown."""
        return self._model.rowCount() == 0

    def restyle(self) -> None:
        """Keep the head off the edges; the rows go from edge to edge."""
        theme = self.theme
        side = theme.space(_SIDE)
        self._column.setContentsMargins(0, theme.space(22), 0, 0)
        self._column.setSpacing(theme.space(8))
        self._head.setContentsMargins(side, 0, theme.space(20), 0)
        self._head.setSpacing(theme.space(10))

    def _make_head(self) -> QVBoxLayout:
        head = QVBoxLayout()
        head.addWidget(self._way_back, 0, Qt.AlignmentFlag.AlignLeft)
        title = QHBoxLayout()
        title.addWidget(Label(self.tr("Journal"), "title"), 1)
        title.addWidget(self.views)
        export = IconButton("download", self.tr("Export incidents"))
        export.clicked.connect(lambda: self.export_wanted.emit())
        title.addWidget(export)
        head.addLayout(title)
        head.addWidget(self._search)
        head.addWidget(self.filters)
        head.addWidget(self._found)
        return head

    def _ask(self) -> None:
        here = self.rows.current_id()

        def settle() -> None:
            kept = self._model.row_of(here)
            self.rows.select_row(max(kept, 0))
            if self.is_empty():
                self.chosen.emit("")  # a list made anew lets go of its row without a word
            self._found.announce_on(self._search)

        self._then = settle
        self._kept.show()
        self._model.show_wanted(self.wanted())

    def _on_settled(self) -> None:
        self._show_found()
        then, self._then = self._then, None
        if then is not None:
            then()

    def _show_found(self) -> None:
        is_empty = self.is_empty()
        self.rows.setHidden(is_empty)
        self._nothing.setVisible(is_empty and self._model.is_whole)
        self._found.show_found(
            self._model.rowCount(),
            is_whole=self._model.is_whole,
            is_filtered=self.is_filtered(),
            has_chips=not self.filters.wanted().is_any(),
            best_first=self._model.is_best_first if self._search.text().strip() else None,
            selected=len(self._selection.ids()),
        )

    def _on_enter(self) -> None:
        """Ask for the best first; a second time, or without words, go on to the rows."""
        if self._search.text().strip() and not self._model.is_best_first:
            self._turn()
        else:
            self._go_to_rows()

    def _turn(self) -> None:
        """Show the best first, or the newest again."""
        if self._model.is_best_first:
            self._ask()
        else:
            self._then = self.select_first
            self._model.show_best()

    def _go_to_rows(self) -> None:
        if not self.is_empty():
            self.rows.setFocus(Qt.FocusReason.TabFocusReason)

    def _ask_for_days(self) -> None:
        from mistakejournal.ui.journal.days_dialog import DaysDialog  # few ask for other days

        clock, wanted = self._desk.clock, self.filters.wanted()
        today = clock.local().date()
        first = clock.local(wanted.since).date() if wanted.since else first_day(today)
        last = clock.local(wanted.until).date() - timedelta(days=1) if wanted.until else today
        dialog = DaysDialog(first, last, self.window())
        dialog.chosen.connect(self._show_days)
        dialog.open()

    def _show_days(self, first: date, last: date) -> None:
        clock = self._desk.clock
        self.filters.set_days(day_begins(clock, first), day_begins(clock, last + timedelta(days=1)))

    def _nothing_found(self) -> QWidget:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(_SIDE, 16, _SIDE, 0)
        column.addWidget(Label(self.tr("Nothing in the journal fits this."), "body", "text2", wrap=True))
        button = Button(self.tr("Show everything"), "link", height=30)
        button.clicked.connect(self.clear_filters)
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        whole.hide()
        return whole
