"""How much a make-good is: time, or money, or both; the sizes of Settings are only suggestions (C6)."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.domain.makegood import MakeGoodKind
from mistakejournal.domain.money import currency_for, parse_amount
from mistakejournal.domain.settings import Settings
from mistakejournal.domain.template import fill
from mistakejournal.errors import JournalError
from mistakejournal.services.preferences import settings
from mistakejournal.ui.widgets.chip_group import ChipGroup
from mistakejournal.ui.widgets.field import Field
from mistakejournal.ui.widgets.filling import show_text
from mistakejournal.ui.widgets.line_field import LineField
from mistakejournal.ui.wizard.parts.money_field import MoneyField
from mistakejournal.ui.wizard.parts.narrow import Narrow
from mistakejournal.ui.wizard.session import Session
from mistakejournal.words.makegoods import time_words
from mistakejournal.words.money import money_words

_TIMED = (MakeGoodKind.TIME, MakeGoodKind.ADD_ON)
_PRICED = (MakeGoodKind.CREDIT, MakeGoodKind.DISCOUNT, MakeGoodKind.ADD_ON, MakeGoodKind.GIFT)
_MOST_MINUTES = 60 * 24 * 30


class MakeGoodSize(QWidget):
    """Minutes with a few to click, and what it comes to in money."""

    changed = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._level = 2
        self._minutes: int | None = None
        self._shown: list[int] = []
        self._quick = ChipGroup(exclusive=True, name=self.tr("How much time"))
        self._quick.changed.connect(self._on_quick)
        self._line = LineField(placeholder="30")
        self._line.textEdited.connect(self._on_typed)
        self._time = QWidget()
        time = QVBoxLayout(self._time)
        time.setContentsMargins(0, 0, 0, 0)
        time.setSpacing(8)
        self._field = Field(self.tr("Minutes"), self._line)
        time.addWidget(self._quick)
        time.addWidget(Narrow(self._field))
        self._money = MoneyField(
            session,
            self.tr("What it costs you"),
            "make_good_amount",
            hint=self.tr("It adds up on the client’s card."),
        )
        self._money.changed.connect(self.changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._time)
        column.addWidget(self._money)

    def fill(self, level: int | None) -> None:
        """Show the size that fits the kind."""
        incident = self._session.incident
        self._level, self._minutes = max(level or 2, 2), incident.make_good_minutes
        self._time.setVisible(incident.make_good_kind in _TIMED)
        self._money.setVisible(incident.make_good_kind in _PRICED)
        usual = self._usual_minutes()
        sizes = sorted({usual // 2, usual, usual * 2} - {0})
        if sizes != self._shown:
            self._shown = sizes
            self._quick.set_options([(str(minutes), time_words(minutes)) for minutes in sizes])
        self._quick.set_value(str(self._minutes) if self._minutes in sizes else "")
        typed = self._session.jotted("make_good_minutes")
        show_text(self._line, typed or ("" if self._minutes is None else str(self._minutes)))
        self._show_trouble()
        self._money.fill(incident.make_good_amount, incident.make_good_currency)

    def fields(self) -> dict[str, object]:
        """Give the size as the incident keeps it."""
        return {
            "make_good_minutes": self._minutes,
            "make_good_amount": self._money.amount(),
            "make_good_currency": self._money.currency() if self._money.amount() is not None else "",
        }

    def suggested(self, kind: str) -> dict[str, object]:
        """Give what Settings suggests for a kind at this level; what it has no use for goes."""
        incident = self._session.incident
        time, amount, currency = None, None, ""
        if kind in _TIMED:
            time = incident.make_good_minutes
            if time is None and kind == MakeGoodKind.TIME:
                time = self._usual_minutes()
        if kind in _PRICED:
            amount, currency = incident.make_good_amount, incident.make_good_currency
            if amount is None:
                amount, currency = self._usual_money()
        return {"make_good_minutes": time, "make_good_amount": amount, "make_good_currency": currency}

    def words_for(self, kind: str, fields: Mapping[str, object]) -> str:
        """Say a make-good of that kind and size; "" where the size is open or the kind has no usual words."""
        text = self._session.desk.content.apology["make_good"]["words"].get(kind)
        minutes, amount = fields["make_good_minutes"], fields["make_good_amount"]
        said = {
            "time": time_words(minutes) if isinstance(minutes, int) and minutes else "",
            "amount": money_words(amount, str(fields["make_good_currency"]), short=True)
            if isinstance(amount, int) and amount
            else "",
        }
        return (fill(text, said) or "") if text else ""

    def _stored(self) -> Settings:
        return settings(self._session.desk)

    def _usual_minutes(self) -> int:
        return int(getattr(self._stored(), f"make_good_minutes_{self._level}"))

    def _usual_money(self) -> tuple[int | None, str]:
        """Give her usual sum, where the client pays in her currency."""
        stored, file = self._stored(), self._session.file
        client = file.client.currency if file and file.client else ""
        if not stored.currency or currency_for(client, stored.currency) != stored.currency:
            return None, ""
        try:
            return parse_amount(getattr(stored, f"make_good_money_{self._level}"), stored.currency), (
                stored.currency
            )
        except JournalError:
            return None, ""

    def _on_quick(self) -> None:
        self._minutes = int(self._quick.value()) if self._quick.value() else None
        self._line.setText(self._quick.value())
        self._session.jot("make_good_minutes", "")
        self._show_trouble()
        self.changed.emit()

    def _on_typed(self, text: str) -> None:
        typed = text.strip()
        is_number = typed.isascii() and typed.isdigit() and len(typed) < 6 and int(typed) <= _MOST_MINUTES
        self._minutes = int(typed) if is_number else None
        self._session.jot("make_good_minutes", "" if is_number else text)
        self._show_trouble()
        self.changed.emit()

    def _show_trouble(self) -> None:
        if self._line.text().strip() and self._minutes is None:
            self._field.set_hint(self.tr("Write it in minutes, like 30."), "amber_text")
        else:
            self._field.set_hint("")
