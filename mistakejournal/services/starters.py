"""Starter lists: checklists that come with the app, made only when they are asked for (E2)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from mistakejournal.domain.brief import COMPARE, EXPECT, MATCH
from mistakejournal.domain.clearline import SAYS
from mistakejournal.domain.order import spread
from mistakejournal.domain.records import dataclass
from mistakejournal.domain.stepkinds import kind_of
from mistakejournal.domain.stepkinds.wait import SECONDS
from mistakejournal.domain.text import one_line
from mistakejournal.services.desk import Desk
from mistakejournal.services.done import Done, done
from mistakejournal.services.versions import note_version
from mistakejournal.store import checklists as store
from mistakejournal.store import tables
from mistakejournal.store.writing import Writing


@dataclass(frozen=True)
class Starter:
    """A starter list as it is offered. `work_code` ties it to a kind of work ("newsletter")."""

    code: str
    name: str
    work_code: str
    work: str
    steps: int
    minutes: int


def starter_lists(desk: Desk) -> list[Starter]:
    """Give the starter lists in the order they are offered."""
    return [
        Starter(
            code=source["id"],
            name=source["name"],
            work_code=source["work"],
            work=desk.content.starter["works"][source["work"]],
            steps=len(active_steps(source)),
            minutes=source["minutes"],
        )
        for source in desk.content.starter["checklists"]
    ]


def starter_steps(desk: Desk, code: str) -> list[str]:
    """Give the steps of a starter list, to read before it is made. Raises KeyError for an unknown code."""
    return [step["text"] for step in active_steps(_source(desk, code))]


def add_from_starter(desk: Desk, code: str, client_id: str | None = None, name: str = "") -> Done:
    """Make a starter list hers: sections, steps, facts, and the kind of work where there is none yet."""
    source = _source(desk, code)
    work = desk.content.starter["works"][source["work"]]
    with desk.journal.write() as writing:
        work_id = store.find_work(desk.journal, source["work"], work) or writing.add(
            tables.WORKS, name=work, code=source["work"]
        )
        row_id = write_starter(
            writing, source, name=one_line(name) or source["name"], client_id=client_id, work_id=work_id
        )
        note_version(desk, writing, row_id, "add_from_starter")
    return done(writing, "add_from_starter", row_id)


def write_starter(
    writing: Writing, source: Mapping[str, Any], *, name: str, client_id: str | None, work_id: str
) -> str:
    """Write a list of the content's form within a transaction, and give its id."""
    checklist_id = writing.add(
        tables.CHECKLISTS,
        name=name,
        client_id=client_id or None,
        work_id=work_id,
        starter=source["id"],
        minutes=source["minutes"],
        pause_point=source["pause_point"],
    )
    sections = _write_sections(writing, source.get("sections", []), checklist_id)
    steps = active_steps(source)
    for step, order_key in zip(steps, spread(len(steps)), strict=True):
        write_step(writing, step, checklist_id, sections.get(step.get("section", "")), order_key)
    facts = source.get("facts", [])
    for fact, order_key in zip(facts, spread(len(facts)), strict=True):
        writing.add(
            tables.FACTS,
            checklist_id=checklist_id,
            name=fact["label"],
            code=fact["id"],
            kind=fact["kind"],
            example=fact["example"],
            order_key=order_key,
        )
    return checklist_id


def write_step(
    writing: Writing,
    step: Mapping[str, Any],
    checklist_id: str,
    section_id: str | None,
    order_key: str,
    **learned: object,
) -> str:
    """Write a step of the content's form; `learned` holds incident_id and learned_at where it was learned."""
    params = {key: str(step[key]) for key in (EXPECT, MATCH, SAYS, SECONDS) if key in step}
    if COMPARE in step:
        params[COMPARE] = ",".join(step[COMPARE])
    return writing.add(
        tables.STEPS,
        checklist_id=checklist_id,
        title=step["text"],
        section_id=section_id,
        order_key=order_key,
        kind=_kind(step),
        why=step["why"],
        must_see=step["must_see"],
        params=params or None,
        **learned,
    )


def _kind(step: Mapping[str, Any]) -> str:
    """Give the kind of a step of the content: what is typed and has a fact to match is a value."""
    return "value" if step["kind"] == "type" and COMPARE in step else kind_of(step["kind"]).code


def active_steps(source: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """Give the steps that are on; a waiting step is only offered."""
    return [step for step in source["steps"] if step.get("on", True)]


def _source(desk: Desk, code: str) -> Mapping[str, Any]:
    found: Mapping[str, Any] | None = next(
        (source for source in desk.content.starter["checklists"] if source["id"] == code), None
    )
    if found is None:
        raise KeyError(code)
    return found


def _write_sections(writing: Writing, sections: list[Mapping[str, Any]], checklist_id: str) -> dict[str, str]:
    return {
        section["id"]: writing.add(
            tables.SECTIONS,
            checklist_id=checklist_id,
            name=section["name"],
            pause_point=section.get("pause_point", ""),
            order_key=order_key,
        )
        for section, order_key in zip(sections, spread(len(sections)), strict=True)
    }
