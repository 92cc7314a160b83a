"""What a client's brief says of a run (E9), and how something that was seen compares with it.

A comparison is forgiving in how a thing is written and exact in what it says. It never guesses: where nothing
can be read that answers the fact, the fact only stands beside the field.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date
from enum import StrEnum

from mistakejournal.domain.records import dataclass

EXPECTATIONS = (
    "text", "subject", "date_weekday", "date", "datetime", "datetime_zone", "time", "daterange", "number",
    "money", "list", "account",
)  # fmt: skip
"""What a step can expect to be typed."""
FACT_KINDS = (
    "text", "number", "money", "link", "date_weekday", "date", "datetime_zone", "time", "zone", "daterange",
    "list", "account",
)  # fmt: skip
"""What a fact of a run can be."""

EXPECT, COMPARE, MATCH = "expect", "compare", "match"
"""Parameters of a step: what it expects, the codes of the facts it compares with, and how."""
SMALLER = "smaller"
"""The value of MATCH where a number has to stay under the brief's."""

_ABOUT = 10
"""A list's size is about right within this share, in percent: people join and leave it all the time."""
_PROSE = frozenset({"text", "subject"})
"""Expectations in which a number may be anything."""


@dataclass(frozen=True)
class Given:
    """A fact of a run that a step compares with, as the brief says it."""

    name: str
    kind: str
    value: str


class Verdict(StrEnum):
    """How what was seen compares with the brief; UNSAID where it says nothing about it."""

    SAME = "same"
    ABOUT = "about"
    DIFFERENT = "different"
    UNSAID = "unsaid"


def against(text: str, given: Given, expect: str, today: date) -> Verdict:
    """Compare what was seen with a fact of the brief."""
    if not text.strip() or not given.value.strip():
        return Verdict.UNSAID
    return _READERS.get(given.kind, _texts)(text, given.value, expect, today)


def smaller(text: str, given: Given) -> bool | None:
    """Tell whether the last number in a text is smaller than the brief's; None where one is missing."""
    from mistakejournal.domain.figures import figures  # a start compares nothing

    seen, said = figures(text), figures(given.value)
    return seen[-1] < said[-1] if seen and said else None


def expected_total(givens: Sequence[Given]) -> str:
    """Give hours times rate: the product of the one number and the one amount among the facts, or ""."""
    from mistakejournal.domain.figures import figures, number_words

    numbers = [figures(one.value) for one in givens if one.kind == "number"]
    amounts = [figures(one.value) for one in givens if one.kind == "money"]
    if len(numbers) != 1 or len(amounts) != 1 or len(numbers[0]) != 1 or len(amounts[0]) != 1:
        return ""
    return number_words(numbers[0][0] * amounts[0][0], places=2)


def _numbers(text: str, value: str, expect: str, today: date) -> Verdict:
    from mistakejournal.domain.figures import figures

    seen, said = figures(text), figures(value)
    if not said:
        return _texts(text, value, expect, today)
    if set(said) <= set(seen):
        return Verdict.SAME
    return Verdict.UNSAID if not seen or expect in _PROSE else Verdict.DIFFERENT


def _amounts(text: str, value: str, expect: str, today: date) -> Verdict:
    from mistakejournal.domain.figures import currencies

    seen, said = currencies(text), currencies(value)
    if seen and said and not seen & said:
        return Verdict.DIFFERENT
    return _numbers(text, value, expect, today)


def _days(text: str, value: str, _expect: str, today: date) -> Verdict:
    """Compare what both name of day, weekday, time and zone; what only one of them names says nothing."""
    parts = [_dates(text, value), _weekdays(text, value, today), _times(text, value), _zones(text, value)]
    found = [part for part in parts if part is not None]
    if not found:
        return Verdict.UNSAID
    return Verdict.SAME if all(found) else Verdict.DIFFERENT


def _dates(text: str, value: str) -> bool | None:
    from mistakejournal.domain.daytext import written_days

    seen, said = written_days(text), written_days(value)
    if not seen or not said:
        return None
    return all(any(day.is_same(other) for other in seen) for day in said)


def _weekdays(text: str, value: str, today: date) -> bool | None:
    from mistakejournal.domain.daytext import weekdays, written_days

    seen, said = set(weekdays(text)), set(weekdays(value))
    if not said and not written_days(text):
        said = {day.readings[0].nearest(today).weekday() for day in written_days(value)}
    if not seen or not said:
        return None
    return seen <= said


def _times(text: str, value: str) -> bool | None:
    from mistakejournal.domain.daytext import times

    seen, said = set(times(text)), set(times(value))
    return said <= seen if seen and said else None


def _zones(text: str, value: str) -> bool | None:
    from mistakejournal.domain.zonenames import zones

    said = zones(value)
    seen = zones(text) if said else set()
    return bool(said & seen) if seen and said else None


def _lists(text: str, value: str, expect: str, today: date) -> Verdict:
    """Compare a list's name, and its size where both have one: "about how many" is enough."""
    from mistakejournal.domain.figures import figures

    seen, said = figures(text), figures(value)
    mine, theirs = _name_of_list(text), _name_of_list(value)
    if mine and theirs and mine != theirs:
        return Verdict.DIFFERENT
    if not seen or not said:
        return Verdict.SAME if mine and theirs else _texts(text, value, expect, today)
    if seen[-1] == said[-1]:
        return Verdict.SAME
    near = abs(seen[-1] - said[-1]) * 100 <= said[-1] * _ABOUT
    return Verdict.ABOUT if near else Verdict.DIFFERENT


def _accounts(text: str, value: str, _expect: str, _today: date) -> Verdict:
    seen, said = _handles(text), _handles(value)
    return Verdict.SAME if said and said <= seen else Verdict.DIFFERENT


def _links(text: str, value: str, expect: str, today: date) -> Verdict:
    from mistakejournal.domain.addresses import address

    seen, said = address(text), address(value)
    if not said:
        return _texts(text, value, expect, today)
    if not seen:
        return Verdict.UNSAID
    return Verdict.SAME if seen == said else Verdict.DIFFERENT


def _places(text: str, value: str, expect: str, today: date) -> Verdict:
    part = _zones(text, value)
    if part is None:
        return Verdict.UNSAID if _plain(value) not in _plain(text) else Verdict.SAME
    return Verdict.SAME if part else Verdict.DIFFERENT


def _texts(text: str, value: str, expect: str, _today: date) -> Verdict:
    if f" {_plain(value)} " in f" {_plain(text)} ":
        return Verdict.SAME
    return Verdict.UNSAID if expect in {*_PROSE, ""} else Verdict.DIFFERENT


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def _name_of_list(text: str) -> str:
    words = re.findall(r"[^\W\d_]+", text.casefold())
    return " ".join(word for word in words if word not in _COUNTED)


def _handles(text: str) -> set[str]:
    return {part.strip("@/.,;:()").casefold() for part in re.split(r"[\s/]+", text)} - {""}


_COUNTED = frozenset("people contacts subscribers recipients members about with of to and the list".split())
"""Words beside a list's size that are no part of its name."""

_READERS: dict[str, Callable[[str, str, str, date], Verdict]] = {
    "number": _numbers,
    "money": _amounts,
    "date": _days,
    "date_weekday": _days,
    "datetime": _days,
    "datetime_zone": _days,
    "daterange": _days,
    "time": _days,
    "zone": _places,
    "list": _lists,
    "account": _accounts,
    "link": _links,
}
