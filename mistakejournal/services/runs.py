"""Runs: started from a list, shown, and finished when everything is dealt with (F2, F3, F6, F8, F10)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import datetime, timedelta

from mistakejournal.domain import run as acts
from mistakejournal.domain.agreement import agreed_lines
from mistakejournal.domain.checklist import Checklist
from mistakejournal.domain.clearline import ClearLabels
from mistakejournal.domain.clearline import clear_line as build_clear_line
from mistakejournal.domain.client import Client
from mistakejournal.domain.difference import resolve
from mistakejournal.domain.interruption import HERE, Away
from mistakejournal.domain.order import spread
from mistakejournal.domain.records import dataclass
from mistakejournal.domain.run import Interruption, Run, RunState, RunStep, Steps
from mistakejournal.domain.stepkinds import Proof, kind_of
from mistakejournal.errors import JournalError
from mistakejournal.services.desk import Desk
from mistakejournal.services.done import Done, done
from mistakejournal.services.facts import RunFact, givens, open_at, run_facts, steady_facts
from mistakejournal.services.interruptions import away
from mistakejournal.services.lessons import SHOWN, LessonLine, lessons
from mistakejournal.services.occurrences import run_dropped, run_finished, take_for_run
from mistakejournal.services.openruns import snapshot
from mistakejournal.services.run_lines import usual_minutes
from mistakejournal.store import checklists, pastruns, tables
from mistakejournal.store import runs as store
from mistakejournal.store.clients import get_client


@dataclass(frozen=True)
class RunFile:
    """A run with everything its page shows."""

    run: Run
    checklist: Checklist
    client: Client | None
    steps: Steps
    facts: tuple[RunFact, ...]
    """What the brief says, as far as the list asks for it (E9)."""
    away: Away | None
    lessons: tuple[LessonLine, ...]
    """At most three, unproven ones first."""
    one_lines: Mapping[str, str]
    """By run step: one line on where a learned step comes from."""
    also_from: Mapping[str, tuple[str, ...]]
    """By run step: the further incidents a merged step comes from, by title (D5)."""
    last_evidence: Mapping[str, str]
    """By run step: what was seen there the last time."""
    interruptions: tuple[Interruption, ...]
    usual_minutes: int | None
    caught: Mapping[str, int] = field(default_factory=dict)
    """By run step: how often this step of the checklist has caught something, in all runs (K3)."""
    inspected: Mapping[str, int | None] = field(default_factory=dict)
    """By run step: how many strong findings of its report are open; None without one (I11)."""
    revs: Mapping[str, int] = field(default_factory=dict, repr=False, compare=False)
    """By run step: which state of its row was read."""

    @property
    def agreed(self) -> tuple[str, ...]:
        """Give what was agreed with the client, as it stands on their card: the newest three lines (D4)."""
        return agreed_lines(self.client.agreed) if self.client else ()

    @property
    def current(self) -> RunStep | None:
        """Give the first step that is not dealt with, or None at the end."""
        return acts.current(self.steps)

    @property
    def done(self) -> int:
        """Give how many steps are dealt with."""
        return acts.progress(self.steps)[0]

    @property
    def total(self) -> int:
        """Give how many steps there are."""
        return len(self.steps)

    @property
    def complete(self) -> bool:
        """Tell whether the run may finish (F3)."""
        return self.away is None and acts.is_complete(self.steps)

    def proof(self, step: RunStep, evidence: str, now: datetime) -> Proof:
        """Give what is known at a step when `evidence` is seen there; `now` is her wall clock."""
        values = {one.fact.code: one.value for one in self.facts}
        return Proof(
            now,
            evidence,
            step.params,
            note=step.note,
            last=self.last_evidence.get(step.id, ""),
            givens=givens([one.fact for one in self.facts], values, step.params),
            open_findings=self.inspected.get(step.id),
        )


def start_run(desk: Desk, checklist_id: str, client_id: str | None = None, *, due_id: str = "") -> Done:
    """Start a run over a snapshot of the list's steps (E1), as this client has them (E4).

    Raises JournalError "no_steps".
    """
    checklist = checklists.get(desk.journal, checklist_id)
    client_id = client_id or checklist.client_id
    steps = resolve(
        checklists.steps(desk.journal, checklist_id),
        checklists.differences(desk.journal, checklist_id),
        client_id,
    )
    if not steps:
        raise JournalError("no_steps")
    sections = {section.id: section for section in checklists.sections(desk.journal, checklist_id)}
    with desk.journal.write() as writing:
        run_id = writing.add(
            tables.RUNS,
            title=checklist.name,
            checklist_id=checklist_id,
            client_id=client_id,
            started_at=writing.now,
            zone=desk.clock.zone_name(),
            facts=steady_facts(desk, checklists.facts(desk.journal, checklist_id), client_id) or None,
        )
        for step, order_key in zip(steps, spread(len(steps)), strict=True):
            writing.add(
                tables.RUN_STEPS,
                run_id=run_id,
                order_key=order_key,
                **snapshot(step, sections.get(step.section_id or ""), checklist),
            )
        take_for_run(desk, writing, run_id, checklist_id, client_id, due_id)
    return done(writing, "start_run", run_id)


def run_file(desk: Desk, run_id: str, before: RunFile | None = None) -> RunFile:
    """Give a run with its steps, lessons and breaks. Raises KeyError when there is none.

    `before` is what was read of it last: its steps that have not changed are not read again.
    """
    run = store.get(desk.journal, run_id)
    known = before if before is not None and before.run.id == run_id else None
    steps, revs = store.steps_again(
        desk.journal, run_id, known.steps if known else (), known.revs if known else {}
    )
    learned = lessons(desk, steps)
    caught = pastruns.catches_by_step(desk.journal, run.checklist_id)
    return RunFile(
        run=run,
        checklist=checklists.get(desk.journal, run.checklist_id),
        client=get_client(desk.journal, run.client_id or ""),
        steps=steps,
        facts=run_facts(desk, run),
        away=away(desk, run, steps),
        lessons=learned[:SHOWN],
        one_lines={lesson.run_step_id: lesson.one_line for lesson in learned},
        also_from={lesson.run_step_id: lesson.also for lesson in learned if lesson.also},
        last_evidence=_last_evidence(desk, run, steps),
        interruptions=store.interruptions(desk.journal, run_id),
        usual_minutes=usual_minutes(desk, run.checklist_id),
        caught={step.id: caught[step.step_id] for step in steps if step.step_id in caught},
        inspected={step.id: open_at(desk, step) for step in steps if kind_of(step.kind).reads},
        revs=revs,
    )


def clear_line(desk: Desk, run_id: str, labels: ClearLabels) -> str:
    """Give the line of this run's proof as it stands now; `labels` come from words.runs."""
    run = store.get(desk.journal, run_id)
    return build_clear_line(run.title, store.steps(desk.journal, run_id), labels, run.facts)


