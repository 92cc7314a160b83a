"""Whose newsletter it is: one of the clients, a new one by name, or nobody's in particular."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from mistakejournal.services.clients import add_client, client_of_name, clients_in_use
from mistakejournal.ui.context import Context
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.dialog import Dialog
from mistakejournal.ui.widgets.field import Field
from mistakejournal.ui.widgets.suggest_field import SuggestField


class Whose(Dialog):
    """Closes only when it is known, or is to stay as it is."""

    picked = Signal(str)
    """The client's id; "" for nobody's in particular."""

    def __init__(self, context: Context, client_id: str | None, parent: QWidget) -> None:
        """Ask over `parent`; `client_id` is whose it is by now."""
        super().__init__(
            self.tr("Whose newsletter is this?"),
            text=self.tr(
                "It is compared with the issues kept for this client, and looked at by their rules."
            ),
            parent=parent,
        )
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context = context
        self._client = SuggestField(placeholder=self.tr("Name of the client"))
        self._client.set_options([(client.id, client.name) for client in clients_in_use(context.desk)])
        self._client.set_value(client_id or "")
        self._client.selectAll()
        self._field = self.add(Field(self.tr("Client"), self._client))
        nobody = Button(self.tr("Nobody’s in particular"), "quiet")
        take = Button(self.tr("Compare for this client"), "primary")
        nobody.clicked.connect(lambda: self._pick(""))
        take.clicked.connect(self._take)
        self.add_buttons(nobody, take)
        self._client.setFocus()

    def _take(self) -> None:
        typed = self._client.typed()
        if not typed:
            self._field.set_hint(self.tr("Choose one or type a new name."), "amber_text")
            self._client.setFocus()
            return
        known = client_of_name(self._context.desk, typed)
        if known is not None:
            self._pick(known.id)
            return
        made = self._context.perform(lambda: add_client(self._context.desk, typed))
        if made is not None:
            self._pick(made.id)

    def _pick(self, client_id: str) -> None:
        self.accept()
        self.picked.emit(client_id)
