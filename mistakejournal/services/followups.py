"""Check-ins with the next runs, and the client's answer (J3, J4)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from mistakejournal.domain.checkin import CheckIn, CheckInState
from mistakejournal.domain.followup import is_last, runs_for
from mistakejournal.domain.incident import Answer, AsDescribed, Incident
from mistakejournal.domain.records import dataclass
from mistakejournal.domain.run import Run, RunState, RunStep, StepState
from mistakejournal.domain.telling import MessageKind, PromiseState
from mistakejournal.domain.template import capital, fill
from mistakejournal.domain.text import clean
from mistakejournal.errors import JournalError
from mistakejournal.services.desk import Desk
from mistakejournal.services.done import Done, done
from mistakejournal.services.incident_files import get_incident, incident_file
from mistakejournal.services.levels import known_level
from mistakejournal.services.occurrences import goes_out_again
from mistakejournal.store import checkins as store
from mistakejournal.store import parts, runs, tables
from mistakejournal.store.writing import Writing

_AS_PROMISED = {AsDescribed.EXACTLY: PromiseState.KEPT, AsDescribed.DIFFERENT_TOLD: PromiseState.CHANGED}
"""What the answer says of the promise; a difference that they don't know of leaves it open."""

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
    if not due:
        return []
    run, steps = runs.get(desk.journal, run_id), runs.steps(desk.journal, run_id)
    ids = {check_in.incident_id for check_in in due}
    return [_due(desk, due[0], run, _is_shown(steps, ids), day, say)]


def check_ins_due(desk: Desk, day: str = "", say: Say | None = None) -> list[CheckInDue]:
    """Give the check-ins whose run has begun and which are not sent yet, for Today; those that rest aside."""
    found: dict[str, CheckInDue] = {}
    today = desk.clock.local().date()
    for run_id in store.runs_with_due(desk.journal):
        for due in check_ins_for_run(desk, run_id, day, say):
            if due.check_in.snoozed_until is not None and due.check_in.snoozed_until > today:
                continue
            found.setdefault(due.incident.client_id or run_id, due)
    return list(found.values())


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
    if not reason.strip():
        raise JournalError("needs_reason")
    with desk.journal.write() as writing:
        writing.change(
            tables.CHECK_INS,
            check_in_id,
            state=CheckInState.WAIVED,
            reason=clean(reason),
            done_at=writing.now,
        )
    return done(writing, "waive_check_in", check_in_id)


def record_verified(desk: Desk, incident_id: str, as_described: str, what_i_saw: str = "") -> Done:
    """Record whether it happened exactly as described; a difference they don't know of verifies nothing.

    The answer is that to the promise of the chosen option too: one thing, one answer (J2).
    """
    said = AsDescribed(as_described)
    with desk.journal.write() as writing:
        known = get_incident(desk, incident_id).verified_at
        at = None if said is AsDescribed.DIFFERENT_NOT_TOLD else known or writing.now
        _verify(desk, writing, incident_id, said, at)
        writing.change(tables.INCIDENTS, incident_id, what_i_saw=clean(what_i_saw))
        from mistakejournal.services.followplan import replan  # Today only reads check-ins

        replan(desk, writing, incident_id)
    return done(writing, "record_verified", incident_id)


def not_verified(desk: Desk, incident_id: str) -> Done:
    """Take back whether it happened as described, and with it what that said of the promise."""
    with desk.journal.write() as writing:
        _verify(desk, writing, incident_id, None, None)
    return done(writing, "record_verified", incident_id)


def record_answer(desk: Desk, incident_id: str, answer: str, words: str = "") -> Done:
    """Record the client's answer in their words; "no answer" is never "settled" (J4)."""
    with desk.journal.write() as writing:
        writing.change(
            tables.INCIDENTS,
            incident_id,
            answer=Answer(answer),
            answer_words=clean(words),
            answer_at=writing.now,
        )
    return done(writing, "record_answer", incident_id)


def asked_again(desk: Desk, incident_id: str) -> Done:
    """Count one more time of asking whether it is settled."""
    with desk.journal.write() as writing:
        times = get_incident(desk, incident_id).asked_times + 1
        writing.change(tables.INCIDENTS, incident_id, asked_times=times)
    return done(writing, "asked_again", incident_id)


def make_good_delivered(desk: Desk, incident_id: str, delivered: bool = True) -> Done:
    """Say that the make-good was delivered, or not yet."""
    with desk.journal.write() as writing:
        at = writing.now if delivered else None
        writing.change(tables.INCIDENTS, incident_id, make_good_done_at=at)
    return done(writing, "make_good_delivered", incident_id)


def _verify(
    desk: Desk, writing: Writing, incident_id: str, said: AsDescribed | None, at: datetime | None
) -> None:
    """Write the answer; a promise that she settled on its own row stays as she said."""
    file = incident_file(desk, incident_id)
    known, chosen = file.incident.verified_at, file.chosen
    state = PromiseState.OPEN if said is None else _AS_PROMISED.get(said, PromiseState.OPEN)
    for promise in file.promises:
        is_it = chosen is not None and promise.option_id == chosen.id
        by_answer = promise.settled_at is not None and promise.settled_at == known
        if is_it and (promise.state is PromiseState.OPEN or by_answer):
            writing.change(tables.PROMISES, promise.id, state=state, settled_at=at, unconfirmed=False)
    writing.change(tables.INCIDENTS, incident_id, as_described=said, verified_at=at)


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
    apology = desk.content.apology
    said = apology["message"]["check_in"]
    texts = {row["id"]: row["text"] for row in apology["follow_up_messages"]}
    if last_day is not None:
        text, fields = (texts["fu_last_run"], {"day": last_day}) if last_day else (said["last"], {})
    else:
        text = texts["fu_next_run"]
        ready = clear_line or fill(said["ready"], {"work": work}) or ""
        fields = {"work_state": ready, "proof": said["checked"]}
    if not first_name:
        text = capital(text.partition(", ")[2])
    return fill(text, {**fields, "client": first_name}) or ""


def _also_set(desk: Desk, day: str) -> str:
    rows = {row["id"]: row for row in desk.content.apology["follow_up_messages"]}
    said = {line["id"]: line["text"] for line in rows["fu_next_run"]["lines"]}
    return fill(said["also_set"], {"day": day}) or ""
