"""Time zones by the name of their city: “Lisbon, Europe”."""

from __future__ import annotations

from functools import cache
from zoneinfo import available_timezones

_PLACES = (
    "Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Europe", "Indian",
    "Pacific",
)  # fmt: skip
"""The first parts of names that are places; the rest are old aliases."""


def city_of(zone: str) -> str:
    """Give the city of a zone: “Lisbon”; "" for a zone without one."""
    return zone.rpartition("/")[2].replace("_", " ") if "/" in zone else ""


@cache
def zone_options() -> tuple[tuple[str, str], ...]:
    """Give (zone, “city, part of the world”) for every zone there is, by city."""
    zones = [zone for zone in available_timezones() if zone.partition("/")[0] in _PLACES]
    named = [(zone, f"{city_of(zone)}, {zone.rpartition('/')[0].replace('/', ', ')}") for zone in zones]
    return tuple(sorted(named, key=lambda option: option[1]))
