"""How the clients of the example journal were told, what they answered, and what was promised to them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from mistakejournal.domain.followup import FollowUpState
from mistakejournal.domain.makegood import MakeGoodKind
from mistakejournal.domain.order import spread
from mistakejournal.domain.plan import Situation, plan
from mistakejournal.domain.settings import Settings
from mistakejournal.domain.telling import MessageKind, PromiseState
from mistakejournal.services.sampleshelf import Shelf
from mistakejournal.store import tables

_LOOKED_AT = frozenset({"look_sideways", "ask_again", "talk"})
"""Of the plan these are ticked by hand; whether the others are done follows from the incident."""
_MORNING = time(10)


def telling_columns(shelf: Shelf, source: Mapping[str, Any]) -> dict[str, object]:
    """Give what the incident itself holds of it: who saw it, the make-good, a shared cost."""
    told = shelf.telling[source["id"]]
    seen, count = told.get("seen", ("client", None))
    good, share = told["make_good"], source["fix"]["share"]
    columns: dict[str, object] = {
        "effect": told["effect"],
        "seen": seen,
        "seen_count": count,
        "at_risk": told.get("at_risk", False),
        "again_of": shelf.incidents.get(source["repeat_of"]),
        "came_back_by": source.get("came_back_by"),
        "make_good_kind": MakeGoodKind(good["kind"]),
        "make_good_minutes": good.get("minutes"),
        "make_good_amount": good.get("amount_cents"),
        "make_good_currency": good.get("currency", ""),
        "make_good_for": good.get("for", ""),
    }
    if share is not None:
        columns |= {
            "shared": True,
            "on_my_side": share["mine"],
            "on_their_side": share["theirs"],
            "shared_cost": share["amount_cents"],
            "shared_currency": share["currency"],
            "my_share": share["my_share"],
        }
    return columns


def write_telling(shelf: Shelf, incident_id: str, source: Mapping[str, Any]) -> None:
    """Write what was said to whom, the answer with its choice, the promises and what was looked after."""
    told = shelf.telling[source["id"]]
    others = _write_others(shelf, incident_id, source, told.get("others", {}))
    message_id = _write_messages(shelf, incident_id, source, told.get("also_said", ()), others)
    option_id = _write_options(shelf, incident_id, source, told)
    _write_promises(shelf, incident_id, source, message_id, option_id)
    _write_follow_ups(shelf, incident_id, source, told.get("own_follow_ups", ()))
    for code, answer in told.get("prompts", {}).items():
        prompt_id, title, page = shelf.prompts[code]
        values = {"prompt_id": prompt_id, "title": title, "page": page, "answer": answer}
        shelf.writing.add(tables.PROMPT_ANSWERS, incident_id=incident_id, **values)


def _write_others(
    shelf: Shelf, incident_id: str, source: Mapping[str, Any], times: Mapping[str, Any]
) -> dict[str, str]:
    """Write everybody else it touched, told with the client where no other time is known; give their ids."""
    names = [who for who in source["feel"]["inform"] if who != "the client"]
    ids = {}
    for name, order_key in zip(names, spread(len(names)), strict=True):
        at, about = times.get(name, (source["told"], False))
        ids[name] = shelf.writing.add(
            tables.AFFECTED,
            incident_id=incident_id,
            name=name,
            told_at=shelf.dates.moment(at),
            told_about=about,
            order_key=order_key,
        )
    return ids


def _write_messages(
    shelf: Shelf,
    incident_id: str,
    source: Mapping[str, Any],
    also_said: tuple[Mapping[str, Any], ...],
    others: Mapping[str, str],
) -> str:
    said = source["apologize"]
    message_id = shelf.writing.add(
        tables.MESSAGES,
        incident_id=incident_id,
        kind=MessageKind.FULL,
        channel=said["channel"],
        body=shelf.dates.fill(said["text"]),
        sent_at=shelf.dates.moment(said["at"]),
    )
    for one in also_said:
        kind = MessageKind(one["kind"])
        shelf.writing.add(
            tables.MESSAGES,
            incident_id=incident_id,
            kind=kind,
            channel=one["channel"],
            body=shelf.dates.fill(one["text"]),
            sent_at=shelf.dates.moment(one["at"]),
            text_id=one.get("text_id", ""),
            corrects_id=message_id if kind is MessageKind.CORRECTION else None,
            affected_id=others.get(one.get("to", "")),
        )
    return message_id


def _write_options(shelf: Shelf, incident_id: str, source: Mapping[str, Any], told: Mapping[str, Any]) -> str:
    """Write the ways that were offered, and the answer that chose one; give the chosen one's id."""
    fix = source["fix"]
    at, channel, words = told["reply"]
    came_at = shelf.dates.moment(at)
    chosen_id = ""
    rows = zip(fix["options"], spread(len(fix["options"])), strict=True)
    for number, (title, order_key) in enumerate(rows, start=1):
        is_chosen = number == fix["chosen"]
        row_id = shelf.writing.add(
            tables.OPTIONS,
            incident_id=incident_id,
            title=shelf.dates.fill(title),
            chosen_at=came_at if is_chosen else None,
            order_key=order_key,
        )
        chosen_id = row_id if is_chosen else chosen_id
    shelf.writing.add(
        tables.REPLIES,
        incident_id=incident_id,
        title=shelf.dates.fill(words),
        channel=channel,
        came_at=came_at,
        option_id=chosen_id,
    )
    return chosen_id


