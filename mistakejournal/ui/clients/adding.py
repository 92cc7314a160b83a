"""Add a client: a name is enough, and one that is known already is offered instead of made again (A4)."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mistakejournal.domain.client import Client
from mistakejournal.domain.text import one_line
from mistakejournal.services.clients import add_client, client_of_name, clients_in_use
from mistakejournal.ui.context import Context
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.dialog import Dialog
from mistakejournal.ui.widgets.field import Field
from mistakejournal.ui.widgets.suggest_field import SuggestField


class AddClientDialog(Dialog):
    """Typing the name of the business, or of its contact, shows those she has."""

    ready = Signal(str, bool)
    """The client's id, and whether they are new."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        """Serve `context` over `parent`."""
        super().__init__(context_title := self.tr("Add a client"), parent=parent)
        self._context = context
        known = [(client.id, _said(client)) for client in clients_in_use(context.desk)]
        self._name = SuggestField(known)
        self._name.changed.connect(lambda _code: self._show_known())
        self._field = self.add(Field(self.tr("Name of the business or person"), self._name))
        self._add = Button(self.tr("Add"), "primary")
        self._add.setAccessibleDescription(context_title)
        self._add.clicked.connect(self._on_add)
        away = Button(self.tr("Not now"), "quiet")
        away.clicked.connect(self.reject)
        self.add_buttons(away, self._add)
        self._name.setFocus()

    def _known(self) -> Client | None:
        desk, chosen = self._context.desk, self._name.value()
        known = next((one for one in clients_in_use(desk) if one.id == chosen), None)
        return known or client_of_name(desk, self._name.typed())

    def _show_known(self) -> None:
        known = self._known()
        self._add.setText(self.tr("Add") if known is None else self.tr("Open"))
        self._field.set_hint("" if known is None else self._words(known))

    def _words(self, known: Client) -> str:
        if known.put_away_at is not None:
            return self.tr("{name} is put away. Opening the card brings them back.").format(name=known.name)
        return self.tr("You have {name} already.").format(name=_said(known))

    def _on_add(self) -> None:
        known, name = self._known(), one_line(self._name.typed())
        if not name:
            self._field.set_hint(self.tr("A short name is enough."), "amber_text")
            self._name.setFocus()
            return
        wanted = name if known is None else known.name
        done = None
        if known is None or known.put_away_at is not None:
            done = self._context.perform(lambda: add_client(self._context.desk, wanted))
        row_id = done.id if done is not None else known.id if known is not None else ""
        if row_id:
            self.accept()
            self.ready.emit(row_id, known is None)


def _said(client: Client) -> str:
    return f"{client.name} ({client.contact})" if client.contact else client.name
