"""Who can I ask? One saved person (B1)."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.services.preferences import change_settings, settings
from mistakejournal.ui.autosave import Autosave
from mistakejournal.ui.context import Context
from mistakejournal.ui.widgets.field import Field
from mistakejournal.ui.widgets.filling import show_text
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.line_field import LineField


class AskPerson(QWidget):
    """Names the person where one is saved, and lets her save one."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._person = Label("", "body", "text", wrap=True)
        self._line = LineField(placeholder=self.tr("A name and how to reach them"))
        self._autosave = Autosave(self._save, self)
        self._line.textEdited.connect(partial(self._autosave.put, "ask_person"))
        self._line.editingFinished.connect(self._on_left)
        field = Field(
            self.tr("One person I can ask"),
            self._line,
            hint=self.tr("Somebody calm. It is kept in Settings and shown here each time."),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._person)
        column.addWidget(field)

    def fill(self) -> None:
        """Show the person of the settings."""
        person = settings(self._context.desk).ask_person
        self._person.setText(self.tr("You can ask {person}.").format(person=person))
        self._person.setVisible(bool(person))
        if not self._autosave.pending:
            show_text(self._line, person)

    def _on_left(self) -> None:
        self._autosave.flush()
        self.fill()

    def _save(self, values: dict[str, object]) -> bool:
        person = str(values["ask_person"]).strip()
        call = partial(change_settings, self._context.desk, ask_person=person)
        return self._context.perform(call) is not None
