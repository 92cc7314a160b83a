"""What Today says of looking back: one quiet offer, or what was left in between (K5)."""

from __future__ import annotations

import json
from datetime import date, timedelta

from mistakejournal.domain.lookback import LookBack, Period, stretch
from mistakejournal.domain.lookbackoffer import offered
from mistakejournal.domain.records import dataclass
from mistakejournal.services.desk import Desk
from mistakejournal.services.done import Done, done
from mistakejournal.services.lookback.lookbacks import stretch_of, to_go_on_with
from mistakejournal.services.lookback.rows import is_anything_there
from mistakejournal.services.preferences import settings
from mistakejournal.store import lookbacks as store
from mistakejournal.store import settings as stored
from mistakejournal.store import tables

_REMEMBERED = timedelta(days=80)
"""How far back a look back may lie that does for the stretch that is meant today."""
TOMORROW = "tomorrow"
"""The code of resting one day; any other rests until the next stretch."""


@dataclass(frozen=True)
class Offer:
    """One offer: of what, over which days, and the look back that was left in between, if there is one."""

    period: Period
    first: date
    left: LookBack | None = None


def look_back_offer(desk: Desk) -> Offer | None:
    """Give what is offered today; None on most days, where there is nothing to see, or she wants none."""
    known = settings(desk)
    if not known.offer_look_back:
        return None
    clock = desk.clock
    today = clock.local().date()
    rests = [(Period(code), date.fromisoformat(day)) for code, day in known.look_back_rests]
    for period in (Period.MONTH, Period.WEEK):
        left = to_go_on_with(desk, period)
        if left is not None and not any(one is period and today < until for one, until in rests):
            return Offer(period, stretch_of(desk, period).first, left)
    begun = [
        (one.period, clock.local(one.begun_at).date())
        for one in store.begun_since(desk.journal, clock.now() - _REMEMBERED)
    ]
    found = offered(today, known.working_days, begun, rests)
    if found is None:
        return None
    meant = stretch_of(desk, found)
    is_there = is_anything_there(desk, meant.since, meant.until)
    return Offer(found, meant.first) if is_there else None


def put_off_look_back(desk: Desk, period: Period, code: str) -> Done:
    """Let the offer rest until tomorrow, or (any other code) leave it out this time."""
    today = desk.clock.local().date()
    until = today + timedelta(days=1) if code == TOMORROW else _next(desk, period)
    rests = {one: day for one, day in settings(desk).look_back_rests if day > today.isoformat()}
    rests[period] = until.isoformat()
    text = json.dumps([[one, day] for one, day in sorted(rests.items())])
    row_id = stored.find_id(desk.journal, "look_back_rests")
    with desk.journal.write() as writing:
        if row_id is None:
            writing.add(tables.SETTINGS, name="look_back_rests", value=text)
        else:
            writing.change(tables.SETTINGS, row_id, value=text, deleted_at=None)
    return done(writing, "put_off_look_back")


def _next(desk: Desk, period: Period) -> date:
    """Give the first day on which another stretch is meant than today."""
    first, day = stretch_of(desk, period).first, desk.clock.local().date()
    while stretch(period, day)[0] == first:
        day += timedelta(days=1)
    return day
