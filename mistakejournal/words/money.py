"""Amounts of money as her computer writes them, and what make-goods come to: “12,50 €”, “1 h 30 and 40 €”."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from mistakejournal.domain.makegood import Cost
from mistakejournal.domain.money import digits

_SIGNS = {"EUR": "€", "USD": "$", "GBP": "£", "JPY": "¥"}
"""Where two currencies share a sign, the sign is that of the locale's own and the other one says its code."""
_BLANK = "\N{NO-BREAK SPACE}"
_MOST_EXACT = 10**15
"""Fewer minor units than this pass unchanged through the floating point numbers that QLocale takes."""


def money_words(amount: int, currency: str, *, short: bool = False) -> str:
    """Give minor units of a currency with its sign: “1.234,50 €”; `short` leaves “,00” out.

    Without a currency it is the plain number.
    """
    locale, places = _locale(), digits(currency)
    whole, rest = divmod(amount, 10**places)
    if short and not rest:
        places = 0
    sign = _sign(currency, locale)
    if amount >= _MOST_EXACT or not sign:
        number = _number(locale, whole, rest, places)
        return f"{number}{_BLANK}{sign}" if sign else number
    text = locale.toCurrencyString(amount / 10 ** digits(currency), sign, places)
    if not sign.isalpha():
        return text
    before, _, after = text.partition(sign)
    return _BLANK.join(part.strip() for part in (before, sign, after) if part.strip())


def amount_words(amount: int | None, currency: str) -> str:
    """Give minor units as they are typed: “12,50”, without sign and groups; "" for none."""
    if amount is None:
        return ""
    places = digits(currency)
    whole, rest = divmod(amount, 10**places)
    point = "," if _locale().decimalPoint() == "," else "."
    return f"{whole}{point}{rest:0{places}}" if rest else str(whole)


def duration_words(minutes: int) -> str:
    """Give working time in short: “30 min”, “2 h”, “1 h 30”."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return QCoreApplication.translate("Money", "{minutes} min").format(minutes=rest)
    if not rest:
        return QCoreApplication.translate("Money", "{hours} h").format(hours=hours)
    return QCoreApplication.translate("Money", "{hours} h {minutes:02}").format(hours=hours, minutes=rest)


def cost_words(cost: Cost) -> str:
    """Give time and money in one line: “1 h 30, 40 € and CHF 25”; "" for nothing."""
    told = [duration_words(cost.minutes)] if cost.minutes else []
    told += [money_words(amount, currency, short=True) for currency, amount in cost.money]
    if len(told) < 2:
        return "".join(told)
    return QCoreApplication.translate("Money", "{first} and {last}").format(
        first=", ".join(told[:-1]), last=told[-1]
    )


def own_currency() -> str:
    """Give the currency of the computer's region as a suggestion; "" where it has none."""
    return QLocale().currencySymbol(QLocale.CurrencySymbolFormat.CurrencyIsoCode)


def _locale() -> QLocale:
    """Give her locale; a computer that has none writes numbers as English does."""
    locale = QLocale()
    return QLocale("en") if locale.language() == QLocale.Language.C else locale


def _sign(currency: str, locale: QLocale) -> str:
    own_sign = locale.currencySymbol(QLocale.CurrencySymbolFormat.CurrencySymbol)
    if currency == locale.currencySymbol(QLocale.CurrencySymbolFormat.CurrencyIsoCode):
        return own_sign or currency
    sign = _SIGNS.get(currency, currency)
    return currency if sign == own_sign else sign


def _number(locale: QLocale, whole: int, rest: int, places: int) -> str:
    grouped = f"{whole:,}".replace(",", locale.groupSeparator())
    return f"{grouped}{locale.decimalPoint()}{rest:0{places}}" if places else grouped
