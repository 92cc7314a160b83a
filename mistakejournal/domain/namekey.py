"""Names as they are compared, so that the same one typed twice is one."""

from __future__ import annotations

import unicodedata


def name_key(name: str) -> str:
    """Give a name without blanks and case, and however its accents were typed."""
    plain = name if name.isascii() else unicodedata.normalize("NFKC", name)
    return "".join(plain.casefold().split())
