"""The parts of an incident: feelings, people it touches, repairs, options, becauses, causes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import fields as dataclass_fields
from datetime import datetime

from mistakejournal.domain.incident import Affected, Branch, Cause, Feeling, Option, Repair, Why
from mistakejournal.domain.order import between
from mistakejournal.domain.telling import Promise
from mistakejournal.domain.text import clean, one_line
from mistakejournal.errors import JournalError
from mistakejournal.services.choices import let_go
from mistakejournal.services.desk import Desk
from mistakejournal.services.done import Done, done
from mistakejournal.services.incident_files import get_incident
from mistakejournal.services.preferences import settings
from mistakejournal.store import parts, tables
from mistakejournal.store.writing import Writing

MOST_WHYS = 5
"""Up to five becauses on each branch (D2)."""


def set_feelings(
    desk: Desk, incident_id: str, names: Sequence[str], whose: str = "me", guess: bool = False
) -> Done:
    """Set the words for what is there (whose="me", B2), or how the client feels (whose="client", B7).

    Nothing is stored while the setting keeps feelings out.
    """
    kept = names if settings(desk).keep_feelings else ()
    with desk.journal.write() as writing:
        before = [row for row in parts.of_incident(desk.journal, Feeling, incident_id) if row.whose == whose]
        old = {feeling.name: feeling.id for feeling in before}
        new = _rows(desk, writing, Feeling, incident_id, old, [(one_line(name), {}) for name in kept])
        for feeling_id in new:
            writing.change(tables.FEELINGS, feeling_id, whose=whose, guess=guess)
    return done(writing, "set_feelings", incident_id)


def set_causes(desk: Desk, incident_id: str, codes: Sequence[str], other: str = "") -> Done:
    """Set what let it through, by codes of domain/cause.py; `other` are her words for the code "other"."""
    with desk.journal.write() as writing:
        old = {cause.code: cause.id for cause in parts.of_incident(desk.journal, Cause, incident_id)}
        rows: list[tuple[str, dict[str, object]]] = [
            (code, {"title": one_line(other) if code == "other" else ""}) for code in codes
        ]
        _rows(desk, writing, Cause, incident_id, old, rows, key="code")
    return done(writing, "set_causes", incident_id)


def set_whys(desk: Desk, incident_id: str, titles: Sequence[str], branch: str = Branch.LET_THROUGH) -> Done:
    """Set the chain of becauses of one branch, five at most; empty lines fall out. Typing: no undo."""
    wanted = [title for title in (one_line(title) for title in titles) if title][:MOST_WHYS]
    with desk.journal.write() as writing:
        before = [row for row in parts.of_incident(desk.journal, Why, incident_id) if row.branch == branch]
        for why, title in zip(before, wanted, strict=False):
            writing.change(tables.WHYS, why.id, title=title)
        for why in before[len(wanted) :]:
            writing.remove(tables.WHYS, why.id)
        for title in wanted[len(before) :]:
            key = _next_key(desk, Why, incident_id)
            writing.add(tables.WHYS, incident_id=incident_id, title=title, branch=branch, order_key=key)
    return done(writing, "", incident_id)


def add_repair(desk: Desk, incident_id: str, title: str = "", *, done_now: bool = False) -> Done:
    """Add something she does for the client now."""
    with desk.journal.write() as writing:
        at = writing.now if done_now else None
        repair_id = _add(desk, writing, Repair, incident_id, title=one_line(title), done_at=at)
    return done(writing, "add_repair", repair_id)


def edit_repair(desk: Desk, repair_id: str, title: str) -> Done:
    """Change a repair's words; typing has its own undo."""
    return _edit(desk, Repair, repair_id, title=one_line(title))


def tick_repair(desk: Desk, repair_id: str, done_now: bool, at: datetime | None = None) -> Done:
    """Say that a repair is done (now, or at a moment), or that it isn't yet."""
    with desk.journal.write() as writing:
        writing.change(tables.REPAIRS, repair_id, done_at=(at or writing.now) if done_now else None)
    return done(writing, "tick_repair", repair_id)


def remove_repair(desk: Desk, repair_id: str) -> Done:
    """Put a repair into the bin."""
    return _remove(desk, Repair, repair_id, "remove_repair")


def add_option(desk: Desk, incident_id: str, title: str = "", **fields: object) -> Done:
    """Add a way to put it right; fields as of `edit_option`."""
    with desk.journal.write() as writing:
        option_id = _add(desk, writing, Option, incident_id, title=one_line(title), **_of_option(fields))
    return done(writing, "add_option", option_id)


