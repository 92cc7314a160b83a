"""A checklist copied: sections, steps and facts, and what differs for single clients (E3, E4)."""

from __future__ import annotations

from mistakejournal.domain.checklist import Checklist, Step
from mistakejournal.domain.difference import resolve
from mistakejournal.domain.text import one_line
from mistakejournal.services.desk import Desk
from mistakejournal.services.done import Done, done
from mistakejournal.services.versions import note_version
from mistakejournal.store import checklists as store
from mistakejournal.store import tables
from mistakejournal.store.writing import Writing


def duplicate_checklist(desk: Desk, checklist_id: str, name: str = "", client_id: str | None = None) -> Done:
    """Copy a list; learned steps keep their links.

    For one client (`client_id`) the copy has the steps as they have them; else clients differ as before.
    """
    checklist = store.get(desk.journal, checklist_id)
    with desk.journal.write() as writing:
        row_id = writing.add(
            tables.CHECKLISTS,
            name=one_line(name) or checklist.name,
            client_id=client_id or checklist.client_id,
            work_id=checklist.work_id,
            starter=checklist.starter,
            minutes=checklist.minutes,
            pause_point=checklist.pause_point,
        )
        sections = _copy_sections(desk, writing, checklist_id, row_id)
        _copy_steps(desk, writing, checklist, row_id, sections, client_id)
        _copy_facts(desk, writing, checklist_id, row_id)
        note_version(desk, writing, row_id, "duplicate_checklist")
    return done(writing, "duplicate_checklist", row_id)


def _copy_sections(desk: Desk, writing: Writing, source: str, target: str) -> dict[str | None, str]:
    return {
        section.id: writing.add(
            tables.SECTIONS,
            checklist_id=target,
            name=section.name,
            pause_point=section.pause_point,
            order_key=section.order_key,
        )
        for section in store.sections(desk.journal, source)
    }


def _copy_steps(
    desk: Desk,
    writing: Writing,
    source: Checklist,
    target: str,
    sections: dict[str | None, str],
    client_id: str | None,
) -> None:
    steps, differences = (
        store.steps(desk.journal, source.id),
        store.differences(desk.journal, source.id),
    )
    if client_id:
        steps, differences = list(resolve(steps, differences, client_id)), []
    made = {
        step.id: _copy_step(writing, step, target, sections, None if client_id else step.client_id)
        for step in steps
    }
    for one in differences:
        if one.step_id in made:
            writing.add(
                tables.DIFFERENCES,
                checklist_id=target,
                client_id=one.client_id,
                step_id=made[one.step_id],
                title=one.title,
                hidden=one.hidden,
                fields=one.fields,
            )


def _copy_step(
    writing: Writing, step: Step, target: str, sections: dict[str | None, str], client_id: str | None
) -> str:
    return writing.add(
        tables.STEPS,
        checklist_id=target,
        section_id=sections.get(step.section_id),
        order_key=step.order_key,
        **step.content,
        **step.origin,
        client_id=client_id,
    )


def _copy_facts(desk: Desk, writing: Writing, source: str, target: str) -> None:
    for fact in store.facts(desk.journal, source):
        writing.add(
            tables.FACTS,
            checklist_id=target,
            name=fact.name,
            code=fact.code,
            kind=fact.kind,
            example=fact.example,
            order_key=fact.order_key,
        )
