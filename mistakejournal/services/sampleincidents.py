"""The incidents of the example journal, through all six stages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any, TypeVar

from mistakejournal.domain.checkin import CheckInState
from mistakejournal.domain.client import Channel
from mistakejournal.domain.fix import FixKind, FixState
from mistakejournal.domain.incident import Answer, AsDescribed, Form, NoticedBy, StillGoing
from mistakejournal.domain.order import spread
from mistakejournal.services.sampleshelf import Shelf
from mistakejournal.services.sampletelling import telling_columns, write_telling
from mistakejournal.store import tables

Row = TypeVar("Row")

_NOTICED_BY = {
    "I did": NoticedBy.ME,
    "the client": NoticedBy.CLIENT,
    "someone the client serves": NoticedBy.CUSTOMER,
}
_UNDO = {"fully, within a day": "today", "mostly": "mostly", "partly": "partly", "not at all": "no"}
_FIX_KINDS = {"tool": FixKind.TOOL}


def write_incident(shelf: Shelf, source: Mapping[str, Any]) -> None:
    """Write one incident with everything that belongs to it."""
    told = shelf.dates.moment(source["told"])
    columns = _told_and_followed_up(shelf, source) | _pages(shelf, source) | telling_columns(shelf, source)
    row_id = shelf.writing.add(
        tables.INCIDENTS,
        title=source["title"],
        client_id=shelf.clients[source["client"]],
        work_id=shelf.work_of[source["checklist"]],
        run_id=shelf.run_of_incident.get(source["id"]),
        page="follow_up",
        happened_at=shelf.dates.moment(source["happened"]),
        noticed_at=shelf.dates.moment(source["noticed"]),
        told_at=told,
        noticed_by=_NOTICED_BY[source["noticed_by"]],
        zone=shelf.dates.zone,
        created_at=shelf.dates.moment(source["noticed"]),
        **columns,
    )
    shelf.incidents[source["id"]] = row_id
    _write_feelings(shelf, row_id, source)
    _write_repair(shelf, row_id, source)
    _write_causes(shelf, row_id, source)
    _write_fix(shelf, row_id, source)
    write_telling(shelf, row_id, source)
    _write_check_ins(shelf, row_id, source)


def _pages(shelf: Shelf, source: Mapping[str, Any]) -> dict[str, object]:
    pause, own, feel = source["pause"], source["own"], source["feel"]
    fill = shelf.dates.fill
    return {
        "still_going": StillGoing.YES if pause["still_running"] else StillGoing.NO,
        "pause_seconds": pause["seconds"],
        "pause_done": True,
        "strength_before": pause["before"],
        "strength_after": pause["after"],
        "private_line": fill(pause["note"]),
        "what_happened": fill(own["what"]),
        "my_part": fill(own["my_part"]),
        "their_part": fill(own["not_mine"]),
        "moment": fill(own["moment"]),
        "form": Form.ACTION,
        **{f"dim_{name}": value for name, value in feel["dims"].items()},
        "scope": feel["scope"],
        "undo": _UNDO[feel["reversible"]],
        "personal": "yes" if "privacy" in feel else "no",
        "size_to_me": feel["size_to_me"],
        "client_said": fill(feel["words"]),
        "level": feel["level"],
    }


def _told_and_followed_up(shelf: Shelf, source: Mapping[str, Any]) -> dict[str, object]:
    apologize, after = source["apologize"], source["follow_up"]
    moment, fill = shelf.dates.moment, shelf.dates.fill
    confirmed = moment(after["confirmed"])
    second = after.get("second_answer")
    answer, words = (second[1], second[2]) if second else (after["satisfaction"], after["satisfaction_words"])
    return {
        "broke_where": fill(source["fix"]["breakdown"]),
        "told_channel": Channel(apologize["channel"]),
        "make_good": fill(apologize["make_good"] or ""),
        "make_good_done_at": _moment_or_none(shelf, after["make_good_delivered"]),
        "fixed_at": confirmed,
        "verified_at": confirmed,
        "as_described": AsDescribed(after["as_described"]),
        "what_i_saw": fill(after["saw"]),
        "answer": Answer(answer) if answer else None,
        "answer_words": fill(words),
        "answer_at": (moment(second[0]) if second else confirmed) if answer else None,
        "asked_times": 2 if second else 1 if answer else 0,
        "lesson": fill(after["lesson"]),
        "closed_at": _moment_or_none(shelf, after["closed"], "17:00"),
    }


def _write_feelings(shelf: Shelf, incident_id: str, source: Mapping[str, Any]) -> None:
    at = shelf.dates.moment(source["noticed"])
    for name, order_key in _keyed([*source["pause"]["emotions"], *source["pause"]["own_words"]]):
        shelf.writing.add(
            tables.FEELINGS, incident_id=incident_id, name=name, order_key=order_key, created_at=at
        )
    for (name, known), order_key in _keyed(source["feel"]["client"]):
        shelf.writing.add(
            tables.FEELINGS,
            incident_id=incident_id,
            name=name,
            whose="client",
            guess=known == "guess",
            order_key=order_key,
            created_at=at,
        )


def _write_repair(shelf: Shelf, incident_id: str, source: Mapping[str, Any]) -> None:
    fix, fill = source["fix"], shelf.dates.fill
    clock, contained = fix["contain"]
    # Only an hour stands there: where it had passed when it was noticed, it is one of the day they were told.
    day = source["noticed" if clock >= source["noticed"][11:] else "told"][:10]
    done = (
        (contained, shelf.dates.moment(day, clock)),
        (fix["correct"], shelf.dates.moment(source["follow_up"]["confirmed"])),
    )
    for (title, at), order_key in _keyed(done):
        shelf.writing.add(
            tables.REPAIRS, incident_id=incident_id, title=fill(title), done_at=at, order_key=order_key
        )


def _write_causes(shelf: Shelf, incident_id: str, source: Mapping[str, Any]) -> None:
    for title, order_key in _keyed(source["fix"]["whys"]):
        shelf.writing.add(
            tables.WHYS, incident_id=incident_id, title=shelf.dates.fill(title), order_key=order_key
        )
    for code, order_key in _keyed(source["fix"]["causes"]):
        shelf.writing.add(tables.CAUSES, incident_id=incident_id, code=code, order_key=order_key)


def _write_fix(shelf: Shelf, incident_id: str, source: Mapping[str, Any]) -> None:
    fix = source["fix"]["system_fix"]
    shelf.fixes[source["id"]] = shelf.writing.add(
        tables.FIXES,
        incident_id=incident_id,
        title=shelf.dates.fill(fix["text"]),
        kind=_FIX_KINDS.get(fix["change"], FixKind.STEP),
        state=FixState.DONE,
        strength=fix["strength"],
        kept_anyway=fix["kept_anyway"],
        checklist_id=shelf.lists[fix["checklist"], source["client"]],
        done_at=learned_moment(shelf, fix["from_date"], source),
    )


def learned_moment(shelf: Shelf, day: str, source: Mapping[str, Any]) -> datetime:
    """Give when a fix of this incident was made: in the evening where it was made on the same day."""
    return shelf.dates.moment(day, "17:00" if day == source["noticed"][:10] else "09:00")


def _write_check_ins(shelf: Shelf, incident_id: str, source: Mapping[str, Any]) -> None:
    check_ins = source["follow_up"]["checkins"]
    for number, (day, line, state) in enumerate(check_ins, start=1):
        done = state == "done"
        shelf.writing.add(
            tables.CHECK_INS,
            incident_id=incident_id,
            title=shelf.dates.fill(line),
            number=number,
            total=len(check_ins),
            state=CheckInState.DONE if done else CheckInState.PLANNED,
            run_id=shelf.runs.get((source["checklist"], source["client"], day)) if done else None,
            done_at=shelf.dates.moment(day, "10:05") if done else None,
        )


def _moment_or_none(shelf: Shelf, written: str | None, clock: str = "09:00") -> datetime | None:
    return shelf.dates.moment(written, clock) if written else None


def _keyed(rows: Sequence[Row]) -> Iterator[tuple[Row, str]]:
    return zip(rows, spread(len(rows)), strict=True)
