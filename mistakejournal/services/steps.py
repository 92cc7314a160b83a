"""Writing a checklist: steps and sections added, changed, moved and taken out (E1, E3)."""

from __future__ import annotations

from mistakejournal.domain.checklist import (
    Place,
    Step,
    lines_as_steps,
    place_after,
    place_at_end,
    place_before,
    place_nudged,
)
from mistakejournal.domain.order import between, spread_between
from mistakejournal.domain.stepkinds import kind_of
from mistakejournal.domain.text import clean, one_line
from mistakejournal.errors import JournalError
from mistakejournal.services.desk import Desk
from mistakejournal.services.done import Done, done
from mistakejournal.services.openruns import join_open_runs
from mistakejournal.services.versions import note_version, rewriting
from mistakejournal.store import checklists as store
from mistakejournal.store import tables

TYPED = frozenset({"title", "why"})
"""What is typed field by field has the field's own undo."""
_CHOSEN = frozenset({"kind", "must_see", "params", "section_id"})


def add_step(
    desk: Desk,
    checklist_id: str,
    title: str,
    *,
    after: str | None = None,
    section_id: str | None = None,
    kind: str = "tick",
    why: str = "",
    must_see: bool = False,
    params: dict[str, str] | None = None,
    client_id: str | None = None,
) -> Done:
    """Add a step after another one; None is the end (of the section, when one is named), "" the top.

    With `client_id` only that client's runs of a shared list have it (E4).
    Raises JournalError "needs_title" for an empty one.
    """
    title = _titled(title)
    steps = store.steps(desk.journal, checklist_id)
    place = place_at_end(steps, section_id) if section_id else _place(desk, checklist_id, steps, after)
    with rewriting(desk, checklist_id) as writing:
        row_id = writing.add(
            tables.STEPS,
            checklist_id=checklist_id,
            title=title,
            section_id=place.section_id,
            order_key=place.order_key,
            kind=kind_of(kind).code,
            why=clean(why),
            must_see=must_see,
            params=params,
            client_id=client_id,
        )
        join_open_runs(desk, writing, checklist_id, [row_id])
        note_version(desk, writing, checklist_id, "add_step", step_id=row_id)
    return done(writing, "add_step", row_id)


def paste_steps(
    desk: Desk,
    checklist_id: str,
    text: str,
    after: str | None = None,
    *,
    section_id: str | None = None,
    client_id: str | None = None,
) -> Done:
    """Make a step of each pasted line; bullets, numbers and boxes are taken off. `id` is the last one's.

    They go after a step, or to the end of a section when one is named.
    """
    titles = lines_as_steps(clean(text))
    if not titles:
        return Done(frozenset())
    steps = store.steps(desk.journal, checklist_id)
    place = place_at_end(steps, section_id) if section_id else _place(desk, checklist_id, steps, after)
    with rewriting(desk, checklist_id) as writing:
        row_ids = [
            writing.add(
                tables.STEPS,
                checklist_id=checklist_id,
                title=title,
                section_id=place.section_id,
                order_key=order_key,
                client_id=client_id,
            )
            for title, order_key in zip(titles, _keys(steps, place, len(titles)), strict=True)
        ]
        join_open_runs(desk, writing, checklist_id, row_ids)
        note_version(desk, writing, checklist_id, "paste_steps", title=str(len(titles)))
    return done(writing, "paste_steps", row_ids[-1])


def duplicate_step(desk: Desk, step_id: str) -> Done:
    """Copy a step to the place after it; where it was learned stays with the first one."""
    step = store.get_step(desk.journal, step_id)
    place = place_after(store.steps(desk.journal, step.checklist_id), step_id)
    with rewriting(desk, step.checklist_id) as writing:
        row_id = writing.add(
            tables.STEPS,
            checklist_id=step.checklist_id,
            section_id=place.section_id,
            order_key=place.order_key,
            **step.content,
            client_id=step.client_id,
        )
        join_open_runs(desk, writing, step.checklist_id, [row_id])
        note_version(desk, writing, step.checklist_id, "duplicate_step", step_id=row_id)
    return done(writing, "duplicate_step", row_id)


def edit_step(desk: Desk, step_id: str, **fields: object) -> Done:
    """Change title, why, kind, must_see, params or section_id; runs under way keep the step as it was.

    Raises JournalError "needs_title" for an empty title.
    """
    if unknown := fields.keys() - TYPED - _CHOSEN:
        raise TypeError(f"no such field: {', '.join(sorted(unknown))}")
    step, values = store.get_step(desk.journal, step_id), dict(fields)
    if "title" in values:
        values["title"] = _titled(str(values["title"]))
    if "why" in values:
        values["why"] = clean(str(values["why"]))
    if "section_id" in values:
        place = place_at_end(_others(desk, step), str(values["section_id"] or "") or None)
        values |= {"section_id": place.section_id, "order_key": place.order_key}
    is_chosen = bool(fields.keys() & _CHOSEN)
    with rewriting(desk, step.checklist_id) as writing:
        if writing.change(tables.STEPS, step_id, **values):
            code = "edit_step" if is_chosen else "write_step"
            note_version(desk, writing, step.checklist_id, code, step_id=step_id, is_typing=not is_chosen)
    return done(writing, "edit_step" if is_chosen else "", step_id)


