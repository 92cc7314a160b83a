"""The Journal's list with its search and three filters (L1)."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mistakejournal.domain.wanted import Wanted
from mistakejournal.services.clients import client_names
from mistakejournal.services.desk import Desk
from mistakejournal.ui.models.incident_list import IncidentList
from mistakejournal.ui.theme.themed import Themed
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.flow_layout import FlowLayout
from mistakejournal.ui.widgets.icon_button import IconButton
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.line_field import LineField
from mistakejournal.ui.widgets.line_list import LineList
from mistakejournal.ui.widgets.menu_chip import MenuChip

_SIDE = 24


class SearchField(LineField):
    """A line whose Down and Enter go on to what was found, and whose Esc takes the words away."""

    left_down = Signal()
    cleared = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on, or clear."""
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left_down.emit()
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

    def __init__(self, desk: Desk, causes: Mapping[str, str], parent: QWidget | None = None) -> None:
        """Serve `desk`; `causes` gives the names of the causes by code."""
        super().__init__(parent)
        self._desk = desk
        self._model = IncidentList(desk, causes, self)
        self.rows = LineList(self._model, name=self.tr("Incidents, newest first"))
        self.rows.chosen.connect(self.chosen)
        self.rows.opened.connect(self.opened)
        self._search = SearchField(
            placeholder=self.tr("Search the journal"), name=self.tr("Search the journal"), icon="search"
        )
        self._search.setObjectName("search")  # Ctrl+F looks for this name in every place
        self._search.textEdited.connect(self._ask)
        self._search.cleared.connect(self._ask)
        self._search.left_down.connect(self._go_to_rows)
        self._client = MenuChip(self.tr("Client"), any_label=self.tr("Any client"))
        self._cause = MenuChip(self.tr("Cause"), list(causes.items()), any_label=self.tr("Any cause"))
        self._when = MenuChip(self.tr("When"), self._spans(), any_label=self.tr("Any time"))
        chips = FlowLayout(spacing=6)
        for chip in (self._client, self._cause, self._when):
            chip.changed.connect(self._ask)
            chips.addWidget(chip)
        self._nothing = self._nothing_found()
        self._column = QVBoxLayout(self)
        self._head = QVBoxLayout()
        title = QHBoxLayout()
        title.addWidget(Label(self.tr("Journal"), "title"), 1)
        export = IconButton("download", self.tr("Export incidents"))
        export.clicked.connect(lambda: self.export_wanted.emit())
        title.addWidget(export)
        self._head.addLayout(title)
        self._head.addWidget(self._search)
        self._head.addLayout(chips)
        self._column.addLayout(self._head)
        self._column.addWidget(self.rows, 1)
        self._column.addWidget(self._nothing, 1)
        self.wear()

    def refresh(self) -> None:
        """Read anew; the current incident and the scroll place stay; one that is gone hands on."""
        self._client.set_options(client_names(self._desk))
        here, row = self.rows.current_id(), self.rows.currentIndex().row()
        scrolled = self.rows.verticalScrollBar().value()
        self._model.reload(max(self.rows.last_seen_row(), row) + 1)
        self._show_found()
        if here and self.rows.current_id() != here:
            kept = self._model.row_of(here)
            self.rows.select_row(kept if kept >= 0 else min(row, self._model.rowCount() - 1))
        self.rows.verticalScrollBar().setValue(scrolled)

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
        self._search.clear()
        for chip in (self._client, self._cause, self._when):
            chip.set_value("")
        self._ask()

    def is_filtered(self) -> bool:
        """Tell whether something is searched for or filtered out."""
        chips = (self._client, self._cause, self._when)
        return bool(self._search.text().strip()) or any(chip.value() for chip in chips)

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

    def _ask(self) -> None:
        here = self.rows.current_id()
        self._model.show_wanted(
            Wanted(
                self._search.text(),
                client_id=self._client.value(),
                cause=self._cause.value(),
                when=self._when.value(),
            )
        )
        self._show_found()
        kept = self._model.row_of(here)
        self.rows.select_row(max(kept, 0))
        if self.is_empty():
            self.chosen.emit("")  # a list made anew lets go of its row without a word

    def _show_found(self) -> None:
        self.rows.setHidden(self.is_empty())
        self._nothing.setVisible(self.is_empty())

    def _go_to_rows(self) -> None:
        if not self.is_empty():
            self.rows.setFocus(Qt.FocusReason.TabFocusReason)

    def _spans(self) -> list[tuple[str, str]]:
        return [
            ("month", self.tr("This month")),
            ("quarter", self.tr("Last three months")),
            ("year", self.tr("This year")),
        ]

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
