"""Being called away from a run, and coming back to it (G1 to G3)."""

from __future__ import annotations

from collections.abc import Sequence
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
from mistakejournal.store import breaks, tables
from mistakejournal.store import runs as store
from mistakejournal.store.clients import get_client
from mistakejournal.store.writing import Writing

_NEVER_A_GAP = timedelta(minutes=1)
"""The shortest gap that can be set; ticks that follow sooner need not ask what is usual."""


def call_away(desk: Desk, run_id: str) -> Done:
    """Stop here: her ticks turn into ghosts until she is back and has chosen. Already away: nothing changes.

    Raises JournalError "run_ended".
    """
    run = _open_run(desk, run_id)
    with desk.journal.write() as writing:
        if run.away_since is None:
            leave(desk, writing, run, rules.CALLED_AWAY, writing.now)
    return done(writing, "call_away", run_id)


def notice_away(desk: Desk, kind: str, since: datetime) -> Done:
    """Keep what the system told: "sleep", "lock" or "idle" from `since` until now, in every run under way.

    Under half a minute it is none, and nobody is idle who only reads for a while.
    """
    wanted = settings(desk)
    least = timedelta(minutes=wanted.gap_minutes) if kind == rules.IDLE else rules.SHORTEST
    if kind == rules.IDLE and not wanted.ask_after_gap:
        return Done(frozenset())
    now = desk.clock.now()
    return _notice(
        desk,
        [
            run
            for run in store.under_way(desk.journal)
            if now - _since(run, since) >= least and not _waits(desk, run)
        ],
        kind,
        since,
    )


def notice_other_work(desk: Desk, client_id: str | None) -> Done:
    """Keep that work for a client was opened: runs under way for others are interrupted by it.

    Which work belongs together is hers to know; work without a client interrupts nobody.
    """
    return _notice(
        desk,
        [
            run
            for run in store.under_way(desk.journal)
            if client_id and run.client_id not in (None, client_id) and not _waits(desk, run)
        ],
        rules.OTHER_WORK,
        desk.clock.now(),
        client_id,
    )


def notice_incident_opened(desk: Desk, incident_id: str) -> Done:
    """Keep that an incident of another client was opened: that is other work too."""
    return notice_other_work(desk, breaks.client_of_incident(desk.journal, incident_id))


def notice_run_opened(desk: Desk, run_id: str) -> Done:
    """Keep that a run for another client was gone on with; one that has ended is only looked at."""
    run = store.get(desk.journal, run_id)
    return notice_other_work(desk, run.client_id if run.state is RunState.OPEN else None)


def is_any_run_open(desk: Desk) -> bool:
    """Tell whether there is a run she could be away from."""
    return store.is_any_open(desk.journal)


def notice_restart(desk: Desk) -> Done:
    """Keep that the app was closed meanwhile: for runs whose last tick is longer ago than a usual pause."""
    found = [(run, _pause_at(desk, run, closed=True)) for run in store.under_way(desk.journal)]
    return _notice_each(desk, [(run, rules.RESTART if kind == rules.GAP else kind) for run, kind in found])


def notice_gap(desk: Desk, run_id: str) -> Done:
    """Look whether a new day began since the last tick, or the pause is longer than usual, as a guess."""
    runs = store.under_way(desk.journal, run_id)
    return _notice_each(desk, [(run, _pause_at(desk, run)) for run in runs])


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
            interruptions=run.interruptions + rules.counts(run.away_kind, choice),
            restarts=run.restarts + (choice == rules.TOP),
        )
    return done(writing, "come_back", run_id)


def away(desk: Desk, run: Run, steps: Steps) -> Away | None:
    """Give the break she hasn't answered yet, or None."""
    if run.away_since is None:
        return None
    minutes = int((desk.clock.now() - run.away_since) / timedelta(minutes=1))
    row = next((row for row in store.interruptions(desk.journal, run.id) if not row.choice), None)
    name = ""
    if row is not None and row.kind == rules.OTHER_WORK and row.client_id:
        client = get_client(desk.journal, row.client_id)
        name = client.name if client else ""
    elif row is not None and row.kind == rules.CHANGED:
        name = next((step.title for step in steps if step.id == row.run_step_id), "")
    return Away(run.away_kind, run.away_since, max(minutes, 0), acts.stopped_at(steps), name)


