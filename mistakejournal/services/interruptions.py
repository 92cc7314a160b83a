"""Being called away from a run, and coming back to it (G1 to G3)."""

from __future__ import annotations

from datetime import datetime, timedelta

from mistakejournal.domain import interruption as rules
from mistakejournal.domain import run as acts
from mistakejournal.domain.interruption import Away, GapRule
from mistakejournal.domain.run import Run, RunState, RunStep, Steps
from mistakejournal.domain.text import one_line
from mistakejournal.errors import JournalError
from mistakejournal.services.desk import Desk
from mistakejournal.services.done import Done, done
from mistakejournal.services.preferences import settings
from mistakejournal.store import runs as store
from mistakejournal.store import tables
from mistakejournal.store.writing import Writing


def call_away(desk: Desk, run_id: str) -> Done:
    """Stop here: her ticks turn into ghosts until she is back and has chosen. Already away: nothing changes.

    Raises JournalError "run_ended".
    """
    run = _open_run(desk, run_id)
    with desk.journal.write() as writing:
        if run.away_since is None:
            _leave(desk, writing, run, rules.CALLED_AWAY, writing.now)
    return done(writing, "call_away", run_id)


def notice_away(desk: Desk, run_id: str, kind: str, since: datetime) -> Done:
    """Keep a break the app noticed; it changes nothing before the first tick or while she is away."""
    return _notice(desk, [store.get(desk.journal, run_id)], kind, since)


def notice_restart(desk: Desk) -> Done:
    """Keep that the app was closed meanwhile: for runs whose last tick is longer ago than a usual pause."""
    return _notice(desk, [run for run in _open_runs(desk) if _has_gap(desk, run)], rules.RESTART)


def notice_sleep(desk: Desk, since: datetime) -> Done:
    """Keep that the laptop slept from `since` until now: every open run was interrupted."""
    return _notice(desk, _open_runs(desk), rules.SLEEP, since)


def notice_gap(desk: Desk, run_id: str) -> Done:
    """Look whether the pause since the last tick is longer than usual, and keep it as a guess."""
    run = store.get(desk.journal, run_id)
    runs = [run] if settings(desk).ask_after_gap and _has_gap(desk, run) else []
    return _notice(desk, runs, rules.GAP)


def come_back(desk: Desk, run_id: str, choice: str, reason: str = "") -> Done:
    """Go on after a break: "top", "carry_on" (with one line of reason), or "here" after a mere guess.

    Raises JournalError "needs_reason", "run_ended"; ValueError for a choice that this break doesn't offer.
    """
    run = _open_run(desk, run_id)
    if run.away_since is None:
        return Done(frozenset(), run_id)
    if choice not in rules.choices(run.away_kind):
        raise ValueError(choice)
    reason = one_line(reason)
    if choice == rules.CARRY_ON and not reason:
        raise JournalError("needs_reason")
    steps = store.steps(desk.journal, run_id)
    with desk.journal.write() as writing:
        after = acts.restart(steps) if choice == rules.TOP else acts.bring_back(steps)
        store.save_steps(writing, steps, after)
        for row in store.interruptions(desk.journal, run_id):
            if not row.choice:
                writing.change(
                    tables.INTERRUPTIONS, row.id, ended_at=writing.now, choice=choice, reason=reason
                )
        writing.change(
            tables.RUNS,
            run_id,
            away_since=None,
            away_kind="",
            last_tick_at=writing.now,
            interruptions=run.interruptions + (choice != rules.HERE),
            restarts=run.restarts + (choice == rules.TOP),
        )
    return done(writing, "come_back", run_id)


def away(desk: Desk, run: Run, steps: Steps) -> Away | None:
    """Give the break she hasn't answered yet, or None."""
    if run.away_since is None:
        return None
    minutes = int((desk.clock.now() - run.away_since) / timedelta(minutes=1))
    return Away(run.away_kind, run.away_since, max(minutes, 0), acts.stopped_at(steps))


def gap_before(desk: Desk, run: Run, step: RunStep) -> bool:
    """Tell whether the time since the last tick is longer than is usual before this step."""
    if run.last_tick_at is None:
        return False
    wanted = settings(desk)
    rule = GapRule(
        wanted.gap_times, timedelta(minutes=wanted.gap_minutes), timedelta(minutes=wanted.gap_unknown_minutes)
    )
    times = store.times_of_step(desk.journal, step.step_id, run.id)
    return rules.is_gap(step.kind, desk.clock.now() - run.last_tick_at, times, rule)


def guess_away(desk: Desk, writing: Writing, run: Run) -> None:
    """Within a transaction: keep the gap since the last tick as a break that is only guessed."""
    _leave(desk, writing, run, rules.GAP, run.last_tick_at)


def _open_run(desk: Desk, run_id: str) -> Run:
    run = store.get(desk.journal, run_id)
    if run.state is not RunState.OPEN:
        raise JournalError("run_ended")
    return run


def _open_runs(desk: Desk) -> list[Run]:
    return [store.get(desk.journal, run_id) for run_id in store.open_run_ids(desk.journal)]


def _has_gap(desk: Desk, run: Run) -> bool:
    step = acts.current(store.steps(desk.journal, run.id))
    return step is not None and gap_before(desk, run, step)


def _notice(desk: Desk, runs: list[Run], kind: str, since: datetime | None = None) -> Done:
    """Keep a break in each run that is under way; `since` is the last tick unless it is known better."""
    broken = [
        run
        for run in runs
        if run.state is RunState.OPEN and run.away_since is None and run.last_tick_at is not None
    ]
    if not broken:
        return Done(frozenset())
    with desk.journal.write() as writing:
        for run in broken:
            _leave(desk, writing, run, kind, since or run.last_tick_at)
    return done(writing)


def _leave(desk: Desk, writing: Writing, run: Run, kind: str, since: datetime | None) -> None:
    steps = store.steps(desk.journal, run.id)
    at = acts.current(steps)
    store.save_steps(writing, steps, acts.haunt(steps))
    writing.change(tables.RUNS, run.id, away_since=since, away_kind=kind)
    writing.add(
        tables.INTERRUPTIONS,
        run_id=run.id,
        title=run.title,
        kind=kind,
        run_step_id=at.id if at else None,
        began_at=since,
    )
