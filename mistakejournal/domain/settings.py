"""What she can set: one field a setting, each with a default that works without being asked."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import fields, replace
from datetime import time
from typing import cast

from mistakejournal.domain.money import parse_amount
from mistakejournal.domain.records import dataclass
from mistakejournal.domain.timing import Hours
from mistakejournal.errors import JournalError

THEMES = ("system", "light", "dark")
TEXT_SIZES = range(90, 201)
BREATHS = range(30, 301)
"""Seconds of the breathing circle (the lengths of vocab.json lie between these)."""
NOTED_BY_ITSELF = frozenset(
    {"window", "mini", "splitters", "sitting", "checked_on", "digest_on", "wipe_owed"}
)
"""What the app notes while she does nothing but look: no backup is made for it."""


@dataclass(frozen=True)
class Settings:
    """All settings of a journal. Words are as she typed them, "" where she said nothing."""

    theme: str = "system"
    text_size: int = 100
    """Percent, 90 to 200."""
    reduced_motion: bool | None = None
    """None follows the system."""
    system_font: bool = False

    start_with_pause: bool = True
    rhythm: str = "long_out"
    """A rhythm of vocab.json > pause > rhythms."""
    breath_seconds: int = 90
    keep_feelings: bool = True
    """False keeps feelings out of storage altogether (B2)."""
    hints: bool = True
    """Whether wording hints are offered (B5)."""
    ask_person: str = ""
    """Who can I ask? (B1)"""

    look_again: bool = True
    """Whether a verify step ticked very quickly asks once more (F5)."""
    ask_after_gap: bool = True
    """Whether a long gap between ticks asks "Were you called away?" (G2)."""
    gap_times: int = 3
    """How many times the usual time of a step make a gap."""
    gap_minutes: int = 5
    """A gap is never shorter than this."""
    gap_unknown_minutes: int = 10
    """The gap while the usual time of a step is not known."""

    name: str = ""
    sign_off: str = ""
    phone: str = ""
    working_days: tuple[int, ...] = (0, 1, 2, 3, 4)
    """Monday is 0."""
    day_starts: str = "09:00"
    day_ends: str = "17:00"
    currency: str = ""
    """ISO 4217 code; "" until it is first needed."""

    make_good_minutes_2: int = 30
    """Extra time that is suggested as a make-good, by level (apology.json > make_good)."""
    make_good_minutes_3: int = 120
    make_good_minutes_4: int = 240
    make_good_money_2: str = ""
    """What is suggested in money, in her currency, as she typed it; "" suggests nothing."""
    make_good_money_3: str = ""
    make_good_money_4: str = ""

    wrong_key: str = "F8"
    """The key of "Something went wrong"."""
    window: str = ""
    """The window's size and place, in the window's own code."""
    mini: str = ""
    """The mini runner's size and place, in its own code."""
    mini_in_front: bool = True
    """Whether the mini runner stays in front of other windows (F9)."""
    splitters: tuple[tuple[str, str], ...] = ()
    """Where the parts of a place meet: (the place, its splitter in the window's own code)."""

    remind_here: bool = True
    """Whether it says here what is due at a time (J5)."""
    quiet_from: str = "18:00"
    quiet_until: str = "08:30"
    """The same as `quiet_from`: no hours are quiet."""
    quiet_weekends: bool = True
    names_in_notices: bool = False
    """Whether a notification of the system says what, and for whom."""
    offer_look_back: bool = True
    """Whether Today offers to look back, once a week and once a month (K5)."""
    look_back_rests: tuple[tuple[str, str], ...] = ()
    """Until when an offer rests: ("week" or "month", the day)."""
    stay_in_tray: bool = False
    """Whether closing the window leaves the app in the tray."""
    tray_offered: bool = False
    """Whether that was offered; it is offered once."""
    backup_folder: str = ""
    """The second place of backups, a USB stick or a synced folder; "" for none (O1)."""
    backup_folder_asked: bool = False
    """Whether a second place was asked for; that is done once."""
    checked_on: str = ""
    """The day (ISO) of the last look at every row."""
    synced_told: str = ""
    """The folder of which was said that another program copies it; it is said once."""
    lock_minutes: int = 15
    """Minutes without a key or the mouse after which a journal with a passphrase locks; 0 never (N3)."""
    plain_title: bool = False
    """Whether windows are named "Journal" and no more (P4)."""
    sharing_screen: bool = False
    """Whether names, lessons and the Open list are hidden, because others see the screen (P4)."""
    sitting: tuple[str, ...] = ()
    """Where she is while the window is open: place, row, field; () once it was closed in order (A8)."""
    wipe_owed: tuple[str, ...] = ()
    """Where words that were taken out may still stand, should a kill come before they are wiped (N3)."""
    digest_on: str = ""
    """The day (ISO) on which was last said what is due."""
    calendar: tuple[tuple[str, str, str], ...] = ()
    """What the last calendar files held: (its id, its day, its incident or "")."""

    def hours(self, zone: str) -> Hours:
        """Give her working hours in `zone` (IANA), as the timing rules want them."""
        return Hours(
            time.fromisoformat(self.day_starts),
            time.fromisoformat(self.day_ends),
            frozenset(self.working_days),
            zone,
        )