def edit_option(desk: Desk, option_id: str, **fields: object) -> Done:
    """Change title, detail, by_when, effort, cost (words as she likes them), recommended or reversible."""
    return _edit(desk, Option, option_id, **_of_option(fields))


def recommend_option(desk: Desk, incident_id: str, option_id: str | None) -> Done:
    """Mark the one option she would choose; None marks none (C5)."""
    with desk.journal.write() as writing:
        for option in parts.of_incident(desk.journal, Option, incident_id):
            writing.change(tables.OPTIONS, option.id, recommended=option.id == option_id)
    return done(writing, "recommend_option", option_id or "")


def remove_option(desk: Desk, option_id: str) -> Done:
    """Put an option into the bin, and the promise with it that its choice was."""
    with desk.journal.write() as writing:
        option = parts.find(desk.journal, Option, option_id)
        for promise in parts.of_incident(desk.journal, Promise, option.incident_id) if option else ():
            if promise.option_id == option_id:
                let_go(writing, promise)
        writing.remove(tables.OPTIONS, option_id)
    return done(writing, "remove_option", option_id)


def add_affected(desk: Desk, incident_id: str, name: str = "", note: str = "") -> Done:
    """Add somebody else it touches (A6)."""
    with desk.journal.write() as writing:
        row_id = _add(desk, writing, Affected, incident_id, name=one_line(name), note=clean(note))
    return done(writing, "add_affected", row_id)


def tell_affected(
    desk: Desk, affected_id: str, told: bool, at: datetime | None = None, *, about: bool = False
) -> Done:
    """Say that somebody was told (now, or at a moment, which may be `about` right), or wasn't yet.

    Raises KeyError when there is nobody of that id, JournalError("negative_span") for a time before it
    happened.
    """
    person = parts.get(desk.journal, Affected, affected_id)
    happened = get_incident(desk, person.incident_id).happened_at
    if told and at is not None and happened is not None and at < happened:
        raise JournalError("negative_span", earlier="happened", later="told")
    with desk.journal.write() as writing:
        moment = (at or writing.now) if told else None
        writing.change(tables.AFFECTED, affected_id, told_at=moment, told_about=told and about)
    return done(writing, "tell_affected", affected_id)


def remove_affected(desk: Desk, affected_id: str) -> Done:
    """Put somebody it touches into the bin."""
    return _remove(desk, Affected, affected_id, "remove_affected")


def _rows(
    desk: Desk,
    writing: Writing,
    part: type[Feeling | Cause],
    incident_id: str,
    old: dict[str, str],
    wanted: Iterable[tuple[str, dict[str, object]]],
    key: str = "name",
) -> list[str]:
    """Bring the rows of one kind to the wanted names: kept ones keep their place, new ones go to the end."""
    table, new, ids = parts.TABLE_OF[part], dict(wanted), list[str]()
    new.pop("", None)
    for name, row_id in old.items():
        if name not in new:
            writing.remove(table, row_id)
    for name, values in new.items():
        if name in old:
            writing.change(table, old[name], **values)
            ids.append(old[name])
        else:
            ids.append(_add(desk, writing, part, incident_id, **{key: name}, **values))
    return ids


def _add(desk: Desk, writing: Writing, part: type, incident_id: str, **values: object) -> str:
    key = _next_key(desk, part, incident_id)
    return writing.add(parts.TABLE_OF[part], incident_id=incident_id, order_key=key, **values)


def _next_key(desk: Desk, part: type, incident_id: str) -> str:
    return between(parts.last_key(desk.journal, part, incident_id), None)


def _edit(desk: Desk, part: type, row_id: str, **values: object) -> Done:
    with desk.journal.write() as writing:
        writing.change(parts.TABLE_OF[part], row_id, **values)
    return done(writing, "", row_id)


def _remove(desk: Desk, part: type, row_id: str, label: str) -> Done:
    with desk.journal.write() as writing:
        writing.remove(parts.TABLE_OF[part], row_id)
    return done(writing, label, row_id)


def _of_option(values: dict[str, object]) -> dict[str, object]:
    names = {field.name for field in dataclass_fields(Option)} - {"id", "incident_id", "order_key"}
    if not values.keys() <= names:
        raise TypeError(f"an option has no {sorted(values.keys() - names)}")
    return {name: _clean_value(name, value) for name, value in values.items()}


def _clean_value(name: str, value: object) -> object:
    if not isinstance(value, str):
        return value
    return one_line(value) if name in ("title", "by_when", "effort", "cost") else clean(value)
