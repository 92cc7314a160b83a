"""The five times of an incident and the order they must have (A2)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from datetime import datetime

from mistakejournal.domain.incident import Incident, NoticedBy

TIMES = ("happened", "noticed", "told", "fixed", "verified")
"""Each is a field `<name>_at`; each is optional."""

_ORDER = (
    ("happened", "noticed"),
    ("happened", "told"),
    ("happened", "fixed"),
    ("happened", "verified"),
    ("noticed", "told"),
    ("noticed", "fixed"),
    ("noticed", "verified"),
    ("fixed", "verified"),
)
_NOT_WHEN_CLIENT_FIRST = frozenset({("noticed", "told")})
"""When the client noticed first, she may have talked with them before she saw it herself."""


def contradiction(incident: Incident, changes: Mapping[str, object]) -> tuple[str, str] | None:
    """Give the first two times (earlier, later) that would stand in the wrong order, or None.

    `changes` are field values on top of the incident. Equal times are in order. Only pairs that the changes
    touch are looked at, so that an old contradiction never blocks other words.
    """
    now = {field.name: getattr(incident, field.name) for field in fields(incident)} | dict(changes)
    client_first = now["noticed_by"] in (NoticedBy.CLIENT, NoticedBy.CUSTOMER)
    for pair in _ORDER:
        earlier, later = (now[f"{name}_at"] for name in pair)
        touched = any(f"{name}_at" in changes for name in pair) or "noticed_by" in changes
        if client_first and pair in _NOT_WHEN_CLIENT_FIRST:
            continue
        if touched and isinstance(earlier, datetime) and isinstance(later, datetime) and later < earlier:
            return pair
    return None
