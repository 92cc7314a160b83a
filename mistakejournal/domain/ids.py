"""Row ids: UUID version 7 (RFC 9562, 5.7), so that ids sort by the time they were made."""

from __future__ import annotations

import secrets
import uuid
from datetime import datetime


def uuid7(now: datetime) -> str:
    """Make an id for `now` (aware): 48 bits of Unix milliseconds, then 74 random bits, as text."""
    milliseconds = int(now.timestamp() * 1000) & (1 << 48) - 1
    random = secrets.randbits(74)
    value = milliseconds << 80 | 0x7 << 76 | (random >> 62) << 64 | 0b10 << 62 | random & (1 << 62) - 1
    return str(uuid.UUID(int=value))
