"""A rule for a client's newsletters, made from an incident (I10)."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from mistakejournal.domain.inspection import Wish
from mistakejournal.domain.text import one_line
from mistakejournal.services.clientrules import add_rule
from mistakejournal.services.clients import get_client
from mistakejournal.ui.context import Context
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.chip_group import ChipGroup
from mistakejournal.ui.widgets.dialog import Dialog
from mistakejournal.ui.widgets.field import Field
from mistakejournal.ui.widgets.line_field import LineField
from mistakejournal.words.wishes import wish_options


class RuleDialog(Dialog):
    """Asks for the kind of rule and its words; what it finds leads back to the incident."""

    def __init__(
        self, context: Context, client_id: str, incident_id: str, parent: QWidget | None = None
    ) -> None:
        """Make a rule for a client. Raises KeyError when there is no such client."""
        name = get_client(context.desk, client_id).name
        text = self.tr("The inspector looks after it in each issue for {client}, and names this incident.")
        super().__init__(
            self.tr("A rule for their newsletters"), text=text.format(client=name), width=480, parent=parent
        )
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context, self._client_id, self._incident_id = context, client_id, incident_id
        self._wish = ChipGroup(
            wish_options(), exclusive=True, can_clear=False, name=self.tr("What the rule asks for")
        )
        self._wish.set_value(Wish.CONTAIN.value)
        self._words = LineField(placeholder=self.tr("Such as the address, or a name"))
        self.add(self._wish)
        self._field = self.add(Field(self.tr("Words of the rule"), self._words))
        cancel, add = Button(self.tr("Cancel"), "quiet"), Button(self.tr("Add the rule"), "primary")
        cancel.clicked.connect(self.reject)
        add.clicked.connect(self._add)
        self.add_buttons(cancel, add)
        self._words.setFocus()

    def _add(self) -> None:
        words = one_line(self._words.text())
        if not words:
            self._field.set_hint(self.tr("Which words is it about?"), "amber_text")
            self._words.setFocus()
            return
        desk, wish = self._context.desk, Wish(self._wish.value())
        done = self._context.perform(
            lambda: add_rule(desk, self._client_id, words, wish, incident_id=self._incident_id)
        )
        if done is not None:
            self.accept()
