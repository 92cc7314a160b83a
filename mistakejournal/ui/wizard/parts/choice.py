"""What the client chose, and when (C5). The other options stay."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.domain.incident import Option
from mistakejournal.services import choices
from mistakejournal.ui.widgets.chip_group import ChipGroup
from mistakejournal.ui.widgets.field import Field
from mistakejournal.ui.widgets.time_field import TimeField
from mistakejournal.ui.wizard.parts.narrow import Narrow
from mistakejournal.ui.wizard.parts.options import labels_of
from mistakejournal.ui.wizard.parts.reply_form import ReplyForm
from mistakejournal.ui.wizard.session import Session


class Choice(QWidget):
    """One chip for each option; a second click takes the choice back.

    With a form beside it, what is pasted there and not kept yet is kept with the choice.
    """

    def __init__(
        self, session: Session, form: ReplyForm | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._form = session, form
        self._shown: list[tuple[str, str]] = []
        self._chips = ChipGroup(exclusive=True)
        self._chips.changed.connect(self._on_chosen)
        self._when = TimeField(session.desk.clock.local, empty=self.tr("Not said yet"), can_be_about=False)
        self._when.changed.connect(lambda: self._store(self._when.value()))
        self._which = Field("", self._chips)
        self._at = Narrow(Field(self.tr("They told you"), self._when))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._which)
        column.addWidget(self._at)

    def fill(self) -> None:
        """Show the choice, once there is something to choose from."""
        file = self._session.file
        options = [option for option in (file.options if file else ()) if option.title]
        name = self._session.first_name
        self._which.set_label(
            self.tr("What {name} chose").format(name=name) if name else self.tr("What they chose")
        )
        labels = labels_of(self._session)
        if labels != self._shown:
            self._shown = labels
            self._chips.set_options(labels)
        chosen = next((option for option in options if option.chosen_at is not None), None)
        self._chips.set_value(chosen.id if chosen else "")
        self._when.set_value(chosen.chosen_at if chosen else None)
        self._at.setVisible(chosen is not None)

    def label_of(self, option: Option) -> str:
        """Give an option with its letter, as its chip says it."""
        return dict(labels_of(self._session)).get(option.id, "")

    def _on_chosen(self) -> None:
        option_id = self._chips.value()
        if option_id and self._form is not None and self._form.has_words():
            self._form.keep(option_id)
        else:
            self._store(None)

    def _store(self, at: datetime | None) -> None:
        option_id = self._chips.value() or None
        self._session.do(lambda desk, row: choices.choose_option(desk, row, option_id, at))