def _write_promises(
    shelf: Shelf, incident_id: str, source: Mapping[str, Any], message_id: str, option_id: str
) -> None:
    told = shelf.telling[source["id"]]
    for title, due, settled, *instead in told["promises"]:
        changed_to = shelf.dates.fill(instead[0]) if instead else ""
        _write_promise(shelf, incident_id, title, due, settled, message_id=message_id, changed_to=changed_to)
    if told["option"] is not None:
        due, kept = told["option"]
        title = source["fix"]["options"][source["fix"]["chosen"] - 1]
        _write_promise(shelf, incident_id, title, due, kept, option_id=option_id)


def _write_promise(
    shelf: Shelf, incident_id: str, title: str, due: str, settled: str, **columns: object
) -> None:
    state = PromiseState.CHANGED if columns.get("changed_to") else PromiseState.KEPT
    shelf.writing.add(
        tables.PROMISES,
        incident_id=incident_id,
        title=shelf.dates.fill(title),
        due_on=shelf.dates.day(due),
        due_time=due[11:],
        zone=shelf.dates.zone,
        state=state,
        settled_at=shelf.dates.moment(settled),
        **columns,
    )


def _write_follow_ups(
    shelf: Shelf, incident_id: str, source: Mapping[str, Any], own: tuple[tuple[str, str], ...]
) -> None:
    """Write the plan of the level as it was made then; what is ticked by hand was done on its day."""
    for code, due_on in plan(_situation(shelf, source), Settings().hours(shelf.dates.zone)).items():
        done_on = due_on if code in _LOOKED_AT else None
        shelf.writing.add(
            tables.FOLLOW_UPS,
            incident_id=incident_id,
            code=code,
            due_on=due_on,
            state=FollowUpState.DONE if done_on else FollowUpState.PLANNED,
            done_at=datetime.combine(done_on, _MORNING, ZoneInfo(shelf.dates.zone)) if done_on else None,
        )
    for title, due in own:
        due_on = shelf.dates.day(due)
        shelf.writing.add(
            tables.FOLLOW_UPS, incident_id=incident_id, title=shelf.dates.fill(title), due_on=due_on
        )


def _situation(shelf: Shelf, source: Mapping[str, Any]) -> Situation:
    told, right = (shelf.dates.moment(at) for at in (source["told"], source["follow_up"]["confirmed"]))
    return Situation(
        level=source["feel"]["level"],
        since=max(told, right),
        told_on=told.date(),
        verified_on=right.date(),
        make_good=shelf.telling[source["id"]]["make_good"]["kind"] != MakeGoodKind.NONE,
        rare=False,
    )
