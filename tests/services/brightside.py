"""The Brightside Podcast: a client with a checklist, and runs of it, written straight into the journal."""

from __future__ import annotations

from dataclasses import dataclass

from mistakejournal.domain.order import spread
from mistakejournal.services.clock import StandingClock
from mistakejournal.services.desk import Desk
from mistakejournal.store import checklists, tables

TITLES = (
    "Copy the last issue",
    "Update the podcast link",
    "Proofread aloud",
    "Schedule for 10:00",
)


@dataclass(frozen=True)
class Brightside:
    client: str
    work: str
    checklist: str
    sections: tuple[str, str]
    steps: tuple[str, ...]


def make(desk: Desk) -> Brightside:
    with desk.journal.write() as writing:
        client = writing.add(tables.CLIENTS, name="The Brightside Podcast", contact="Theo Marsh")
        work = writing.add(tables.WORKS, name="Newsletter", code="newsletter")
        checklist = writing.add(tables.CHECKLISTS, name="Newsletter: send", client_id=client, work_id=work)
        build, check = (
            writing.add(tables.SECTIONS, checklist_id=checklist, name=name, order_key=key)
            for name, key in zip(("Build", "Before “Schedule”"), spread(2), strict=True)
        )
        steps = tuple(
            writing.add(
                tables.STEPS,
                checklist_id=checklist,
                title=title,
                section_id=build if number < 2 else check,
                order_key=key,
            )
            for number, (title, key) in enumerate(zip(TITLES, spread(4), strict=True))
        )
    return Brightside(client, work, checklist, (build, check), steps)


def run(desk: Desk, brightside: Brightside, *, evidence: str = "", ticked: bool = True) -> str:
    """Add a finished run as the list stands now; learned steps are ticked with `evidence`."""
    with desk.journal.write() as writing:
        run_id = writing.add(
            tables.RUNS,
            title="Newsletter: send",
            checklist_id=brightside.checklist,
            client_id=brightside.client,
            started_at=writing.now,
            ended_at=writing.now,
            state="done",
        )
        steps = checklists.steps(desk.journal, brightside.checklist)
        for step, key in zip(steps, spread(len(steps)), strict=True):
            writing.add(
                tables.RUN_STEPS,
                run_id=run_id,
                title=step.title,
                step_id=step.id,
                order_key=key,
                kind=step.kind,
                incident_id=step.incident_id,
                state="done" if ticked else "open",
                evidence=evidence if step.incident_id and ticked else "",
                ticked_at=writing.now if ticked else None,
            )
    return run_id


def broken_run(desk: Desk, brightside: Brightside, clock: StandingClock) -> tuple[str, str]:
    """Add a run that was interrupted at "Update the podcast link" and carried on; give it and that step."""
    run_id = run(desk, brightside)
    row = desk.journal.read_one(
        "SELECT id FROM run_steps WHERE run_id = ? AND title = ?", (run_id, TITLES[1])
    )
    assert row is not None
    step_id = str(row["id"])
    with desk.journal.write() as writing:
        began = writing.now
        clock.advance(minutes=14)
        writing.add(
            tables.INTERRUPTIONS,
            run_id=run_id,
            run_step_id=step_id,
            began_at=began,
            ended_at=clock.now(),
            choice="carry_on",
            reason="The draft is open where I left it",
        )
    return run_id, step_id
