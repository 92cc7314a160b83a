"""How big an incident is for the client: a level from 1 to 4, suggested from the answers on Feel.

The rule is this product's own; its words and the table of answers stand in ``vocab["feel"]``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum

from mistakejournal.domain.records import dataclass


class Seen(StrEnum):
    """Who can see it."""

    ME = "me"
    CLIENT = "client"
    GROUP = "group"
    PUBLIC = "public"


class Cost(StrEnum):
    """What it costs them, for money, time and a lost date alike."""

    NONE = "none"
    SOME = "some"
    MUCH = "much"


class Undo(StrEnum):
    """Whether it can be undone."""

    TODAY = "today"
    MOSTLY = "mostly"
    PARTLY = "partly"
    NO = "no"


class People(StrEnum):
    """How many people are affected."""

    ONE = "1"
    FEW = "2-10"
    SCORES = "11-100"
    HUNDREDS = "101-1,000"
    MORE = "more"
    UNKNOWN = "unknown"


class Dimension(StrEnum):
    """The six rows of "Look closer", each from 0 to 3."""

    MONEY = "money"
    PUBLIC = "public"
    TIME = "time"
    TRUST = "trust"
    PRIVACY = "privacy"
    REFLECTS = "reflects"


HIGHEST = 4

_SEEN = {Seen.ME: 0, Seen.CLIENT: 1, Seen.GROUP: 2, Seen.PUBLIC: 3}
_MONEY = {Cost.NONE: 0, Cost.SOME: 1, Cost.MUCH: 3}
_TIME = {Cost.NONE: 0, Cost.SOME: 1, Cost.MUCH: 2}
_DATE = {Cost.NONE: 0, Cost.SOME: 1, Cost.MUCH: 3}
_MORE_THAN_TEN = frozenset({People.SCORES, People.HUNDREDS, People.MORE})


@dataclass(frozen=True)
class Impact:
    """The answers on Feel. None is "not answered" and counts as none.

    ``closer`` holds the dimensions she set herself; they stand above the short answers. ``repeat`` is the
    same cause with the same client within 180 days; ``client_view`` is the level the client named.
    """

    seen: Seen | None = None
    money: Cost | None = None
    time: Cost | None = None
    date: Cost | None = None
    personal: bool | None = None
    undo: Undo | None = None
    closer: Mapping[Dimension, int] = field(default_factory=dict)
    people: People | None = None
    heard_from_others: bool = False
    repeat: bool = False
    client_view: int | None = None
    again_after: int | None = None
    """The level of the incident that this one is the same thing again of, before that was closed."""

    @property
    def answered(self) -> bool:
        """Say whether anything that bears on the level was answered."""
        answers = (self.seen, self.money, self.time, self.date, self.personal, self.undo, self.client_view)
        given = self.heard_from_others or self.again_after is not None
        return bool(self.closer) or given or any(answer is not None for answer in answers)


@dataclass(frozen=True)
class Suggestion:
    """A suggested level and the codes of what led to it, in the order in which the rule applies them."""

    level: int
    reasons: tuple[str, ...]


def dimensions(impact: Impact) -> dict[Dimension, int]:
    """Give the six dimensions from 0 to 3: the short answers mapped, what she set herself above them."""
    seen = _SEEN[impact.seen or Seen.ME]
    short = {
        Dimension.MONEY: _MONEY[impact.money or Cost.NONE],
        Dimension.PUBLIC: seen,
        Dimension.TIME: max(_TIME[impact.time or Cost.NONE], _DATE[impact.date or Cost.NONE]),
        Dimension.TRUST: 0,
        Dimension.PRIVACY: (2 if seen >= 2 else 1) if impact.personal else 0,
        Dimension.REFLECTS: 0,
    }
    return short | dict(impact.closer)


def suggest(impact: Impact) -> Suggestion:
    """Give the level that the answers suggest; she may choose another.

    The highest dimension gives the base, floors lift it, each of three circumstances adds one, 4 is the end.
    The same thing again before it was closed is one higher than the first time; a higher view of the client's
    own wins.
    """
    sizes = dimensions(impact)
    level, reasons = _base(sizes, impact.undo)
    for reason, floor in _floors(sizes):
        if floor > level:
            level, reasons = floor, [*reasons, reason]
    for reason in _raises(impact):
        level, reasons = min(HIGHEST, level + 1), [*reasons, reason]
    if impact.again_after is not None and min(HIGHEST, impact.again_after + 1) > level:
        level, reasons = min(HIGHEST, impact.again_after + 1), [*reasons, "again"]
    if impact.client_view is not None and impact.client_view > level:
        level, reasons = min(HIGHEST, impact.client_view), [*reasons, "client_view"]
    return Suggestion(level, tuple(reasons))


def _base(sizes: Mapping[Dimension, int], undo: Undo | None) -> tuple[int, list[str]]:
    highest = max(sizes.values())
    if highest <= 1 and undo is Undo.TODAY:
        return 1, ["all_small_and_undone"]
    if highest == 0:
        return 1, []
    leading = next(dimension for dimension in Dimension if sizes[dimension] == highest)
    reasons = [f"highest_{leading}"]
    if highest == 1:
        return 2, reasons
    several = sum(size >= 2 for size in sizes.values()) >= 2
    if several:
        reasons.append("two_or_more")
    return highest + several, reasons


def _floors(sizes: Mapping[Dimension, int]) -> list[tuple[str, int]]:
    floors = []
    if sizes[Dimension.PRIVACY] >= 2:
        floors.append(("privacy_floor", 3 if sizes[Dimension.PRIVACY] == 2 else 4))
    if sizes[Dimension.PUBLIC] >= 3:
        floors.append(("public_floor", 3))
    return floors


def _raises(impact: Impact) -> list[str]:
    reasons = []
    if impact.undo is Undo.NO and _more_than_ten(impact):
        reasons.append("cannot_be_undone")
    if impact.heard_from_others:
        reasons.append("heard_from_others")
    if impact.repeat:
        reasons.append("repeat")
    return reasons


def _more_than_ten(impact: Impact) -> bool:
    """Count people where she gave a number; else a group or the public is more than ten."""
    if impact.people is None or impact.people is People.UNKNOWN:
        return impact.seen in (Seen.GROUP, Seen.PUBLIC)
    return impact.people in _MORE_THAN_TEN
