"""Letters that Unicode takes for letters of their own, as somebody types them who lacks their keys (L1)."""

from __future__ import annotations

import re

PLAIN = {
    "ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "þ": "th", "Þ": "TH",
    "ħ": "h", "Ħ": "H", "ŧ": "t", "Ŧ": "T", "ı": "i", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE",
    "ß": "ss", "ẞ": "SS",
}  # fmt: skip
"""Accents come off by themselves (é is e and a mark); these have nothing to take off."""

ODD = re.compile(f"[{''.join(PLAIN)}]")
"""Finds such a letter."""

_TABLE = str.maketrans(PLAIN)


def plain_letters(text: str) -> str:
    """Give a text with these letters as they are typed without their keys: “Łódź” as “Lódź”."""
    return text if text.isascii() else text.translate(_TABLE)
