"""An incident from its first second: begun, noted, changed as she types, put in the bin (A1 to A3, A8)."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from types import MappingProxyType

from mistakejournal.domain.client import Channel
from mistakejournal.domain.comeback import ComeBack
from mistakejournal.domain.incident import (
    Answer,
    AsDescribed,
    Form,
    Incident,
    Kind,
    NoticedBy,
    Owned,
    StillGoing,
)
from mistakejournal.domain.incident_file import IncidentFile
from mistakejournal.domain.level import Cost, People, Seen, Undo
from mistakejournal.domain.spans import TIMES, contradiction
from mistakejournal.domain.text import clean, one_line
from mistakejournal.errors import JournalError
from mistakejournal.services.desk import Desk
from mistakejournal.services.done import Done, done
from mistakejournal.services.incident_files import get_incident, incident_file
from mistakejournal.services.incident_list import IncidentLine, count_incidents, list_incidents
from mistakejournal.services.levels import level_of, suggested_level
from mistakejournal.services.open_items import OpenItem, open_items
from mistakejournal.store import breaks, tables
from mistakejournal.store.writing import Writing

__all__ = [
    "IncidentFile",
    "IncidentLine",
    "OpenItem",
    "count_incidents",
    "edit_incident",
    "get_incident",
    "incident_file",
    "level_of",
    "list_incidents",
    "note_near_miss",
    "open_items",
    "remove_incident",
    "start_incident",
    "suggested_level",
]

_ENUMS = MappingProxyType[str, type[StrEnum]](
    {
        "noticed_by": NoticedBy,
        "told_channel": Channel,
        "still_going": StillGoing,
        "form": Form,
        "owned": Owned,
        "as_described": AsDescribed,
        "answer": Answer,
        "came_back_by": ComeBack,
    }
)
_CODES = MappingProxyType[str, frozenset[str]](
    {
        "seen": frozenset(Seen),
        "cost_money": frozenset(Cost),
        "cost_time": frozenset(Cost),
        "cost_date": frozenset(Cost),
        "personal": frozenset({"yes", "no"}),
        "undo": frozenset(Undo),
        "scope": frozenset(People),
    }
)
"""Answers on Feel: one of these, or "" for not answered."""
_NUMBERS = MappingProxyType(
    {
        "level": range(1, 5),
        "client_level": range(1, 5),
        "strength_before": range(11),
        "strength_after": range(11),
        "size_to_me": range(11),
        "my_share": range(101),
        "shared_cost": range(2**63),
        "make_good_amount": range(2**63),
        "make_good_minutes": range(2**31),
        **{f"dim_{name}": range(4) for name in ("money", "public", "time", "trust", "privacy", "reflects")},
    }
)
_TEXTS = frozenset(
    {
        "title", "broke_where", "quick_stop", "private_line", "what_happened", "my_part", "their_part",
        "moment", "client_said", "effect", "next_update", "make_good", "make_good_for", "what_i_saw",
        "answer_words", "when_then", "fix_declined", "lesson", "closing_reason", "untold_reason",
        "on_my_side", "on_their_side",
    }
)  # fmt: skip
_AMOUNTS = frozenset({"shared_cost", "my_share", "make_good_amount", "make_good_minutes"})
_QUIET = _TEXTS | _AMOUNTS | {"page", "pause_seconds", "unfinished"}
"""Typing has its own undo, and where she is needs none; every other change can be taken back."""
_FIXED = frozenset({"id", "kind", "created_at", "closed_at"})


def start_incident(
    desk: Desk,
    *,
    title: str = "",
    page: str = "pause",
    earlier: bool = False,
    practice: bool = False,
    run_id: str | None = None,
    **fields: object,
) -> Done:
    """Begin an incident: noticed now, unless it happened earlier (then no time is assumed, Pause is skipped).

    With a run the client and the work are those of the run. Raises like `edit_incident`; words are kept then.
    """
    if earlier and page == "pause":
        page = "own"
    with desk.journal.write() as writing:
        known = _of_run(desk, run_id)
        incident_id = writing.add(
            tables.INCIDENTS,
            title=one_line(title),
            page=page,
            practice=practice,
            run_id=run_id,
            noticed_at=None if earlier else writing.now,
            pause_done=earlier,
            zone=desk.clock.zone_name(),
            **known,
        )
        refused = _change(desk, writing, incident_id, dict(fields)) if fields else None
    if refused is not None:
        raise refused
    return done(writing, "start_incident", incident_id)


def note_near_miss(
    desk: Desk,
    title: str,
    *,
    run_id: str | None = None,
    run_step_id: str | None = None,
    client_id: str | None = None,
) -> Done:
    """Note a catch in one line (K3). It needs neither Pause nor Apologize, so it is closed from the start."""
    with desk.journal.write() as writing:
        known = _of_run(desk, run_id)
        if client_id is not None:
            known["client_id"] = client_id
        incident_id = writing.add(
            tables.INCIDENTS,
            kind=Kind.NEAR_MISS,
            title=one_line(title),
            page="own",
            run_id=run_id,
            caught_by=run_step_id,
            noticed_at=writing.now,
            noticed_by=NoticedBy.STEP if run_step_id else NoticedBy.ME,
            closed_at=writing.now,
            zone=desk.clock.zone_name(),
            **known,
        )
    return done(writing, "note_near_miss", incident_id)


def edit_incident(desk: Desk, incident_id: str, **fields: object) -> Done:
    """Change fields of an incident.

    Raises JournalError("negative_span", earlier=…, later=…) when times contradict each other ("happened",
    "noticed", "told", "fixed", "verified"): the times are not stored then, everything else is. Raises
    KeyError when there is no such incident, ValueError or TypeError for what no field holds.
    """
    with desk.journal.write() as writing:
        refused = _change(desk, writing, incident_id, fields)
        if not fields.keys() <= _QUIET:
            _replan(desk, writing, incident_id)
    if refused is not None:
        raise refused
    return done(writing, "" if fields.keys() <= _QUIET else "edit_incident", incident_id)


def remove_incident(desk: Desk, incident_id: str) -> Done:
    """Put an incident into the bin; its parts rest with it and come back with it."""
    with desk.journal.write() as writing:
        writing.remove(tables.INCIDENTS, incident_id)
    return done(writing, "remove_incident", incident_id)


def _change(desk: Desk, writing: Writing, incident_id: str, fields: dict[str, object]) -> JournalError | None:
    """Write fields; give the refusal back instead of raising it, so that the words are committed."""
    columns = {name: _accepted(name, value) for name, value in fields.items()}
    refused = _refused_times(desk, incident_id, columns)
    if refused is not None:
        columns = {name: value for name, value in columns.items() if name.removesuffix("_at") not in TIMES}
    if "noticed_by" in columns:
        step = columns["noticed_by"] is NoticedBy.STEP
        columns["kind"] = Kind.NEAR_MISS if step else Kind.INCIDENT
    pausing = columns.get("pause_done") is True and not get_incident(desk, incident_id).pause_done
    writing.change(tables.INCIDENTS, incident_id, **columns)
    if pausing:
        writing.add(tables.EVENTS, code="paused", at=writing.now, incident_id=incident_id)
    return refused


def _replan(desk: Desk, writing: Writing, incident_id: str) -> None:
    """Level and times move the follow-up plan of what the client knows of."""
    if get_incident(desk, incident_id).told_at is not None:
        from mistakejournal.services.followplan import replan  # most days begin with no change of an incident

        replan(desk, writing, incident_id)


def _refused_times(desk: Desk, incident_id: str, columns: dict[str, object]) -> JournalError | None:
    if not any(name in columns for name in (*(f"{time}_at" for time in TIMES), "noticed_by")):
        return None
    found = contradiction(get_incident(desk, incident_id), columns)
    if found is None:
        return None
    return JournalError("negative_span", earlier=found[0], later=found[1])


def _accepted(name: str, value: object) -> object:
    """Give a value as its column holds it, text through the one gate."""
    if name in _FIXED or name not in Incident.__dataclass_fields__:
        raise TypeError(f"{name} is not hers to set")
    if name == "title":
        return one_line(str(value))
    if name in _ENUMS:
        return _ENUMS[name](str(value)) if value else None
    if name in _NUMBERS and value is not None and value not in _NUMBERS[name]:
        raise ValueError(name)
    if name in _CODES and value and value not in _CODES[name]:
        raise ValueError(name)
    if isinstance(value, datetime) and value.tzinfo is None:
        raise ValueError(f"{name} needs a time zone")
    return clean(value) if isinstance(value, str) else value


def _of_run(desk: Desk, run_id: str | None) -> dict[str, str | None]:
    if run_id is None:
        return {}
    work = breaks.work_of_run(desk.journal, run_id)
    return {"client_id": work.client_id, "work_id": work.work_id} if work else {}
