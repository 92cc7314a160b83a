"""Clients: who they are, how they like to be told, and each one's card (A4, A11)."""

from __future__ import annotations

from functools import cached_property

from PySide6.QtCore import QTimer
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from mistakejournal.ui.clients.adding import AddClientDialog
from mistakejournal.ui.clients.card import CardPage
from mistakejournal.ui.clients.client_list import ClientList
from mistakejournal.ui.context import Context
from mistakejournal.ui.routes import CLEAR_LINES
from mistakejournal.ui.view import View


class ClientsView(View):
    """The list, or one card."""

    interests = frozenset(
        {
            "clients",
            "client_facts",
            "client_rules",
            "works",
            "checklists",
            "facts",
            "steps",
            "incidents",
            "check_ins",
            "promises",
            "fixes",
            "schedules",
            "occurrences",
            "settings",
            "runs",
            "run_steps",
            "causes",
        }
    )

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Serve `context`."""
        super().__init__(context, parent)
        self._list = ClientList(context)
        self._list.opened.connect(self._open)
        self._list.add_wanted.connect(self._add)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._list)

    @cached_property
    def _card(self) -> CardPage:
        """The card, made when the first client is opened."""
        card = CardPage(self.context)
        card.went_back.connect(self._go_back)
        self._stack.addWidget(card)
        return card

    def refresh(self) -> None:
        """Read what is shown anew; a card whose client is gone gives way to the list."""
        if self._stack.currentWidget() is not self._list and self._card.refresh():
            return
        self._stack.setCurrentWidget(self._list)
        self._list.refresh()

    def show_row(self, row_id: str, detail: str = "") -> None:
        """Open a client's card."""
        if row_id:
            self._card.show_client(row_id)
            self._stack.setCurrentWidget(self._card)
            self.refresh()
        if row_id and detail == CLEAR_LINES:  # over the card, once that is in view
            QTimer.singleShot(0, self._card, self._card.show_clear_lines)

    def row_shown(self) -> tuple[str, str]:
        """Give the client whose card is open."""
        return ("" if self._stack.currentWidget() is self._list else self._card.client_id), ""

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the focus on to the list."""
        super().focusInEvent(event)
        if self._stack.currentWidget() is self._list:
            self._list.focus_first()
        else:
            self._card.focus_first()

    def _open(self, client_id: str) -> None:
        self.show_row(client_id)
        self._card.focus_first()

    def _go_back(self) -> None:
        self._stack.setCurrentWidget(self._list)
        self._list.refresh()
        self._list.focus_first()

    def _add(self) -> None:
        dialog = AddClientDialog(self.context, self.window())
        dialog.ready.connect(self._on_added)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_added(self, client_id: str, is_new: bool) -> None:
        self.show_row(client_id)
        if is_new:
            self._card.focus_contact()
        else:
            self._card.focus_first()
