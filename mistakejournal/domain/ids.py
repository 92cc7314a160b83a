"""Row ids: UUID version 7 (RFC 9562, 5.7), so that ids sort by the time they were made."""

from __future__ import annotations

import os
from datetime import datetime


def uuid7(now: datetime) -> str:
    """Make an id for `now` (aware): 48 bits of Unix milliseconds, then 74 random bits, as text.

    By hand, because importing uuid and secrets costs a start as much as importing sqlite3.
    """
    milliseconds = int(now.timestamp() * 1000) & (1 << 48) - 1
    random = int.from_bytes(os.urandom(10), "big")
    value = milliseconds << 80 | 0x7 << 76 | (random >> 68) << 64 | 0b10 << 62 | random & (1 << 62) - 1
    text = f"{value:032x}"
    return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"