def finish_run(desk: Desk, run_id: str, labels: ClearLabels) -> Done:
    """End a run that is clear to send, with its line; its newsletter is kept to compare with (I3).

    Raises JournalError "not_complete", "away", "run_ended".
    """
    run = store.get(desk.journal, run_id)
    if run.state is not RunState.OPEN:
        raise JournalError("run_ended")
    if run.away_since is not None:
        raise JournalError("away")
    steps = store.steps(desk.journal, run_id)
    if not acts.is_complete(steps):
        raise JournalError("not_complete")
    from mistakejournal.services.keptissues import keep_issues_of_run  # a start finishes no run

    with desk.journal.write() as writing:
        writing.change(
            tables.RUNS,
            run_id,
            state=RunState.DONE,
            ended_at=writing.now,
            minutes=_minutes(desk, run, writing.now),
            clear_line=build_clear_line(run.title, steps, labels, run.facts),
        )
        run_finished(desk, writing, run)
        keep_issues_of_run(desk, writing, run)
    return done(writing, "finish_run", run_id)


def drop_run(desk: Desk, run_id: str) -> Done:
    """Put a run aside without finishing it; it stays in the list of runs."""
    with desk.journal.write() as writing:
        writing.change(
            tables.RUNS, run_id, state=RunState.DROPPED, ended_at=writing.now, away_since=None, away_kind=""
        )
        run_dropped(desk, writing, run_id)
    return done(writing, "drop_run", run_id)


def set_view(desk: Desk, run_id: str, one_at_a_time: bool) -> Done:
    """Keep how this run is shown: as a list or one step at a time."""
    with desk.journal.write() as writing:
        writing.change(tables.RUNS, run_id, one_at_a_time=one_at_a_time)
    return done(writing, row_id=run_id)


def _minutes(desk: Desk, run: Run, now: datetime) -> int | None:
    """Give the minutes at work, without the breaks."""
    if run.started_at is None:
        return None
    spent = now - run.started_at
    for row in store.interruptions(desk.journal, run.id):
        if row.began_at and row.ended_at and row.choice != HERE:
            spent -= row.ended_at - row.began_at
    return max(1, round(spent / timedelta(minutes=1)))


def _last_evidence(desk: Desk, run: Run, steps: Steps) -> dict[str, str]:
    asking = [step for step in steps if kind_of(step.kind).asks]
    found = {step.id: store.last_evidence(desk.journal, step.step_id, run) for step in asking}
    return {step_id: evidence for step_id, evidence in found.items() if evidence}
