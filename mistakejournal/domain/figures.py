"""Numbers as people write them: "1,300", "1.300", "1 300", "45.00", "12,5"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from decimal import Decimal

LOOKED_AT = 2000
"""What is typed into a line is short; a whole page pasted by mistake is not read to its end."""

_FIGURE = (
    r"(?<![0-9])(?:"
    r"(?P<commas>[1-9][0-9]{0,2}(?:,[0-9]{3})+)(?:\.(?P<after_commas>[0-9]{1,4}))?"
    r"|(?P<points>[1-9][0-9]{0,2}(?:\.[0-9]{3})+)(?:,(?P<after_points>[0-9]{1,4}))?"
    r"|(?P<blanks>[1-9][0-9]{0,2}(?:[ \u00a0\u2009\u202f'’][0-9]{3})+)(?:[.,](?P<after_blanks>[0-9]{1,4}))?"
    r"|(?P<plain>[0-9]{1,18})(?:[.,](?P<after_plain>[0-9]{1,4}))?"
    r")(?![0-9])"
)
_CURRENCY = r"[$€£¥]|(?<![A-Za-z])[A-Z]{3}(?![A-Za-z])"


def figures(text: str) -> list[Decimal]:
    """Give the numbers in a text, in order.

    A point, comma or blank before exactly three digits groups thousands; any other one begins the fraction.
    """
    return [_value(found) for found in re.finditer(_FIGURE, text[:LOOKED_AT])]


def currencies(text: str) -> set[str]:
    """Give the currency signs and codes in a text."""
    return set(re.findall(_CURRENCY, text[:LOOKED_AT]))


def number_words(value: Decimal, places: int = 0) -> str:
    """Write a number with commas between its thousands, with at least so many digits after the point."""
    whole = value.normalize() if value == value.to_integral_value() else value
    return f"{whole:,.{max(places, _places(value))}f}"


def _value(found: re.Match[str]) -> Decimal:
    from decimal import Decimal  # a start reads no numbers

    form = next(name for name in ("commas", "points", "blanks", "plain") if found[name])
    whole = re.sub(r"[^0-9]", "", found[form])
    return Decimal(f"{whole}.{found[f'after_{form}'] or '0'}")


def _places(value: Decimal) -> int:
    exponent = value.normalize().as_tuple().exponent
    return max(-exponent, 0) if isinstance(exponent, int) else 0
