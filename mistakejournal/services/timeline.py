"""The whole story of an incident as it reads on its page: what happened, what was done, what came of it (K6).

Events that have a row with a time of its own are read from there; only what has none is stored as an event.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from mistakejournal.domain.checkin import CheckInState
from mistakejournal.domain.event import Event
from mistakejournal.domain.fix import FixKind, FixState
from mistakejournal.domain.incident_file import IncidentFile, shortened
from mistakejournal.domain.run import Interruption, RunStep
from mistakejournal.domain.telling import Message, MessageKind, PromiseState
from mistakejournal.services.desk import Desk
from mistakejournal.services.incident_files import incident_file
from mistakejournal.services.walkback import WalkBack, walk_back
from mistakejournal.store import breaks, checklists, parts, runs
from mistakejournal.store import events as stored

EXCERPT = 280
"""Longer texts are cut in the timeline; the whole is where it was written."""

FEWEST_FOLDED = 2
"""So many times of looking again are told as one."""

_TOLD = {
    MessageKind.HOLDING: "holding",
    MessageKind.FULL: "told",
    MessageKind.SUMMARY: "summary",
    MessageKind.ANSWERED: "answered",
    MessageKind.CORRECTION: "corrected",
    MessageKind.FOLLOW_UP: "wrote",
}
"""Check-ins have rows of their own."""

_LETTERS = "ABCDEFGHIJ"


def timeline(desk: Desk, incident_id: str) -> list[Event]:
    """Give everything that happened, oldest first. Raises KeyError when there is no such incident.

    Codes and facts are those of words/timeline.py; `title` holds her own words or those that were said.
    """
    file = incident_file(desk, incident_id)
    story = [
        *_found(desk, file),
        *_paused(desk, file),
        *_run_before(desk, file),
        *_put_right(file),
        *_told(file),
        *_fixes(desk, file),
        *_since(desk, incident_id),
        *_followed_up(file),
        *(event for event in stored.of_incident(desk.journal, incident_id) if event.code != "paused"),
    ]
    return sorted(story, key=lambda event: event.at)


def folded(events: Sequence[Event]) -> list[Event]:
    """Give a story in which looking again and again is told by the first and the newest time alone.

    What lies between is one event that counts it; what came of it stands as it is.
    """
    seen = [event for event in events if event.code == "seen"]
    between = seen[1:-1]
    if len(between) < FEWEST_FOLDED:
        return list(events)
    last = between[-1]
    count = Event(
        f"seen_more:{last.id}", "seen_more", last.at, "", last.incident_id, facts={"count": str(len(between))}
    )
    left_out = {event.id for event in between[:-1]}
    return [count if event is last else event for event in events if event.id not in left_out]


def _event(file: IncidentFile, row_id: str, code: str, at: datetime, title: str = "", **facts: str) -> Event:
    known = {name: value for name, value in facts.items() if value}
    return Event(f"{code}:{row_id}", code, at, shortened(title, EXCERPT), file.incident.id, facts=known)


def _found(desk: Desk, file: IncidentFile) -> Iterator[Event]:
    incident = file.incident
    if incident.happened_at is not None:
        about = _yes(incident.happened_about)
        yield _event(file, incident.id, "happened", incident.happened_at, about=about)
    at = incident.noticed_at or incident.created_at
    if at is not None:
        by = incident.noticed_by.value if incident.noticed_by else ""
        yield _event(
            file,
            incident.id,
            "noticed",
            at,
            incident.what_happened,
            by=by,
            about=_yes(incident.noticed_about),
            **_catch(desk, file),
        )


def _catch(desk: Desk, file: IncidentFile) -> dict[str, str]:
    """Give the step that caught a near miss, as it stood in that run, and the checklist it is in."""
    if file.run is None or file.incident.caught_by is None:
        return {}
    step = runs.get_step(desk.journal, file.incident.caught_by)
    checklist = checklists.get(desk.journal, file.run.checklist_id)
    return {
        "step": step.title,
        "step_id": step.step_id or "",
        "checklist": checklist.name,
        "checklist_id": checklist.id,
    }


def _paused(desk: Desk, file: IncidentFile) -> Iterator[Event]:
    """The pause and the words for what was there are one event; the private line stays private."""
    names = ", ".join(feeling.name for feeling in file.feelings)
    paused = [event for event in stored.of_incident(desk.journal, file.incident.id) if event.code == "paused"]
    at = paused[0].at if paused else parts.first_felt_at(desk.journal, file.incident.id)
    seconds = file.incident.pause_seconds
    if at is not None and (names or seconds):
        yield _event(file, file.incident.id, "paused", at, names, seconds=str(seconds) if seconds else "")


def _run_before(desk: Desk, file: IncidentFile) -> Iterator[Event]:
    """What interrupted the run it happened in, and the step where it broke."""
    if file.run is None:
        return
    back = walk_back(desk, file.run.id)
    for interruption in back.interruptions:
        if interruption.began_at is not None:
            yield _interrupted(file, back, interruption)
    broke = next((step for step in back.steps if step.id == file.incident.broke_at), None)
    if broke is not None and broke.ticked_at is not None:
        number = back.steps.index(broke) + 1
        yield _event(file, broke.id, "broke", broke.ticked_at, broke.title, number=str(number))


def _interrupted(file: IncidentFile, back: WalkBack, interruption: Interruption) -> Event:
    steps: dict[str, RunStep] = {step.id: step for step in back.steps}
    where = steps.get(interruption.run_step_id or "")
    began, ended = interruption.began_at, interruption.ended_at
    assert began is not None
    minutes = round((ended - began).total_seconds() / 60) if ended else 0
    return _event(
        file,
        interruption.id,
        "interrupted",
        began,
        where.title if where else "",
        kind=interruption.kind,
        choice=interruption.choice,
        reason=interruption.reason,
        minutes=str(minutes) if minutes else "",
        number=str(back.steps.index(where) + 1) if where else "",
    )


def _put_right(file: IncidentFile) -> Iterator[Event]:
    for repair in file.repairs:
        if repair.done_at is not None:
            yield _event(file, repair.id, "repaired", repair.done_at, repair.title)
    if file.incident.fixed_at is not None:
        about = _yes(file.incident.fixed_about)
        yield _event(file, file.incident.id, "put_right", file.incident.fixed_at, about=about)
    for person in file.affected:
        if person.told_at is not None:
            about = _yes(person.told_about)
            yield _event(file, person.id, "affected_told", person.told_at, person.name, about=about)


def _told(file: IncidentFile) -> Iterator[Event]:
    said = [message for message in file.messages if message.sent_at is not None and message.kind in _TOLD]
    for message in said:
        yield _said(file, message)
    told_at = file.incident.told_at
    if told_at is not None and all(message.sent_at != told_at for message in said):
        channel = file.incident.told_channel.value if file.incident.told_channel else ""
        yield _event(file, file.incident.id, "told", told_at, name=file.first_name, channel=channel)
    for number, option in enumerate(file.options):
        if option.chosen_at is not None:
            letter = _LETTERS[number] if number < len(_LETTERS) else ""
            yield _event(
                file, option.id, "chosen", option.chosen_at, option.title, letter=letter, name=file.first_name
            )


def _said(file: IncidentFile, message: Message) -> Event:
    assert message.sent_at is not None
    options = len(file.options) if message.kind is MessageKind.FULL else 0
    return _event(
        file,
        message.id,
        _TOLD[message.kind],
        message.sent_at,
        " ".join(message.body.split()),
        name=file.first_name,
        channel=message.channel,
        options=str(options) if options else "",
        about=_yes(file.incident.told_about and message.sent_at == file.incident.told_at),
    )


def _yes(about: bool) -> str:
    return "yes" if about else ""


def _fixes(desk: Desk, file: IncidentFile) -> Iterator[Event]:
    for fix in file.fixes:
        if fix.state is not FixState.DONE or fix.done_at is None:
            continue
        if fix.kind is FixKind.STEP and fix.step_id and fix.checklist_id:
            steps = [step.id for step in checklists.steps(desk.journal, fix.checklist_id)]
            number = str(steps.index(fix.step_id) + 1) if fix.step_id in steps else ""
            name = checklists.get(desk.journal, fix.checklist_id).name
            yield _event(file, fix.id, "step_learned", fix.done_at, fix.title, number=number, checklist=name)
        else:
            yield _event(file, fix.id, "fix_done", fix.done_at, fix.title, kind=fix.kind.value)


def _since(desk: Desk, incident_id: str) -> Iterator[Event]:
    """What was seen at the learned step in later runs, and what it caught."""
    for seen in breaks.seen_since(desk.journal, incident_id):
        facts = {"evidence": seen.evidence, "run": seen.run_title}
        title = shortened(seen.step_title, EXCERPT)
        yield Event(
            f"seen:{seen.run_step_id}", "seen", seen.at, title, incident_id, seen.run_id, _known(facts)
        )
    for caught in breaks.caught_since(desk.journal, incident_id):
        facts = {"step": caught.step_title, "near_miss": caught.incident_id}
        title = shortened(caught.title, EXCERPT)
        yield Event(
            f"caught:{caught.incident_id}", "caught", caught.at, title, incident_id, caught.run_id,
            _known(facts),
        )  # fmt: skip


def _followed_up(file: IncidentFile) -> Iterator[Event]:
    incident = file.incident
    for check_in in file.check_ins:
        if check_in.done_at is None:
            continue
        numbers = {"number": str(check_in.number), "total": str(check_in.total)}
        if check_in.state is CheckInState.DONE:
            yield _event(file, check_in.id, "check_in", check_in.done_at, check_in.title, **numbers)
        elif check_in.state is CheckInState.WAIVED:
            yield _event(file, check_in.id, "check_in_waived", check_in.done_at, check_in.reason, **numbers)
    for promise in file.promises:
        if promise.settled_at is not None and promise.state is not PromiseState.OPEN:
            code = f"promise_{promise.state.value}"
            yield _event(file, promise.id, code, promise.settled_at, promise.title)
    if incident.verified_at is not None:
        as_described = incident.as_described.value if incident.as_described else ""
        yield _event(
            file, incident.id, "verified", incident.verified_at, incident.what_i_saw, said=as_described
        )
    if incident.answer is not None and incident.answer_at is not None:
        yield _event(
            file, incident.id, "answered_us", incident.answer_at, incident.answer_words,
            answer=incident.answer.value, name=file.first_name,
        )  # fmt: skip
    if incident.make_good_done_at is not None:
        yield _event(file, incident.id, "make_good", incident.make_good_done_at, incident.make_good)


def _known(facts: dict[str, str]) -> dict[str, str]:
    return {name: value for name, value in facts.items() if value}
