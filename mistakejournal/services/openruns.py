"""What a list gains while runs of it are open comes into them; all else stays as it was begun (E1, F7)."""

from __future__ import annotations

from collections.abc import Sequence

from mistakejournal.domain import run as acts
from mistakejournal.domain.checklist import Checklist, Section, Step
from mistakejournal.domain.difference import resolve
from mistakejournal.domain.interruption import CHANGED
from mistakejournal.domain.order import between
from mistakejournal.domain.run import Run, Steps
from mistakejournal.services.desk import Desk
from mistakejournal.services.interruptions import leave
from mistakejournal.store import checklists, tables
from mistakejournal.store import runs as store
from mistakejournal.store.writing import Writing


def snapshot(step: Step, section: Section | None, checklist: Checklist) -> dict[str, object]:
    """Give the columns of a run's step as the list has it now."""
    return {
        "step_id": step.id,
        "section": section.name if section else "",
        "pause_point": section.pause_point if section else checklist.pause_point,
        **step.content,
        **step.origin,
    }


def join_open_runs(desk: Desk, writing: Writing, checklist_id: str, step_ids: Sequence[str]) -> None:
    """Put steps that are new in a list into its open runs, each at its place.

    In a run that is past that place she is asked whether to start again at the top; the step is open either
    way. One client's own step comes only into runs for that client (E4).
    """
    runs = store.open_of(desk.journal, checklist_id)
    if not runs:
        return
    checklist = checklists.get(desk.journal, checklist_id)
    sections = {section.id: section for section in checklists.sections(desk.journal, checklist_id)}
    listed, differences = (
        checklists.steps(desk.journal, checklist_id),
        checklists.differences(desk.journal, checklist_id),
    )
    for run in runs:
        theirs = resolve(listed, differences, run.client_id)
        for place, step in enumerate(theirs):
            if step.id in step_ids:
                columns = snapshot(step, sections.get(step.section_id or ""), checklist)
                around = [one.id for one in theirs[:place]], [one.id for one in theirs[place + 1 :]]
                _join(desk, writing, run, around, columns)


def _join(
    desk: Desk,
    writing: Writing,
    run: Run,
    around: tuple[Sequence[str], Sequence[str]],
    columns: dict[str, object],
) -> None:
    """Put a step into a run; `around` are the steps before and after it in the list."""
    steps = store.steps(desk.journal, run.id)
    index = _place(steps, *around)
    low = steps[index - 1].order_key if index else None
    high = steps[index].order_key if index < len(steps) else None
    step_id = writing.add(tables.RUN_STEPS, run_id=run.id, order_key=between(low, high), **columns)
    if any(acts.counts(step) for step in steps[index:]):
        leave(desk, writing, store.get(desk.journal, run.id), CHANGED, writing.now, run_step_id=step_id)


def _place(steps: Steps, before: Sequence[str], after: Sequence[str]) -> int:
    """Behind the nearest step before it that the run has too; at the end where the list ends with it."""
    there = {step.step_id: index for index, step in enumerate(steps)}
    if not any(step_id in there for step_id in after):
        return len(steps)
    return next((there[step_id] + 1 for step_id in reversed(before) if step_id in there), 0)