def move_step(desk: Desk, step_id: str, *, after: str = "", before: str = "") -> Done:
    """Put a step after or before another one, into its section; without one it goes to the top."""
    step = store.get_step(desk.journal, step_id)
    others = _others(desk, step)
    return _put(desk, step, place_before(others, before) if before else place_after(others, after))


def nudge_step(desk: Desk, step_id: str, by: int) -> Done:
    """Move a step one up (-1) or down (1); at the end of the list nothing happens."""
    step = store.get_step(desk.journal, step_id)
    sections = [section.id for section in store.sections(desk.journal, step.checklist_id)]
    place = place_nudged(store.steps(desk.journal, step.checklist_id), sections, step_id, by)
    return Done(frozenset(), step_id) if place is None else _put(desk, step, place)


def remove_step(desk: Desk, step_id: str) -> Done:
    """Put a step into the bin; runs that had it keep it."""
    checklist_id = store.get_step(desk.journal, step_id).checklist_id
    with rewriting(desk, checklist_id) as writing:
        writing.remove(tables.STEPS, step_id)
        note_version(desk, writing, checklist_id, "remove_step", step_id=step_id)
    return done(writing, "remove_step", step_id)


def add_section(desk: Desk, checklist_id: str, name: str, pause_point: str = "") -> Done:
    """Add a section at the end. Raises JournalError "needs_title" without a name."""
    name = _titled(name)
    last = store.sections(desk.journal, checklist_id)
    with rewriting(desk, checklist_id) as writing:
        row_id = writing.add(
            tables.SECTIONS,
            checklist_id=checklist_id,
            name=name,
            pause_point=clean(pause_point),
            order_key=between(last[-1].order_key if last else None, None),
        )
        note_version(desk, writing, checklist_id, "add_section", title=name)
    return done(writing, "add_section", row_id)


def edit_section(desk: Desk, section_id: str, **fields: str) -> Done:
    """Change name or pause_point. Raises JournalError "needs_title" for an empty name."""
    if unknown := fields.keys() - {"name", "pause_point"}:
        raise TypeError(f"no such field: {', '.join(sorted(unknown))}")
    values = {name: _titled(text) if name == "name" else clean(text) for name, text in fields.items()}
    checklist_id = store.get_section(desk.journal, section_id).checklist_id
    with rewriting(desk, checklist_id) as writing:
        if writing.change(tables.SECTIONS, section_id, **values):
            name = store.get_section(desk.journal, section_id).name
            note_version(desk, writing, checklist_id, "edit_section", title=name, is_typing=True)
    return done(writing, row_id=section_id)


def nudge_section(desk: Desk, section_id: str, by: int) -> Done:
    """Move a section with its steps one up (-1) or down (1); at the list's end nothing happens."""
    section = store.get_section(desk.journal, section_id)
    others = [one for one in store.sections(desk.journal, section.checklist_id) if one.id != section_id]
    index = sum(one.order_key < section.order_key for one in others) + by
    if not 0 <= index <= len(others):
        return Done(frozenset(), section_id)
    before, after = others[index - 1] if index else None, others[index] if index < len(others) else None
    key = between(before.order_key if before else None, after.order_key if after else None)
    with rewriting(desk, section.checklist_id) as writing:
        writing.change(tables.SECTIONS, section_id, order_key=key)
        note_version(desk, writing, section.checklist_id, "move_section", title=section.name)
    return done(writing, "move_section", section_id)


def remove_section(desk: Desk, section_id: str) -> Done:
    """Take a section away; its steps join the section before it."""
    section = store.get_section(desk.journal, section_id)
    earlier = [
        other.id
        for other in store.sections(desk.journal, section.checklist_id)
        if other.order_key < section.order_key
    ]
    target = earlier[-1] if earlier else None
    steps = store.steps(desk.journal, section.checklist_id)
    key = place_at_end(steps, target).order_key
    with rewriting(desk, section.checklist_id) as writing:
        for step in steps:
            if step.section_id == section_id:
                writing.change(tables.STEPS, step.id, section_id=target, order_key=key)
                key = between(key, None)
        writing.remove(tables.SECTIONS, section_id)
        note_version(desk, writing, section.checklist_id, "remove_section", title=section.name)
    return done(writing, "remove_section", section_id)


def _place(desk: Desk, checklist_id: str, steps: list[Step], after: str | None) -> Place:
    """An empty list begins in its first section, where it has one."""
    sections = store.sections(desk.journal, checklist_id)
    if not steps and sections:
        return place_at_end(steps, sections[0].id)
    return place_after(steps, after)


def _keys(steps: list[Step], place: Place, count: int) -> list[str]:
    """Give ascending keys for several steps that go in at one place."""
    inside = [step.order_key for step in steps if step.section_id == place.section_id]
    high = min((key for key in inside if key > place.order_key), default=None)
    return spread_between(place.order_key, high, count)


def _put(desk: Desk, step: Step, place: Place) -> Done:
    with rewriting(desk, step.checklist_id) as writing:
        writing.change(tables.STEPS, step.id, section_id=place.section_id, order_key=place.order_key)
        note_version(desk, writing, step.checklist_id, "move_step", step_id=step.id)
    return done(writing, "move_step", step.id)


def _others(desk: Desk, step: Step) -> list[Step]:
    return [other for other in store.steps(desk.journal, step.checklist_id) if other.id != step.id]


def _titled(title: str) -> str:
    title = one_line(title)
    if not title:
        raise JournalError("needs_title")
    return title
