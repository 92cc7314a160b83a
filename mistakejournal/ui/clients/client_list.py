"""The people she works for, one row each, without counts: clients are never ranked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mistakejournal.domain.client import Client
from mistakejournal.services.clients import clients_put_away, list_clients, take_back_client
from mistakejournal.ui.clients.client_rows import ClientRows
from mistakejournal.ui.context import Context
from mistakejournal.ui.widgets.avatar import Avatar
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.emptying import empty
from mistakejournal.ui.widgets.icon_label import IconLabel
from mistakejournal.ui.widgets.inset import Inset
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.page import Page
from mistakejournal.ui.widgets.reading_order import keep_reading_order
from mistakejournal.ui.widgets.row import OpenRow, Row
from mistakejournal.ui.widgets.side_by_side import SideBySide

_WIDTH, _AVATAR = 800 + 2 * OpenRow.side, 36


class ClientList(QWidget):
    """Those in use, and behind a link those put away."""

    opened = Signal(str)
    add_wanted = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Serve `context`."""
        super().__init__(parent)
        self._context = context
        self._away: tuple[list[Client], bool] = ([], False)
        self._page = Page(_WIDTH)
        self._page.setAccessibleName(self.tr("Clients"))
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._page)
        head = QWidget()
        line = SideBySide(spacing=16, parent=head)
        line.add(Label(self.tr("Clients"), "display", wrap=True), stretch=1, need=200)
        self._add = Button(self.tr("Add a client"), icon="plus")
        self._add.clicked.connect(self.add_wanted)
        line.add(self._add)
        self._page.add(Inset(head), gap=8)
        self._nobody = Inset(Label(self.tr("Add the people you work for."), "body", "text2", wrap=True))
        self._page.add(self._nobody, gap=16)
        self._rows = self._page.add(ClientRows(), gap=20)
        self._rows.opened.connect(self.opened)
        self._page.verticalScrollBar().valueChanged.connect(self._fill_below)
        holder = QWidget()
        note = QHBoxLayout(holder)
        note.setContentsMargins(0, 0, 0, 0)
        note.addWidget(IconLabel("lock", "text2", 14), 0, Qt.AlignmentFlag.AlignTop)
        words = self.tr(
            "Notes about clients stay on this laptop. Leave out what you wouldn’t want them to read."
        )
        note.addWidget(Label(words, "small", "text2", wrap=True), 1)
        self._note = self._page.add(Inset(holder), gap=24)
        self._more = Button(self.tr("Show those put away"), "link", height=30)
        self._more.clicked.connect(self._turn_away)
        self._page.add(Inset(self._more, left=True), gap=24)
        holder = QWidget()
        self._away_rows = QVBoxLayout(holder)
        self._away_rows.setContentsMargins(0, 0, 0, 0)
        self._away_rows.setSpacing(0)
        self._page.add(Inset(holder), gap=8)
        self._shows_away = False
        self._page.add_stretch()

    def refresh(self) -> None:
        """Read the clients anew; rows that say the same stay as they are."""
        desk = self._context.desk
        used, away = list_clients(desk), clients_put_away(desk)
        self._nobody.setVisible(not used)
        self._note.setVisible(bool(used))
        if self._rows.show_lines(used):
            keep_reading_order(self._page.content)
            QTimer.singleShot(0, self, self._fill_below)
        self._more.setVisible(bool(away))
        self._more.setText(
            self.tr("Hide those put away") if self._shows_away else self.tr("Show those put away")
        )
        if (away, self._shows_away) != self._away:
            self._away = (away, self._shows_away)
            self._show_away(away if self._shows_away else [])

    def focus_first(self) -> None:
        """Put the cursor on the client it was on last, else on the first, or on what adds one."""
        (self._rows.row_to_focus() or self._add).setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        """Fill the window."""
        super().showEvent(event)
        QTimer.singleShot(0, self, self._fill_below)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fill a window that became higher."""
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._fill_below)

    def _fill_below(self) -> None:
        """Make more rows before she comes to the end of those there are, and in a high window."""
        bar = self._page.verticalScrollBar()
        if not self.isVisible():
            return
        is_near = bar.value() + self._page.viewport().height() >= bar.maximum()
        if is_near and self._rows.show_more():
            QTimer.singleShot(0, self, self._fill_below)  # once these are laid out

    def _away_row(self, client: Client) -> QWidget:
        desk = self._context.desk
        look = Button(self.tr("Open"), "quiet", height=30)
        look.clicked.connect(lambda: self.opened.emit(client.id))
        back = Button(self.tr("Take back"), height=30)
        back.clicked.connect(lambda: self._context.perform(lambda: take_back_client(desk, client.id)))
        for button in (look, back):
            button.setAccessibleDescription(client.name)
        return Row(client.name, client.contact, leading=Avatar(client.name, _AVATAR), trailing=[look, back])

    def _show_away(self, clients: Sequence[Client]) -> None:
        empty(self._away_rows)
        for client in clients:
            self._away_rows.addWidget(self._away_row(client))
        keep_reading_order(self._page.content)

    def _turn_away(self) -> None:
        self._shows_away = not self._shows_away
        self.refresh()
