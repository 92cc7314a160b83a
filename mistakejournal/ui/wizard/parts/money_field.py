"""An amount with its currency, typed as she likes; the currency is asked where none is known yet (A12)."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.domain.money import currency_for, parse_amount
from mistakejournal.errors import JournalError
from mistakejournal.services.preferences import change_settings, settings
from mistakejournal.ui.widgets.field import Field
from mistakejournal.ui.widgets.filling import show_text
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.line_field import LineField
from mistakejournal.ui.widgets.pair import Pair
from mistakejournal.ui.widgets.select import Select
from mistakejournal.ui.wizard.session import Session
from mistakejournal.words.money import amount_words, own_currency

_CODES = (
    "EUR USD GBP CHF AED ARS AUD BRL CAD CLP CNY CZK DKK HKD HUF IDR ILS INR ISK JPY KRW KWD MXN MYR NOK NZD "
    "PHP PLN RON SAR SEK SGD THB TND TRY TWD VND ZAR"
).split()
_EXAMPLE = 1250


class MoneyField(QWidget):
    """What is no amount stays as it was typed, with a calm sentence below; nothing is counted meanwhile."""

    changed = Signal()
    """The person changed amount or currency."""

    def __init__(
        self, session: Session, label: str, jotted: str, *, hint: str = "", parent: QWidget | None = None
    ) -> None:
        """Ask for `label`; what is no amount waits under the key `jotted` of what belongs to nothing yet."""
        super().__init__(parent)
        self._session, self._jotted, self._hint = session, jotted, hint
        self._amount: int | None = None
        self.line = LineField(placeholder="")
        self.line.textEdited.connect(lambda _text: self._on_typed())
        self._currency = Select(name=self.tr("Currency"))
        self._currency.changed.connect(lambda _code: self._on_currency())
        self._below = Label("", "small", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        which = Field(self.tr("Currency"), self._currency)
        column.addWidget(Pair(Field(label, self.line), which, stretch=(3, 2), stack_below=320))
        column.addWidget(self._below)
        self._say(hint)  # once it has its place: shown before, it would be a window of its own for a moment

    def fill(self, amount: int | None, currency: str) -> None:
        """Show an amount in minor units; without a currency of its own it has the client's, else hers."""
        known = currency or self._known()
        self._amount = amount
        codes = sorted({*_CODES, *filter(None, (known, own_currency()))})
        if self._currency.count() != len(codes):
            self._currency.set_options([(code, code) for code in codes])
        self._currency.set_value(known)
        self._currency.setPlaceholderText(self.tr("Which one?"))
        self.line.setPlaceholderText(amount_words(_EXAMPLE, known or "EUR"))
        show_text(self.line, self._session.jotted(self._jotted) or amount_words(amount, known))
        self._show_trouble()

    def amount(self) -> int | None:
        """Give the minor units; None while nothing, or no amount, stands there."""
        return self._amount

    def currency(self) -> str:
        """Give the currency; "" while none was chosen."""
        return self._currency.value()

    def _known(self) -> str:
        file = self._session.file
        client = file.client.currency if file and file.client else ""
        return currency_for(client, settings(self._session.desk).currency)

    def _on_typed(self) -> None:
        self._read()
        self.changed.emit()

    def _on_currency(self) -> None:
        """The first currency she names is hers from now on; later ones are only this amount's."""
        desk, code = self._session.desk, self.currency()
        self._read()
        if not self._known():
            self._session.context.perform(lambda: change_settings(desk, currency=code))
        self.changed.emit()

    def _read(self) -> None:
        text = self.line.text()
        self._amount, _trouble = self._parsed(text)
        self._session.jot(self._jotted, text if self._amount is None else "")
        self._show_trouble()

    def _parsed(self, text: str) -> tuple[int | None, str]:
        """Give the amount, or the code of what keeps it from being one."""
        try:
            return parse_amount(text, self.currency()), ""
        except JournalError as error:
            return None, error.code

    def _show_trouble(self) -> None:
        text = self.line.text().strip()
        trouble = self._parsed(text)[1] if text else ""
        if trouble == "other_currency":
            words = self.tr("“{text}” is in another currency than {currency}. Choose it beside the amount.")
            self._say(words.format(text=text[:40], currency=self.currency()), "amber_text")
        elif trouble:
            example = amount_words(_EXAMPLE, self.currency())
            words = self.tr("“{text}” can’t be read as an amount. Write it like {example}.")
            self._say(words.format(text=text[:40], example=example), "amber_text")
        elif text and not self.currency():
            self._say(self.tr("Choose the currency once; Settings keeps it."), "amber_text")
        else:
            self._say(self._hint)

    def _say(self, words: str, tone: str = "text2") -> None:
        self._below.setText(words)
        self._below.set_tone(tone)
        self._below.setVisible(bool(words))
        self.line.setAccessibleDescription(words)
