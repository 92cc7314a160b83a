"""A calendar file (RFC 5545) as text: what its events say, folded and escaped as every calendar reads it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time

from mistakejournal.domain.records import dataclass
from mistakejournal.domain.timing import is_zone
from mistakejournal.domain.zonetext import zone_lines

_OCTETS = 75
"""The longest line, without its end (RFC 5545, 3.1)."""
_BREAKS = re.compile("\r\n|[\r\n\v\f\x1c-\x1f\x85\u2028\u2029]")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f]")
_ESCAPED = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})
_EPOCH = datetime(2020, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Event:
    """One thing in a calendar: of a day, or at a time of the wall in `zone`."""

    uid: str
    """The same in every file, so that a calendar brings it up to date instead of adding it again."""
    title: str
    day: date
    at_time: str = ""
    """HH:MM; "" is the whole day."""
    zone: str = ""
    """IANA; a zone this computer does not know, or "", is the wall of whoever reads it."""
    minutes: int = 15
    rule: str = ""
    """RRULE text, whose first day is `day`; "" comes once."""
    alarm: int | None = None
    """Minutes before."""
    is_cancelled: bool = False
    changed_at: datetime = _EPOCH


def calendar_text(events: Sequence[Event], product: str, at: datetime, sequence: datetime) -> str:
    """Write the events at a moment (`at`, aware).

    `sequence` is the last change of all: it only grows, so that a calendar takes the newer file for the
    newer one, also where a day follows from rows other than its own.
    """
    number = max(0, int((sequence - _EPOCH).total_seconds()))
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{_text(product)}", "CALSCALE:GREGORIAN"]
    lines.append("METHOD:PUBLISH")
    for zone in sorted({event.zone for event in events if _is_in_zone(event)}):
        lines += zone_lines(zone, min(event.day.year for event in events if event.zone == zone))
    for event in events:
        lines += _event_lines(event, at, number)
    lines.append("END:VCALENDAR")
    return "".join(f"{folded(line)}\r\n" for line in lines)


def folded(line: str) -> str:
    """Break a line into pieces of at most 75 octets, between letters."""
    pieces, piece, room = [], "", _OCTETS
    for letter in line:
        size = len(letter.encode("utf-8"))
        if size > room:
            pieces.append(piece)
            piece, room = "", _OCTETS - 1  # the space before it counts
        piece += letter
        room -= size
    return "\r\n ".join([*pieces, piece])


def _event_lines(event: Event, at: datetime, sequence: int) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{_text(event.uid)}"
    yield f"DTSTAMP:{_instant(at)}"
    yield f"LAST-MODIFIED:{_instant(event.changed_at)}"
    yield f"SEQUENCE:{sequence}"
    yield f"DTSTART{_start(event)}"
    if event.at_time:
        yield f"DURATION:PT{event.minutes}M"
    if event.rule:
        yield f"RRULE:{event.rule}"
    yield f"SUMMARY:{_text(' '.join(_plain(event.title).split()))}"
    yield f"STATUS:{'CANCELLED' if event.is_cancelled else 'CONFIRMED'}"
    yield "TRANSP:TRANSPARENT"
    if event.alarm is not None and not event.is_cancelled:
        yield "BEGIN:VALARM"
        yield "ACTION:DISPLAY"
        yield f"DESCRIPTION:{_text(' '.join(_plain(event.title).split()))}"
        yield f"TRIGGER:-PT{event.alarm}M"
        yield "END:VALARM"
    yield "END:VEVENT"


def _start(event: Event) -> str:
    if not event.at_time:
        return f";VALUE=DATE:{event.day:%Y%m%d}"
    wall = datetime.combine(event.day, time.fromisoformat(event.at_time))
    stamp = wall.strftime("%Y%m%dT%H%M%S")
    if event.zone == "UTC":
        return f":{stamp}Z"
    return f";TZID={event.zone}:{stamp}" if _is_in_zone(event) else f":{stamp}"


def _is_in_zone(event: Event) -> bool:
    return bool(event.at_time) and event.zone not in ("", "UTC") and is_zone(event.zone)


def _instant(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")


def _plain(text: str) -> str:
    return _CONTROLS.sub("", _BREAKS.sub("\n", text))


def _text(text: str) -> str:
    return _plain(text).translate(_ESCAPED)
