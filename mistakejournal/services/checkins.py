"""Check-ins with the next runs: planned, worded from what the run shows, sent or left out (J3)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from mistakejournal.domain.checkin import CheckIn, CheckInState
from mistakejournal.domain.followup import is_last, runs_for
from mistakejournal.domain.greeting import greeted
from mistakejournal.domain.incident import Incident
from mistakejournal.domain.records import dataclass
from mistakejournal.domain.run import Run, RunState, RunStep, StepState
from mistakejournal.domain.telling import MessageKind
from mistakejournal.domain.template import fill
from mistakejournal.domain.text import clean
from mistakejournal.services.desk import Desk
from mistakejournal.services.done import Done, done
from mistakejournal.services.incident_files import incident_file
from mistakejournal.services.levels import known_level
from mistakejournal.services.occurrences import goes_out_again
from mistakejournal.services.waiving import waive
from mistakejournal.store import checkins as store
from mistakejournal.store import parts, runs, tables
from mistakejournal.store.writing import Writing

Say = Callable[[date], str]
"""Words a day as it is said to a client: "Friday, 4 December"; without it no such day is named."""


@dataclass(frozen=True)
class CheckInDue:
    """A check-in and the run it goes with; the check-ins of one client on one run are this one line.

    The line says only what this run shows: it is "" and not `ready` until the learned step was ticked.
    """

    check_in: CheckIn
    incident: Incident
    run_id: str
    line: str
    last: bool
    client_name: str

    @property
    def ready(self) -> bool:
        """Tell whether there is a line to copy."""
        return bool(self.line)


def plan_check_ins(desk: Desk, incident_id: str, count: int) -> Done:
    """Plan how many of the next runs carry a check-in; those that were sent or waived stay and count."""
    return _plan(desk, incident_id, count, "plan_check_ins")


def preset_check_ins(desk: Desk, incident_id: str) -> Done:
    """Plan the check-ins that fit the level (none at 1); no act of hers, so there is nothing to take back."""
    level = known_level(desk, incident_id)
    return _plan(desk, incident_id, 0 if level == 1 else runs_for(level), "")


def _plan(desk: Desk, incident_id: str, count: int, label: str) -> Done:
    with desk.journal.write() as writing:
        known = parts.of_incident(desk.journal, CheckIn, incident_id)
        planned = [one for one in known if one.state is CheckInState.PLANNED]
        settled = len(known) - len(planned)
        total = max(count, settled)
        wanted = range(settled + 1, total + 1)
        for one, number in zip(planned, wanted, strict=False):
            writing.change(tables.CHECK_INS, one.id, number=number)
        for one in planned[len(wanted) :]:
            writing.remove(tables.CHECK_INS, one.id)
        for number in wanted[len(planned) :]:
            writing.add(tables.CHECK_INS, incident_id=incident_id, number=number, total=total)
        for one in parts.of_incident(desk.journal, CheckIn, incident_id):
            writing.change(tables.CHECK_INS, one.id, total=total)
    return done(writing, label, incident_id)


def check_ins_for_run(desk: Desk, run_id: str, day: str = "", say: Say | None = None) -> list[CheckInDue]:
    """Give the check-ins that go with a run, one line for each client.

    `day` is the day the last line speaks of, as it is said to the client ("Friday"), where it is known; `say`
    words the day on which what follows the run is due.
    """
    due = store.due_with_run(desk.journal, run_id)
    return [_with_run(desk, due, run_id, day, say)] if due else []


def check_ins_due(
    desk: Desk, day: str = "", say: Say | None = None, *, client_id: str | None = None
) -> list[CheckInDue]:
    """Give the check-ins whose run has begun and which are not sent yet; those that rest aside.

    One line for each client, or that of the client who is named.
    """
    today, found, seen = desk.clock.local().date(), list[CheckInDue](), set[str]()
    by_run: dict[tuple[str, str], list[CheckIn]] = {}
    for run_id, client, check_in in store.due_with_runs(desk.journal, client_id):
        by_run.setdefault((run_id, client), []).append(check_in)
    for (run_id, client), due in by_run.items():
        rests = due[0].snoozed_until is not None and due[0].snoozed_until > today
        if client not in seen and not rests:
            seen.add(client)
            found.append(_with_run(desk, due, run_id, day, say))
    return found


def send_check_in(desk: Desk, check_in_id: str, run_id: str | None, line: str) -> Done:
    """Say that a line was sent with a run: kept as it was said, for every check-in that it stood for."""
    with desk.journal.write() as writing:
        chosen = parts.get(desk.journal, CheckIn, check_in_id)
        others = store.due_with_run(desk.journal, run_id) if run_id else []
        words = clean(line)
        for one in {check_in.id: check_in for check_in in (chosen, *others)}.values():
            _send(writing, one, run_id, words)
    return done(writing, "send_check_in", check_in_id)


def waive_check_in(desk: Desk, check_in_id: str, reason: str) -> Done:
    """Leave a check-in out, with a reason. Raises JournalError("needs_reason")."""
    return waive(desk, tables.CHECK_INS, check_in_id, reason, "waive_check_in")


def _send(writing: Writing, check_in: CheckIn, run_id: str | None, words: str) -> None:
    writing.change(
        tables.CHECK_INS,
        check_in.id,
        state=CheckInState.DONE,
        run_id=run_id,
        title=words,
        done_at=writing.now,
    )
    writing.add(
        tables.MESSAGES,
        incident_id=check_in.incident_id,
        kind=MessageKind.CHECK_IN,
        body=words,
        sent_at=writing.now,
    )


def _with_run(desk: Desk, due: list[CheckIn], run_id: str, day: str, say: Say | None) -> CheckInDue:
    run, steps = runs.get(desk.journal, run_id), runs.steps(desk.journal, run_id)
    ids = {check_in.incident_id for check_in in due}
    return _due(desk, due[0], run, _is_shown(steps, ids), day, say)


def _due(desk: Desk, check_in: CheckIn, run: Run, is_shown: bool, day: str, say: Say | None) -> CheckInDue:
    file = incident_file(desk, check_in.incident_id)
    last = is_last(check_in, file.check_ins)
    work = file.work.name if file.work else run.title
    line = ""
    if is_shown or run.state is RunState.DONE:
        line = _line(desk, file.first_name, work, run.clear_line, day if last else None)
        again = goes_out_again(desk, run) if say is not None and not last else None
        if say is not None and again is not None:
            line = f"{line} {_also_set(desk, say(again))}"
    name = file.client.name if file.client else ""
    return CheckInDue(check_in, file.incident, run.id, line, last, name)


def _is_shown(steps: tuple[RunStep, ...], incident_ids: set[str]) -> bool:
    """Tell whether every step learned from these incidents was ticked in this run."""
    learned = [step for step in steps if step.incident_id in incident_ids]
    return bool(learned) and all(step.state is StepState.DONE for step in learned)


def _line(desk: Desk, first_name: str, work: str, clear_line: str, last_day: str | None) -> str:
    """Word the line from this run's proof; the last (`last_day` not None) does not recount the failure.

    What was typed at a step enters it by the clear-to-send line alone, which leaves out what is hers.
    """
    said = desk.content.apology["message"]["check_in"]
    if last_day is not None:
        text = desk.content.follow_up("fu_last_run")["text"] if last_day else said["last"]
        fields = {"day": last_day}
    else:
        text = desk.content.follow_up("fu_next_run")["text"]
        ready = clear_line or fill(said["ready"], {"work": work}) or ""
        fields = {"work_state": ready, "proof": said["checked"]}
    return fill(greeted(text, first_name), {**fields, "client": first_name}) or ""


def _also_set(desk: Desk, day: str) -> str:
    said = {line["id"]: line["text"] for line in desk.content.follow_up("fu_next_run")["lines"]}
    return fill(said["also_set"], {"day": day}) or ""
