"""Amounts of money as whole minor units of a currency."""

from __future__ import annotations

import re

from mistakejournal.errors import JournalError

_NO_DIGITS = frozenset("BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF".split())
_THREE_DIGITS = frozenset("BHD IQD JOD KWD LYD OMR TND".split())

_WHOLE = r"[0-9]+|[0-9]{1,3}(?P<group>[.,'’ ])[0-9]{3}(?:(?P=group)[0-9]{3})*"
_LONGEST = 15
"""More than that is no amount, and would not fit the 64 bits of a database integer."""

_FRACTION = r"[0-9]*"
_SIGNS = r"^([A-Z]{3}|[$€£¥])\s?|\s?([A-Z]{3}|[$€£¥])$"
_NEVER = {"$": frozenset("EUR GBP CHF JPY CNY".split()), "¥": frozenset("EUR GBP USD CHF".split())}
"""Signs of several currencies, and well-known ones that they are never put on."""
_SIGN_OF = {"€": "EUR", "£": "GBP"}


def digits(currency: str) -> int:
    """Give how many digits of minor units a currency has (ISO 4217): 2 for EUR, 0 for JPY, 3 for KWD."""
    code = currency.upper()
    if code in _NO_DIGITS:
        return 0
    return 3 if code in _THREE_DIGITS else 2


def plain_money(amount: int, currency: str) -> str:
    """Give minor units with all their digits and the currency's code: "12.50 EUR"."""
    places = digits(currency)
    whole, rest = divmod(amount, 10**places)
    number = f"{whole}.{rest:0{places}}" if places else str(whole)
    return f"{number} {currency}".strip()


def currency_for(clients: str, hers: str) -> str:
    """Give the currency an amount for a client is in: the client's own, else hers (A12); "" for neither."""
    return clients.strip().upper() or hers


def parse_amount(text: str, currency: str) -> int:
    """Give the minor units of an amount as people write it: "12", "12,50", "1.234,50", "1,234.50", "€ 12".

    The last point or comma is the decimal sign, unless exactly three digits follow it and the currency has
    fewer: then it groups thousands. Raises ``JournalError("bad_amount")`` with the text as it was typed, and
    ``JournalError("other_currency")`` where it names another one than `currency`.
    """
    amount = re.sub(r"[\u00a0\u202f\u2009]", " ", text).strip()
    named = [one or other for one, other in re.findall(_SIGNS, amount)]
    amount = re.sub(_SIGNS, "", amount)
    places = digits(currency)
    whole, fraction = _split(amount, places)
    if (
        len(whole) > _LONGEST
        or not re.fullmatch(_WHOLE, whole)
        or not re.fullmatch(_FRACTION, fraction)
        or len(fraction) > places
    ):
        raise JournalError("bad_amount", text=text)
    if currency and any(_is_other(sign, currency.upper()) for sign in named):
        raise JournalError("other_currency", text=text)
    return int(re.sub(r"\D", "", whole) + fraction.ljust(places, "0"))


def _is_other(sign: str, currency: str) -> bool:
    if sign in _NEVER:
        return currency in _NEVER[sign]
    return _SIGN_OF.get(sign, sign) != currency


def _split(amount: str, places: int) -> tuple[str, str]:
    """Part an amount at its decimal sign; without one the fraction is empty."""
    mark = max(amount.rfind("."), amount.rfind(","))
    fraction = amount[mark + 1 :]
    groups = len(fraction) == 3 and places != 3
    if mark < 0 or not fraction or groups or amount.count(amount[mark]) > 1:
        return amount, ""
    return amount[:mark], fraction
