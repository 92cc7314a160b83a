"""The example journal: a file of its own beside hers, so that no count needs a filter."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from mistakejournal.domain.client import Channel
from mistakejournal.domain.flow import Step
from mistakejournal.domain.incident import Kind, NoticedBy
from mistakejournal.domain.order import between, spread
from mistakejournal.domain.recurrence import first_day
from mistakejournal.domain.run import RunState, StepState
from mistakejournal.domain.sampledates import SampleDates
from mistakejournal.domain.settings import Settings
from mistakejournal.domain.template import capital
from mistakejournal.services.clock import Clock
from mistakejournal.services.content import Content
from mistakejournal.services.desk import Desk
from mistakejournal.services.preferences import change_settings
from mistakejournal.services.sampleincidents import learned_moment, write_incident
from mistakejournal.services.samplelookbacks import write_look_backs
from mistakejournal.services.samplenewsletter import write_inspect_step, write_newsletter
from mistakejournal.services.sampleshelf import Shelf
from mistakejournal.services.starters import write_starter, write_step
from mistakejournal.store import checklists, tables
from mistakejournal.store.evidence import forget_copies
from mistakejournal.store.journal import Journal
from mistakejournal.store.opening import open_journal
from mistakejournal.store.seal import seal_place

PERSONAL = frozenset({"name", "sign_off", "phone", "ask_person", "currency", "window"})
"""Settings of hers that the example does not take over."""


def make_sample(path: Path, clock: Clock, content: Content, settings: Settings | None = None) -> None:
    """Write the example journal to a new file, its dates moved to now; how it looks comes from `settings`.

    Raises FileExistsError when something is there, JournalError when the file can't be written.
    """
    if path.exists():
        raise FileExistsError(path)
    journal = open_journal(path, clock.now)
    try:
        shelf = _write(journal, content, clock)
        wanted = settings or Settings()
        own = {field.name: getattr(wanted, field.name) for field in fields(Settings)}
        looks = {name: value for name, value in own.items() if name not in PERSONAL}
        owner = content.starter["example"]["owner"]
        desk = Desk(journal, clock, content)
        change_settings(desk, **looks, name=owner)
        newsletter = content.starter["example"]["newsletter"]
        write_newsletter(desk, newsletter, shelf.dates, shelf.clients[newsletter["client"]])
    finally:
        journal.close()


def make_sample_beside(own: Path, clock: Clock, content: Content, settings: Settings | None = None) -> Path:
    """Write the example journal anew beside hers; give its place. Raises JournalError."""
    path = own.with_name(f"{own.stem}-sample{own.suffix}")
    forget_sample(path)
    make_sample(path, clock, content, settings)
    return path


def forget_sample(path: Path) -> None:
    """Delete an example journal that is closed."""
    for ending in ("", "-wal", "-shm"):
        path.with_name(path.name + ending).unlink(missing_ok=True)
    seal_place(path).unlink(missing_ok=True)
    forget_copies(path)


def _write(journal: Journal, content: Content, clock: Clock) -> Shelf:
    starter = content.starter
    example = starter["example"]
    dates = SampleDates.of(starter, clock.local().date(), clock.zone_name())
    with journal.write() as writing:
        shelf = Shelf(journal, writing, dates, example["telling"])
        _write_clients(shelf, starter)
        _write_prompts(shelf, example)
        _write_lists(shelf, starter)
        _write_schedules(shelf, example, clock.local().date())
        for run in example["runs"]:
            _write_run(shelf, run, example["incidents"])
        for incident in example["incidents"]:
            write_incident(shelf, incident)
        _link_learned_steps(shelf, example)
        for near_miss in example["near_misses"]:
            _write_near_miss(shelf, near_miss)
        write_inspect_step(shelf, example["newsletter"])
        write_look_backs(shelf, example["looking_back"], content.vocab["review"])
    return shelf


def _write_clients(shelf: Shelf, starter: Mapping[str, Any]) -> None:
    for code, name in starter["works"].items():
        shelf.works[code] = shelf.writing.add(tables.WORKS, name=name, code=code)
    for client in starter["example"]["clients"]:
        name, _, more = client["business"].partition(" (")
        shelf.clients[client["id"]] = shelf.writing.add(
            tables.CLIENTS,
            name=name,
            contact=client["name"],
            email=client["email"],
            phone=client["phone"],
            channel=Channel(client["channel"]),
            how_to_tell=client["prefers"],
            cares_about=client["values"],
            sore_points=client["sore_points"],
            agreed=client["agreed"],
            anxious_about=shelf.dates.fill(client["anxious_about"]),
            zone=client["zone"],
            currency=client["currency"],
            retainer=client["retainer"],
            notes=more.rstrip(")"),
        )
        facts = client["facts"]
        for (name, value), order_key in zip(facts, spread(len(facts)), strict=True):
            row = {"client_id": shelf.clients[client["id"]], "name": name, "value": value}
            shelf.writing.add(tables.CLIENT_FACTS, **row, order_key=order_key)


def _write_prompts(shelf: Shelf, example: Mapping[str, Any]) -> None:
    prompts = example["prompts"]
    for prompt, order_key in zip(prompts, spread(len(prompts)), strict=True):
        title, page = prompt["title"], Step(prompt["page"]).value
        row_id = shelf.writing.add(tables.PROMPTS, title=title, page=page, order_key=order_key)
        shelf.prompts[prompt["id"]] = (row_id, title, page)


def _write_lists(shelf: Shelf, starter: Mapping[str, Any]) -> None:
    """Give each client a list of their own for every work that was ever run for them."""
    sources = {source["id"]: source for source in starter["checklists"]}
    wanted = {(run["checklist"], run["client"]) for run in starter["example"]["runs"]}
    for code, client in sorted(wanted):
        checklist_id = write_starter(
            shelf.writing,
            sources[code],
            name=sources[code]["name"],
            client_id=shelf.clients[client],
            work_id=shelf.works[sources[code]["work"]],
        )
        shelf.lists[code, client] = checklist_id
        shelf.work_of[code] = shelf.works[sources[code]["work"]]
        written = checklists.steps(shelf.journal, checklist_id)
        active = [step for step in sources[code]["steps"] if step.get("on", True)]
        for source, step in zip(active, written, strict=True):
            shelf.steps[code, client, source["id"]] = step.id


def _write_schedules(shelf: Shelf, example: Mapping[str, Any], today: date) -> None:
    """Let the lists come round as their runs did, from today on: nothing is late in the example."""
    for source in example["schedules"]:
        starts_on = shelf.dates.day(source["from"])
        shelf.writing.add(
            tables.SCHEDULES,
            checklist_id=shelf.lists[source["checklist"], source["client"]],
            rule=source["rule"],
            starts_on=starts_on,
            next_on=first_day(source["rule"], starts_on, today),
            at_time=source["time"],
            zone=shelf.dates.zone,
        )
    for source in example["companions"]:
        shelf.writing.add(
            tables.COMPANIONS,
            checklist_id=shelf.lists[source["checklist"], source["client"]],
            companion_id=shelf.lists[source["opens"], source["client"]],
            weekday=source["weekday"],
            at_time=source["time"],
            zone=shelf.dates.zone,
        )


def _write_run(shelf: Shelf, run: Mapping[str, Any], incidents: list[Mapping[str, Any]]) -> None:
    """Note a run with date, minutes and counts; one that ended in an incident ended when it happened."""
    happened = next((one["happened"] for one in incidents if one["id"] == run["incident"]), None)
    at_hand = happened if happened is not None and happened[:10] == run["date"] else None
    ended = shelf.dates.moment(at_hand) if at_hand else shelf.dates.moment(run["date"], "10:00")
    row_id = shelf.writing.add(
        tables.RUNS,
        title=checklists.get(shelf.journal, shelf.lists[run["checklist"], run["client"]]).name,
        checklist_id=shelf.lists[run["checklist"], run["client"]],
        client_id=shelf.clients[run["client"]],
        state=RunState.DONE,
        started_at=ended - timedelta(minutes=run["minutes"]),
        ended_at=ended,
        list_used=run["list_used"],
        minutes=run["minutes"],
        interruptions=run["interruptions"],
        restarts=run["restarts"],
        zone=shelf.dates.zone,
    )
    shelf.runs[run["checklist"], run["client"], run["date"]] = row_id
    if run["incident"]:
        shelf.run_of_incident[run["incident"]] = row_id


def _link_learned_steps(shelf: Shelf, example: Mapping[str, Any]) -> None:
    """Mark the steps that were learned, in the list of the client whose incident taught them."""
    sources = {incident["id"]: incident for incident in example["incidents"]}
    client_of = {code: source["client"] for code, source in sources.items()}
    for extra in example["learned_extra_steps"]:
        client = client_of[extra["from_incident"]]
        _insert_step(shelf, extra, client)
    for learned in example["learned_steps"]:
        client = client_of[learned["from_incident"]]
        step_id = shelf.steps[learned["checklist"], client, learned["step"]]
        incident_id = shelf.incidents[learned["from_incident"]]
        learned_at = learned_moment(shelf, learned["since"], sources[learned["from_incident"]])
        shelf.writing.change(tables.STEPS, step_id, incident_id=incident_id, learned_at=learned_at)
        shelf.writing.change(tables.FIXES, shelf.fixes[learned["from_incident"]], step_id=step_id)
        shelf.learned_on[step_id] = learned["since"]


def _insert_step(shelf: Shelf, extra: Mapping[str, Any], client: str) -> None:
    checklist_id = shelf.lists[extra["checklist"], client]
    steps = checklists.steps(shelf.journal, checklist_id)
    before = steps[extra["position"] - 1] if extra["position"] else None
    after = steps[extra["position"]] if extra["position"] < len(steps) else None
    section_id = after.section_id if after else None
    low = before.order_key if before and before.section_id == section_id else None
    step = dict(extra["step"], why=shelf.dates.fill(extra["step"]["why"]))
    step_id = write_step(
        shelf.writing, step, checklist_id, section_id, between(low, after.order_key if after else None)
    )
    shelf.steps[extra["checklist"], client, step["id"]] = step_id


def _write_near_miss(shelf: Shelf, near_miss: Mapping[str, Any]) -> None:
    """Write a catch; the run that caught it gets its steps, so that the step can be named."""
    code, client, day = near_miss["checklist"], near_miss["client"], near_miss["date"]
    at = shelf.dates.moment(day)
    caught_by = run_id = None
    if code is not None:
        run_id = shelf.runs[code, client, day]
        caught_by = _write_run_steps(shelf, run_id, near_miss)
    shelf.writing.add(
        tables.INCIDENTS,
        kind=Kind.NEAR_MISS,
        title=shelf.dates.fill(near_miss["what"]),
        client_id=shelf.clients[client],
        work_id=shelf.work_of[code] if code else None,
        run_id=run_id,
        caught_by=caught_by,
        what_happened="" if code else capital(near_miss["caught_by"]),
        noticed_at=at,
        noticed_by=NoticedBy.STEP if code else NoticedBy.ME,
        page="own",
        closed_at=at,
        created_at=at,
        zone=shelf.dates.zone,
    )


def _write_run_steps(shelf: Shelf, run_id: str, near_miss: Mapping[str, Any]) -> str:
    code, client, day = near_miss["checklist"], near_miss["client"], near_miss["date"]
    caught = shelf.steps[code, client, near_miss["caught_by"]]
    steps = [
        step
        for step in checklists.steps(shelf.journal, shelf.lists[code, client])
        if shelf.learned_on.get(step.id, day) <= day
    ]
    ended = shelf.dates.moment(day, "10:00")
    caught_by = ""
    for number, (step, order_key) in enumerate(zip(steps, spread(len(steps)), strict=True)):
        row_id = shelf.writing.add(
            tables.RUN_STEPS,
            run_id=run_id,
            step_id=step.id,
            order_key=order_key,
            **step.content,
            **step.origin,
            state=StepState.DONE,
            ticked_at=ended - timedelta(minutes=len(steps) - number),
        )
        caught_by = row_id if step.id == caught else caught_by
    return caught_by
