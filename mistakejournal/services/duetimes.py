"""When a promise or a follow-up is due, as its row holds it."""

from __future__ import annotations

from datetime import date

from mistakejournal.services.desk import Desk


def due_columns(desk: Desk, due_on: date | None, due_time: str = "") -> dict[str, object]:
    """Give day, time ("HH:MM" on her wall, "" for any) and zone; without a day there is no time."""
    return {"due_on": due_on, "due_time": due_time if due_on else "", "zone": desk.clock.zone_name()}


def moved_columns(desk: Desk, due_on: date | None, due_time: str = "") -> dict[str, object]:
    """Give them for what was due at another time: it no longer rests, and is to be said again."""
    return {**due_columns(desk, due_on, due_time), "snoozed_until": None, "reminded_at": None}
