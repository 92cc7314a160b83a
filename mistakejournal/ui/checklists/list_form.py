"""What a new checklist is asked for: its name, and the client it is for, if it is for one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.domain.text import one_line
from mistakejournal.services.clients import add_client, clients_in_use
from mistakejournal.services.done import Done
from mistakejournal.ui.context import Context
from mistakejournal.ui.theme.themed import Themed
from mistakejournal.ui.widgets.field import Field
from mistakejournal.ui.widgets.line_field import LineField
from mistakejournal.ui.widgets.suggest_field import SuggestField


class ListForm(Themed, QWidget):
    """A name and a client; typing a new client makes them (A4)."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Serve `context`."""
        super().__init__(parent)
        self._context = context
        self._offered = ""
        self.name = LineField()
        self.client = SuggestField(placeholder=self.tr("Any client"))
        self._name_field = Field(self.tr("Name"), self.name)
        hint = self.tr("Choose one, type a new name, or leave it empty.")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._name_field)
        self._column.addWidget(Field(self.tr("Client"), self.client, hint=hint))
        self.name.textEdited.connect(lambda _text: self._name_field.set_hint(""))
        self.wear()

    def offer(self, name: str) -> None:
        """Offer the clients there are, and a name; one that she wrote herself stays."""
        self.client.set_options([(client.id, client.name) for client in clients_in_use(self._context.desk)])
        if self.name.text() == self._offered:
            self.name.setText(name)
            self._offered = name

    def clear(self) -> None:
        """Begin anew."""
        self._offered = ""
        self.name.clear()
        self.client.set_value("")

    def make(self, call: Callable[[str, str | None], Done]) -> str:
        """Make the list with `call(name, client_id)` and give its id; "" when it could not be made."""
        name = one_line(self.name.text())
        if not name:
            self._name_field.set_hint(self.tr("A short name is enough."), "amber_text")
            self.name.setFocus()
            return ""
        client_id = self._client_id()
        if client_id == "":
            return ""
        made = self._context.perform(lambda: call(name, client_id))
        return made.id if made is not None else ""

    def restyle(self) -> None:
        """Keep the fields apart."""
        self._column.setSpacing(self.theme.space(14))

    def _client_id(self) -> str | None:
        """None for any client; "" when a new one could not be stored."""
        typed = self.client.typed()
        if not typed:
            return None
        for client in clients_in_use(self._context.desk):  # one that was offered may be gone by now
            if client.name.casefold() == typed.casefold():
                return client.id
        made = self._context.perform(lambda: add_client(self._context.desk, typed))
        return made.id if made is not None else ""