def pause_before(desk: Desk, run: Run, step: RunStep, *, closed: bool = False) -> str:
    """Give what the time since the last tick is before this step: "gap", "new_day", or "" for a usual pause.

    Who doesn't want to be asked has no gaps, unless the app was `closed` meanwhile.
    """
    if run.last_tick_at is None:
        return ""
    now = desk.clock.now()
    pause = now - run.last_tick_at
    if pause <= _NEVER_A_GAP:
        return ""
    wanted = settings(desk)
    least = timedelta(minutes=wanted.gap_minutes)
    if pause > least and desk.clock.local(now).date() > desk.clock.local(run.last_tick_at).date():
        return rules.NEW_DAY
    rule = GapRule(wanted.gap_times, least, timedelta(minutes=wanted.gap_unknown_minutes))
    if not (closed or wanted.ask_after_gap) or pause <= min(rule.least, rule.unknown):
        return ""
    times = store.times_of_step(desk.journal, step.step_id, run.id)
    return rules.GAP if rules.is_gap(step.kind, pause, times, rule) else ""


def leave(
    desk: Desk,
    writing: Writing,
    run: Run,
    kind: str,
    since: datetime,
    *,
    client_id: str | None = None,
    run_step_id: str | None = None,
) -> None:
    """Within a transaction: she is away since then. A break that is open already stays one.

    `client_id` is who she worked for in between, `run_step_id` where it was, by default the first open step.
    """
    if run.away_since is not None:
        _know_better(desk, writing, run, kind, since, client_id)
        return
    steps = store.steps(desk.journal, run.id)
    at = acts.current(steps)
    store.save_steps(writing, steps, acts.haunt(steps))
    writing.change(tables.RUNS, run.id, away_since=since, away_kind=kind)
    writing.add(
        tables.INTERRUPTIONS,
        run_id=run.id,
        title=run.title,
        kind=kind,
        run_step_id=run_step_id or (at.id if at else None),
        began_at=since,
        client_id=client_id,
    )


def _know_better(
    desk: Desk, writing: Writing, run: Run, kind: str, since: datetime, client_id: str | None
) -> None:
    assert run.away_since is not None
    if not rules.known_better(kind, since, run.away_kind, run.away_since):
        return
    writing.change(tables.RUNS, run.id, away_since=since, away_kind=kind)
    for row in store.interruptions(desk.journal, run.id):
        if not row.choice:
            writing.change(tables.INTERRUPTIONS, row.id, kind=kind, began_at=since, client_id=client_id)


def _open_run(desk: Desk, run_id: str) -> Run:
    run = store.get(desk.journal, run_id)
    if run.state is not RunState.OPEN:
        raise JournalError("run_ended")
    return run


def _waits(desk: Desk, run: Run) -> bool:
    """Tell whether she stands at a wait: then it is right to do something else (G2)."""
    step = acts.current(acts.bring_back(store.steps(desk.journal, run.id)))
    return step is not None and step.kind == "wait"


def _pause_at(desk: Desk, run: Run, *, closed: bool = False) -> str:
    step = acts.current(store.steps(desk.journal, run.id))
    return pause_before(desk, run, step, closed=closed) if step and run.away_since is None else ""


def _since(run: Run, since: datetime) -> datetime:
    """Give the later of the two: before her last tick she was here."""
    return max(since, run.last_tick_at) if run.last_tick_at else since


def _notice(
    desk: Desk, runs: Sequence[Run], kind: str, since: datetime, client_id: str | None = None
) -> Done:
    if not runs:
        return Done(frozenset())
    with desk.journal.write() as writing:
        for run in runs:
            leave(desk, writing, run, kind, _since(run, since), client_id=client_id)
    return done(writing)


def _notice_each(desk: Desk, found: Sequence[tuple[Run, str]]) -> Done:
    """Keep a break since the last tick in each run, of its own kind; "" is none."""
    broken = [(run, kind, run.last_tick_at) for run, kind in found if kind and run.last_tick_at]
    if not broken:
        return Done(frozenset())
    with desk.journal.write() as writing:
        for run, kind, since in broken:
            leave(desk, writing, run, kind, since)
    return done(writing)
