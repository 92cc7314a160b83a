"""What was deleted, act by act: it stays in the bin for thirty days and comes back as it went (O2)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import datetime, timedelta
from itertools import groupby

from mistakejournal.domain.records import dataclass

STAYS = timedelta(days=30)
"""So long a deleted row is kept (product.md O2)."""


@dataclass(frozen=True)
class BinnedRow:
    """One deleted row that a person would look for. `kind` is its table."""

    kind: str
    id: str
    title: str
    deleted_at: datetime
    owner_kind: str = ""
    owner_id: str = ""
    owner_title: str = ""
    """What it stood in: the incident of an option, the checklist of a step; "" where it stands by itself."""
    owner_is_binned: bool = False


@dataclass(frozen=True)
class BinnedAct:
    """What one act deleted together."""

    rows: tuple[BinnedRow, ...]

    @property
    def deleted_at(self) -> datetime:
        """The moment of the act, which no other act shares: what goes by it goes together."""
        return self.rows[0].deleted_at

    @property
    def goes_at(self) -> datetime:
        """When it goes for good."""
        return self.deleted_at + STAYS

    @property
    def heads(self) -> tuple[BinnedRow, ...]:
        """The rows that were not deleted as a part of another one here."""
        here = {row.id for row in self.rows}
        return tuple(row for row in self.rows if not row.owner_id or row.owner_id not in here)

    @property
    def kinds(self) -> tuple[tuple[str, int], ...]:
        """How many of each kind there are among the heads, in their order."""
        return tuple(Counter(row.kind for row in self.heads).items())


def acts_of(rows: Iterable[BinnedRow], order: tuple[str, ...]) -> list[BinnedAct]:
    """Put rows together that went in one act, the newest act first, in it the kinds in their order."""
    at = order.index
    known = sorted(rows, key=lambda row: (row.deleted_at, -at(row.kind)), reverse=True)
    return [BinnedAct(tuple(group)) for _moment, group in groupby(known, key=lambda row: row.deleted_at)]
