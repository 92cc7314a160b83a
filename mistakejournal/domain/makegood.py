"""A make-good: something on top of the repair, sized by the level, when the dust has settled (C6)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum

from mistakejournal.domain.incident import Incident
from mistakejournal.domain.incident_file import title_of
from mistakejournal.domain.records import dataclass


class MakeGoodKind(StrEnum):
    """What it is. Not billing the repair is none of them: that is owed."""

    TIME = "time"
    """Extra time of their choice."""
    CREDIT = "credit"
    """A credit on the next job."""
    DISCOUNT = "discount"
    ADD_ON = "add_on"
    GIFT = "gift"
    NONE = "none"
    """She decided that there is none."""


@dataclass(frozen=True)
class MakeGood:
    """One make-good that was offered, with what it costs her."""

    incident_id: str
    title: str
    """What it is, in her words."""
    kind: str
    amount: int | None
    """In minor units of `currency`."""
    currency: str
    minutes: int | None
    occurred_at: datetime | None
    """When the mistake was noticed."""
    done_at: datetime | None
    """When it was delivered."""
    incident_title: str = ""


@dataclass(frozen=True)
class Cost:
    """Minutes and money; sums are per currency, never across."""

    minutes: int = 0
    money: tuple[tuple[str, int], ...] = ()
    """(currency, minor units), by currency; a sum of 0 is not listed."""

    @property
    def is_nothing(self) -> bool:
        """Tell whether there is neither time nor money."""
        return not self.minutes and not self.money


@dataclass(frozen=True)
class MakeGoodTotals:
    """What make-goods for one client come to."""

    offered: Cost = Cost()
    """All of them, those delivered as well."""
    delivered: Cost = Cost()
    count: int = 0
    rows: tuple[MakeGood, ...] = ()
    """Newest first."""


def is_offered(incident: Incident) -> bool:
    """Tell whether there is a make-good: something was said or sized, and she didn't say "none"."""
    sized = incident.make_good_amount or incident.make_good_minutes
    return incident.make_good_kind != MakeGoodKind.NONE and bool(incident.make_good.strip() or sized)


def make_good_of(incident: Incident) -> MakeGood:
    """Give the make-good of an incident."""
    return MakeGood(
        incident.id,
        incident.make_good.strip(),
        incident.make_good_kind,
        incident.make_good_amount,
        incident.make_good_currency,
        incident.make_good_minutes,
        incident.noticed_at or incident.created_at,
        incident.make_good_done_at,
        title_of(incident),
    )


def totals(rows: Iterable[MakeGood]) -> MakeGoodTotals:
    """Add make-goods up, in the order they come."""
    known = tuple(rows)
    return MakeGoodTotals(
        _cost(known), _cost(row for row in known if row.done_at is not None), len(known), known
    )


def _cost(rows: Iterable[MakeGood]) -> Cost:
    minutes, money = 0, dict[str, int]()
    for row in rows:
        minutes += row.minutes or 0
        if row.amount:
            money[row.currency] = money.get(row.currency, 0) + row.amount
    return Cost(minutes, tuple(sorted(money.items())))