def accepted(name: str, value: object) -> object:
    """Give `value` as the setting `name` holds it. KeyError: no such setting; ValueError: unfit."""
    value = _as_tuples(value)
    if not _CHECKS[name](value):
        raise ValueError(name)
    return value


def settings_from(stored: Mapping[str, object]) -> Settings:
    """Make settings of stored values; unknown names and values that don't fit fall back to the default."""
    known = {}
    for name, value in stored.items():
        try:
            known[name] = accepted(name, value)
        except (KeyError, ValueError):
            continue
    return replace(Settings(), **known)  # type: ignore[arg-type]  # each value passed its field's check


def _as_tuples(value: object) -> object:
    """JSON knows lists only."""
    return tuple(_as_tuples(part) for part in value) if isinstance(value, list | tuple) else value


def _is_truth(value: object) -> bool:
    return isinstance(value, bool)


def _is_words(value: object) -> bool:
    return isinstance(value, str)


def _is_number(allowed: range) -> Callable[[object], bool]:
    return lambda value: isinstance(value, int) and not isinstance(value, bool) and value in allowed


def _is_clock(value: object) -> bool:
    return isinstance(value, str) and re.fullmatch(r"([01]\d|2[0-3]):[0-5]\d", value) is not None


def _is_days(value: object) -> bool:
    return isinstance(value, tuple) and all(day in range(7) for day in value)


def _is_rows_of(length: int) -> Callable[[object], bool]:
    return lambda value: (
        isinstance(value, tuple)
        and all(isinstance(row, tuple) and len(row) == length and all(map(_is_words, row)) for row in value)
    )


def _is_day(value: object) -> bool:
    return isinstance(value, str) and re.fullmatch(r"(\d{4}-\d\d-\d\d)?", value) is not None


def _is_row(value: object) -> bool:
    return isinstance(value, tuple) and all(map(_is_words, value))


def _is_rests(value: object) -> bool:
    return _is_rows_of(2)(value) and all(
        period in ("week", "month") and day and _is_day(day)
        for period, day in cast("tuple[tuple[str, str], ...]", value)
    )


def _is_amount(value: object) -> bool:
    if not isinstance(value, str):
        return False
    try:
        return not value.strip() or parse_amount(value, "") >= 0
    except JournalError:
        return False


_OWN_CHECKS: Mapping[str, Callable[[object], bool]] = {
    "theme": lambda value: value in THEMES,
    "text_size": _is_number(TEXT_SIZES),
    "reduced_motion": lambda value: value is None or _is_truth(value),
    "breath_seconds": _is_number(BREATHS),
    "gap_times": _is_number(range(1, 101)),
    "gap_minutes": _is_number(range(1, 1441)),
    "gap_unknown_minutes": _is_number(range(1, 1441)),
    **{f"make_good_minutes_{level}": _is_number(range(5, 6001)) for level in (2, 3, 4)},
    **{f"make_good_money_{level}": _is_amount for level in (2, 3, 4)},
    "working_days": _is_days,
    "day_starts": _is_clock,
    "day_ends": _is_clock,
    "currency": lambda value: isinstance(value, str) and re.fullmatch(r"([A-Z]{3})?", value) is not None,
    "splitters": _is_rows_of(2),
    "quiet_from": _is_clock,
    "quiet_until": _is_clock,
    "digest_on": _is_day,
    "checked_on": _is_day,
    "lock_minutes": _is_number(range(241)),
    "sitting": _is_row,
    "wipe_owed": _is_row,
    "look_back_rests": _is_rests,
    "calendar": _is_rows_of(3),
}

_CHECKS: Mapping[str, Callable[[object], bool]] = {
    field.name: _OWN_CHECKS.get(field.name, _is_truth if isinstance(field.default, bool) else _is_words)
    for field in fields(Settings)
}
