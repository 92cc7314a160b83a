"""What the Journal is asked for (L2), as a route and a saved view carry it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from mistakejournal.domain.records import dataclass

WHENS = ("month", "quarter", "year")
"""The stretches that move with the days: this month, the last three months, this year."""
QUARTER = timedelta(days=92)
_BETWEEN = " "


@dataclass(frozen=True)
class Wanted:
    """Which incidents and near misses are shown; "", None and () mean any.

    `Route(Place.JOURNAL, "", Wanted(...).detail())` shows them.
    """

    query: str = ""
    client_id: str = ""
    work_id: str = ""
    cause: str = ""
    state: str = ""
    level: int | None = None
    kind: str = ""
    when: str = ""
    """A stretch that moves with the days, one of `WHENS`; it goes before `since`."""
    since: datetime | None = None
    """The first moment, in UTC."""
    until: datetime | None = None
    """The first moment after the stretch, in UTC."""
    noticed_by: str = ""
    """A code of `NoticedBy`, or several with blanks between them."""
    told: bool | None = None
    """Whether the client has been told."""
    counted: bool = False
    """Practice is left out, as it is of every count."""
    ids: tuple[str, ...] = ()
    """These and no others: the rows behind a figure that no filter gives."""

    def detail(self) -> str:
        """Give this as the detail of a route; `from_detail` reads it again."""
        return json.dumps({"query": self.query} | self.filters(), ensure_ascii=False)

    def filters(self) -> dict[str, str]:
        """Give everything that is asked for besides the words, by the filter's code, as text."""
        found: dict[str, str] = {}
        for name in _TEXTS:
            found[name] = getattr(self, name)
        for name in _MOMENTS:
            moment = getattr(self, name)
            found[name] = moment.isoformat() if moment else ""
        found["level"] = str(self.level or "")
        found["told"] = "" if self.told is None else _YES if self.told else _NO
        found["counted"] = _YES if self.counted else ""
        found["ids"] = _BETWEEN.join(self.ids)
        return {name: value for name, value in found.items() if value}

    def is_any(self) -> bool:
        """Tell whether nothing at all is asked for."""
        return not self.query.strip() and not self.filters()

    def begins(self, now: datetime) -> datetime | None:
        """Give the first moment asked for, as seen at `now` on her wall."""
        day = now.replace(hour=0, minute=0, second=0, microsecond=0)
        starts = {
            "month": day.replace(day=1),
            "quarter": day - QUARTER,
            "year": day.replace(month=1, day=1),
        }
        return starts.get(self.when, self.since)


ANY = Wanted()
"""Everything."""

_TEXTS = ("client_id", "work_id", "cause", "state", "kind", "when", "noticed_by")
_MOMENTS = ("since", "until")
_YES, _NO = "yes", "no"


def from_detail(text: str) -> Wanted | None:
    """Read what `Wanted.detail` gave; None for any other text."""
    try:
        found = json.loads(text)
    except ValueError:
        return None
    if not isinstance(found, dict) or not all(isinstance(value, str) for value in found.values()):
        return None
    return from_filters(found.pop("query", ""), found)


def from_filters(query: str, filters: Mapping[str, str]) -> Wanted:
    """Give what was asked for from its words and `Wanted.filters`; what can't be read asks for nothing."""
    level, told = filters.get("level", ""), filters.get("told", "")
    wanted = Wanted(
        query,
        level=int(level) if level in ("1", "2", "3", "4") else None,
        told=None if told not in (_YES, _NO) else told == _YES,
        counted=filters.get("counted", "") == _YES,
        ids=tuple(filters.get("ids", "").split()),
    )
    texts = {name: filters.get(name, "") for name in _TEXTS}
    moments = {name: _moment(filters.get(name, "")) for name in _MOMENTS}
    return replace(wanted, **texts, **moments)  # type: ignore[arg-type]  # each name is a field of that type


def _moment(text: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment if moment.tzinfo else None
