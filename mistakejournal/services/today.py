"""Today: what needs her now, one row for each thing (H4)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

from mistakejournal.domain.followup import FollowUpState
from mistakejournal.domain.incident_file import IncidentFile
from mistakejournal.domain.nextact import next_act, page_of
from mistakejournal.domain.records import dataclass
from mistakejournal.domain.run import RunLine
from mistakejournal.services.agenda import DueCard, agenda, run_times
from mistakejournal.services.checkins import CheckInDue, Say, check_ins_due
from mistakejournal.services.desk import Desk
from mistakejournal.services.duefollowups import FollowUpDue, follow_ups_due
from mistakejournal.services.incident_files import incident_files
from mistakejournal.services.levels import level_in
from mistakejournal.services.owed import OwedFix, fixes_owed
from mistakejournal.services.promises import PromiseDue, promises_due
from mistakejournal.services.run_lines import open_runs
from mistakejournal.services.silence import Silence, silence
from mistakejournal.store import incidents
from mistakejournal.store import today as store
from mistakejournal.store.schedules import any_schedule
from mistakejournal.store.today import Caught

__all__ = ["SHOWN", "Caught", "NextAct", "Today", "today"]

MOST = 50
"""More open incidents than this are reached through the Journal."""

SHOWN = 5
"""Rows of a group before "later" (H4); the window shows that many and names the rest."""


_ACTS = {"confirm": "as_described", "ask": "answer", "make_good": "make_good"}
"""Follow-ups that stand as the next act of an open incident already: one row, not two."""


_OF_THE_REPAIR = frozenset({"confirm", "ask"})
_BEFORE_THE_REPAIR = frozenset({"choose_option", "talk_again", "put_right"})
"""While these come next there is nothing to look at yet, and nothing to ask about."""


@dataclass(frozen=True)
class NextAct:
    """An incident with the one thing that comes next (the codes of domain.nextact)."""

    incident_id: str
    title: str
    client_name: str
    first_name: str
    """The name a message speaks to, or ""."""
    code: str
    page: str
    """The page of the flow where it is done."""
    noticed_at: datetime | None
    practice: bool
    silence: Silence | None = None
    """What she said about an answer that does not come, while one is awaited (C5)."""
    due_on: date | None = None
    """The day the plan has it on, where that is still to come."""


@dataclass(frozen=True)
class Today:
    """What today holds. Each group holds all its rows; five are shown."""

    day: date
    incidents: tuple[NextAct, ...]
    """Untold ones first, then the newest first; then what the plan has on a later day, and practice last."""
    runs: tuple[RunLine, ...]
    run_times: Mapping[str, tuple[date, str]]
    """By run, when it was due on her wall ("HH:MM", or "" for any time)."""
    due: tuple[DueCard, ...]
    later: tuple[DueCard, ...]
    """What comes up later this week, or was put off."""
    scheduled: bool
    """Whether anything is scheduled at all; until then the lists used last are offered."""
    check_ins: tuple[CheckInDue, ...]
    fixes: tuple[OwedFix, ...]
    promises: tuple[PromiseDue, ...]
    follow_ups: tuple[FollowUpDue, ...]
    """Those of closed incidents too (J1)."""
    caught: Caught | None
    """What was caught this month."""
    empty: bool
    """Nothing was ever written here: the first run."""

    @property
    def first(self) -> NextAct | None:
        """Give the act that stands in the card on top."""
        return self.incidents[0] if self.incidents else None

    @property
    def calm(self) -> bool:
        """Tell whether nothing needs her today."""
        waits = any((self.promises, self.follow_ups, self.check_ins, self.fixes))
        put_off = any(card.again_at and card.again_at.date() == self.day for card in self.later)
        return not (self.incidents or self.runs or self.due or waits or put_off)


def is_empty(desk: Desk) -> bool:
    """Tell whether nothing was ever written here: the first run."""
    return store.is_empty(desk.journal)


def today(desk: Desk, say: Say = date.isoformat, *, counted: bool = True) -> Today:
    """Give what needs her now; `say` words a day in check-in lines ("Tuesday, 1 December").

    What was missed is only counted where `counted`: that loads a library the first paint does without.
    """
    local = desk.clock.local()
    due = agenda(desk, counted=counted)
    month = local.replace(day=1, hour=0, minute=0, second=0, microsecond=0)
    acts = [_act(desk, file) for file in incident_files(desk, incidents.unclosed_ids(desk.journal, MOST))]
    acts.sort(
        key=lambda act: (act.practice, act.code not in ("continue", "tell_client"), act.due_on is not None)
    )
    shown = {(act.incident_id, act.code) for act in acts}
    unrepaired = {act.incident_id for act in acts if act.code in _BEFORE_THE_REPAIR}
    return Today(
        day=local.date(),
        incidents=tuple(acts),
        runs=tuple(open_runs(desk)),
        run_times=run_times(desk),
        due=due.due,
        later=due.later,
        scheduled=any_schedule(desk.journal),
        check_ins=tuple(check_ins_due(desk, say(local.date()), say)),
        fixes=tuple(fixes_owed(desk)),
        promises=tuple(
            due
            for due in promises_due(desk, local.date())
            if not (due.promise.untold and (due.incident_id, "tell_changed") in shown)
        ),
        follow_ups=tuple(
            due
            for due in follow_ups_due(desk, local.date())
            if (due.incident_id, _ACTS.get(due.follow_up.code)) not in shown
            and (due.follow_up.code not in _OF_THE_REPAIR or due.incident_id not in unrepaired)
        ),
        caught=store.caught_since(desk.journal, month),
        empty=is_empty(desk),
    )


def in_order(day: Today) -> list[RunLine | DueCard]:
    """Give runs that were begun and what is due in one order, by time; runs that were not due come first."""
    begun = [(day.run_times.get(run.id, (date.min, "")), run) for run in day.runs]
    timed: list[tuple[tuple[date, str], RunLine | DueCard]] = [*begun]
    timed += [((card.day, card.at or "24:00"), card) for card in day.due]
    return [one for _when, one in sorted(timed, key=lambda pair: pair[0])]


def _act(desk: Desk, file: IncidentFile) -> NextAct:
    code = next_act(file, level_in(desk, file.incident))
    said = silence(desk, file) if code == "choose_option" else None
    return NextAct(
        incident_id=file.incident.id,
        title=file.title,
        client_name=file.client.name if file.client else "",
        first_name=file.first_name,
        code=code,
        page=page_of(code, file.incident.page),
        noticed_at=file.incident.noticed_at or file.incident.created_at,
        practice=file.incident.practice,
        silence=said,
        due_on=_due_on(file, code, desk.clock.local().date()),
    )


def _due_on(file: IncidentFile, code: str, today: date) -> date | None:
    """Give the day after today on which the plan has an act, or until which it rests; else None."""
    for one in file.follow_ups:
        if _ACTS.get(one.code) == code and one.state is FollowUpState.PLANNED:
            days = [day for day in (one.due_on, one.snoozed_until) if day is not None and day > today]
            return max(days, default=None)
    return None
