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
from mistakejournal.ui.wizard.parts.options import LETTERS
from mistakejournal.ui.wizard.session import Session

_LONGEST = 48


class Choice(QWidget):
    """One chip for each option; a second click takes the choice back."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._shown: list[tuple[str, str]] = []
        self._chips = ChipGroup(exclusive=True)
        self._chips.changed.connect(lambda: self._store(None))
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
        labels = [(option.id, _label(number, option)) for number, option in enumerate(options)]
        if labels != self._shown:
            self._shown = labels
            self._chips.set_options(labels)
        chosen = next((option for option in options if option.chosen_at is not None), None)
        self._chips.set_value(chosen.id if chosen else "")
        self._when.set_value(chosen.chosen_at if chosen else None)
        self._at.setVisible(chosen is not None)

    def label_of(self, option: Option) -> str:
        """Give an option with its letter, as its chip says it."""
        file = self._session.file
        options = [one for one in (file.options if file else ()) if one.title]
        return next((_label(number, one) for number, one in enumerate(options) if one.id == option.id), "")

    def _store(self, at: datetime | None) -> None:
        option_id = self._chips.value() or None
        self._session.do(lambda desk, row: choices.choose_option(desk, row, option_id, at))


def _label(number: int, option: Option) -> str:
    title = option.title if len(option.title) <= _LONGEST else f"{option.title[: _LONGEST - 1].rstrip()}…"
    return f"{LETTERS[number % len(LETTERS)]}. {title}"
