"""Asks for whom a shared checklist is run this time (E4)."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from mistakejournal.services.clients import add_client, clients_in_use
from mistakejournal.ui.context import Context
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.dialog import Dialog
from mistakejournal.ui.widgets.field import Field
from mistakejournal.ui.widgets.suggest_field import SuggestField


class ForWhom(Dialog):
    """One of the clients, a new one by name, or nobody in particular."""

    picked = Signal(str)
    """The client's id; "" for nobody in particular."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Serve `context`."""
        super().__init__(
            self.tr("Who is this run for?"),
            text=self.tr("The steps come as this client has them, and what is seen stays with their runs."),
            parent=parent,
        )
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context = context
        self._client = SuggestField(placeholder=self.tr("Name of the client"))
        self._client.set_options([(client.id, client.name) for client in clients_in_use(context.desk)])
        self._field = self.add(Field(self.tr("Client"), self._client))
        nobody = Button(self.tr("For nobody in particular"), "quiet")
        start = Button(self.tr("Start the run"), "primary", icon="play")
        nobody.clicked.connect(lambda: self._pick(""))
        start.clicked.connect(self._start)
        self.add_buttons(nobody, start)
        self._client.setFocus()

    def _start(self) -> None:
        typed = self._client.typed().strip()
        if not typed:
            self._field.set_hint(
                self.tr("Choose one, type a new name, or start for nobody in particular."), "amber_text"
            )
            self._client.setFocus()
            return
        known = {client.name.casefold(): client.id for client in clients_in_use(self._context.desk)}
        client_id = known.get(typed.casefold(), "")
        if not client_id:
            made = self._context.perform(lambda: add_client(self._context.desk, typed))
            client_id = made.id if made is not None else ""
        if client_id:
            self._pick(client_id)

    def _pick(self, client_id: str) -> None:
        self.accept()
        self.picked.emit(client_id)
