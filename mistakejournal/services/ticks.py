"""Going through a run: ticking, skipping, noting, catching (F1, F3 to F5)."""

from __future__ import annotations

from mistakejournal.domain import run as acts
from mistakejournal.domain.run import Run, RunState, RunStep
from mistakejournal.domain.stepkinds import Wanted, kind_of
from mistakejournal.domain.stepkinds.kind import says_something
from mistakejournal.domain.text import clean, one_line
from mistakejournal.errors import JournalError
from mistakejournal.services.desk import Desk
from mistakejournal.services.done import Done, done
from mistakejournal.services.facts import proof_at
from mistakejournal.services.incidents import note_near_miss
from mistakejournal.services.interruptions import leave, pause_before
from mistakejournal.services.preferences import settings
from mistakejournal.store import runs as store
from mistakejournal.store import tables

_MISSING = {
    Wanted.EVIDENCE: "needs_evidence",
    Wanted.REASON: "needs_reason",
    Wanted.START: "not_begun",
    Wanted.TIME: "too_early",
}
"""The error of a step that was ticked too soon, by what it still wants."""


def tick_step(desk: Desk, run_step_id: str, evidence: str = "") -> Done:
    """Tick a step with what was seen, and move on.

    After a pause that is longer than usual it is not ticked: the evidence is kept and the run asks whether
    she was called away (G2). Raises JournalError "needs_evidence", "away", "run_ended".
    """
    step, run = _at_hand(desk, run_step_id)
    evidence = clean(evidence).strip()
    kind = kind_of(step.kind)
    wanted = kind.wants(proof_at(desk, run, step, evidence))
    if acts.asks_once(step) and not says_something(evidence):
        wanted = Wanted.EVIDENCE
    if wanted is not Wanted.NOTHING:
        raise JournalError(_MISSING[wanted])
    pause = pause_before(desk, run, step)
    if pause and run.last_tick_at and store.under_way(desk.journal, run.id):
        with desk.journal.write() as writing:
            writing.change(tables.RUN_STEPS, step.id, evidence=evidence)
            leave(desk, writing, run, pause, run.last_tick_at)
        return done(writing, row_id=run_step_id)
    with desk.journal.write() as writing:
        store.save_steps(writing, (step,), acts.tick((step,), step.id, kind.kept(evidence), writing.now))
        writing.change(tables.RUNS, run.id, last_tick_at=writing.now)
    return done(writing, "tick_step", run_step_id)


def begin_wait(desk: Desk, run_step_id: str) -> Done:
    """Begin a wait now. Raises JournalError "away", "run_ended"."""
    _at_hand(desk, run_step_id)
    with desk.journal.write() as writing:
        writing.change(tables.RUN_STEPS, run_step_id, evidence=writing.now.isoformat())
    return done(writing, "begin_wait", run_step_id)


def keep_evidence(desk: Desk, run_step_id: str, evidence: str) -> Done:
    """Keep what is typed into the proof field before it is ticked; a ticked step's proof stays as it is."""
    step = store.get_step(desk.journal, run_step_id)
    if acts.counts(step):
        return Done(frozenset(), run_step_id)
    with desk.journal.write() as writing:
        writing.change(tables.RUN_STEPS, run_step_id, evidence=clean(evidence))
    return done(writing, row_id=run_step_id)


def untick_step(desk: Desk, run_step_id: str) -> Done:
    """Open a step again. Raises JournalError "away", "run_ended"."""
    step, _run = _at_hand(desk, run_step_id)
    with desk.journal.write() as writing:
        store.save_steps(writing, (step,), acts.untick((step,), step.id))
    return done(writing, "untick_step", run_step_id)


def skip_step(desk: Desk, run_step_id: str, reason: str) -> Done:
    """Skip a step with a reason that stays with the run.

    Raises JournalError "needs_reason", "away", "run_ended".
    """
    step, run = _at_hand(desk, run_step_id)
    reason = one_line(reason)
    if not reason:
        raise JournalError("needs_reason")
    with desk.journal.write() as writing:
        store.save_steps(writing, (step,), acts.skip((step,), step.id, reason, writing.now))
        writing.change(tables.RUNS, run.id, last_tick_at=writing.now)
    return done(writing, "skip_step", run_step_id)


def note_step(desk: Desk, run_step_id: str, note: str) -> Done:
    """Keep a note at a step, also after the run."""
    with desk.journal.write() as writing:
        writing.change(tables.RUN_STEPS, run_step_id, note=clean(note))
    return done(writing, row_id=run_step_id)


def needs_second_look(desk: Desk, run_step_id: str) -> bool:
    """Tell whether to ask "look again?" before this step is ticked now (F5)."""
    step = store.get_step(desk.journal, run_step_id)
    run = store.get(desk.journal, step.run_id)
    return settings(desk).look_again and acts.was_quick(run, step, desk.clock.now())


def look_again(desk: Desk, run_id: str) -> Done:
    """Note that the question of F5 was asked; it is asked once a run."""
    with desk.journal.write() as writing:
        writing.change(tables.RUNS, run_id, looked_again=True)
    return done(writing, row_id=run_id)


def catch(desk: Desk, run_id: str, run_step_id: str, title: str = "") -> Done:
    """Note a near miss that this step caught (K3); without a title it takes the step's."""
    step = store.get_step(desk.journal, run_step_id)
    return note_near_miss(desk, one_line(title) or step.title, run_id=run_id, run_step_id=run_step_id)


def _at_hand(desk: Desk, run_step_id: str) -> tuple[RunStep, Run]:
    step = store.get_step(desk.journal, run_step_id)
    run = store.get(desk.journal, step.run_id)
    if run.state is not RunState.OPEN:
        raise JournalError("run_ended")
    if run.away_since is not None:
        raise JournalError("away")
    return step, run
