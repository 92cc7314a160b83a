"""Checklists: listed, opened, made, copied, put away (E3)."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import field

from mistakejournal.domain.checklist import (
    GOOD_LENGTH,
    Checklist,
    Fact,
    Section,
    Step,
)
from mistakejournal.domain.client import Client, Work
from mistakejournal.domain.difference import Difference, StepFor, seen_by
from mistakejournal.domain.records import dataclass
from mistakejournal.domain.text import clean, one_line
from mistakejournal.errors import JournalError
from mistakejournal.services.clients import client_named, work_named
from mistakejournal.services.desk import Desk
from mistakejournal.services.done import Done, done
from mistakejournal.services.occurrences import go_on
from mistakejournal.services.run_lines import usual_minutes
from mistakejournal.services.versions import note_version, rewriting
from mistakejournal.store import checklists as store
from mistakejournal.store import clients, schedules, tables


@dataclass(frozen=True)
class ChecklistFile:
    """A checklist with everything its page shows. `steps` are the active ones, in order.

    Read for one client of a shared list they are as that client has them, also those hidden for them.
    """

    checklist: Checklist
    client: Client | None
    work: Work | None
    sections: tuple[Section, ...]
    steps: tuple[Step, ...]
    facts: tuple[Fact, ...]
    runs_count: int
    """Runs that were finished."""
    usual_minutes: int | None
    open_run_id: str | None
    seen: tuple[StepFor, ...] = ()
    """The steps beside what they are for everyone, in the same order."""
    retired: tuple[Step, ...] = ()
    for_client: Client | None = None
    """Whose copy of a shared list this is."""
    whose: Mapping[str, str] = field(default_factory=dict)
    """By step: the name of the client who alone has it."""
    hidden_for: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """By step: the names of those whose runs leave it out."""
    changed_for: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """By step: the names of those who have it otherwise."""

    @property
    def learned(self) -> int:
        """Give how many steps came from an incident."""
        return sum(one.step.incident_id is not None and not one.hidden for one in self.seen)

    @property
    def active(self) -> int:
        """Give how many steps a run has; one that only some client has counts for that client."""
        whose = self.for_client.id if self.for_client else self.checklist.client_id
        return sum(not one.hidden and one.step.client_id in (None, whose) for one in self.seen)

    @property
    def too_long(self) -> bool:
        """Tell whether there are more active steps than one can keep in mind (E6)."""
        return self.active > GOOD_LENGTH

    @property
    def places(self) -> list[tuple[Section | None, list[Step]]]:
        """Give the steps by section in order; steps without a section come first."""
        loose = [step for step in self.steps if step.section_id not in {part.id for part in self.sections}]
        blocks: list[tuple[Section | None, list[Step]]] = [(None, loose)] if loose else []
        for section in self.sections:
            blocks.append((section, [step for step in self.steps if step.section_id == section.id]))
        return blocks


def checklist_file(desk: Desk, checklist_id: str, for_client: str | None = None) -> ChecklistFile:
    """Give a checklist with its steps and what is known of its runs. Raises KeyError when there is none.

    For a client (its own, where it has one) the steps are as that client's runs have them.
    """
    checklist = store.get(desk.journal, checklist_id)
    whose = for_client or checklist.client_id
    differences = store.differences(desk.journal, checklist_id)
    steps = store.steps(desk.journal, checklist_id)
    seen = seen_by(steps, differences, whose) if whose else tuple(StepFor(step, step) for step in steps)
    names = _names(desk, {step.client_id for step in steps} | {one.client_id for one in differences})
    counts = store.counts(desk.journal, checklist_id)
    return ChecklistFile(
        checklist=checklist,
        client=clients.get_client(desk.journal, checklist.client_id or ""),
        work=clients.get_work(desk.journal, checklist.work_id or ""),
        sections=tuple(store.sections(desk.journal, checklist_id)),
        steps=tuple(one.step for one in seen),
        facts=tuple(store.facts(desk.journal, checklist_id)),
        runs_count=counts.runs,
        usual_minutes=usual_minutes(desk, checklist_id) or checklist.minutes,
        open_run_id=counts.open_run_id,
        seen=seen,
        retired=tuple(store.retired_steps(desk.journal, checklist_id)),
        for_client=clients.get_client(desk.journal, for_client) if for_client else None,
        whose={step.id: names[step.client_id] for step in steps if step.client_id in names},
        hidden_for=_by_step([one for one in differences if one.hidden], names),
        changed_for=_by_step([one for one in differences if not one.hidden], names),
    )


def _names(desk: Desk, ids: Collection[str | None]) -> dict[str | None, str]:
    found = {id_: clients.get_client(desk.journal, id_) for id_ in ids if id_}
    return {id_: client.first_name or client.name for id_, client in found.items() if client}


def _by_step(
    differences: Sequence[Difference], names: Mapping[str | None, str]
) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for one in differences:
        if one.client_id in names:
            found.setdefault(one.step_id, []).append(names[one.client_id])
    return {step_id: tuple(sorted(whose)) for step_id, whose in found.items()}


def add_checklist(desk: Desk, name: str, client_id: str | None = None, work_id: str | None = None) -> Done:
    """Make an empty checklist. Raises JournalError "needs_title" without a name."""
    with desk.journal.write() as writing:
        row_id = writing.add(
            tables.CHECKLISTS, name=_named(name), client_id=client_id or None, work_id=work_id or None
        )
        note_version(desk, writing, row_id, "add_checklist")
    return done(writing, "add_checklist", row_id)


def edit_checklist(desk: Desk, checklist_id: str, **fields: object) -> Done:
    """Change name, client_id, work_id, minutes or pause_point; runs already made keep their client.

    `client` and `work` are names: one there is, or a new one that is made with it (A4). Raises JournalError
    "needs_title" or "needs_name".
    """
    if unknown := fields.keys() - {
        "name",
        "client_id",
        "work_id",
        "minutes",
        "pause_point",
        "client",
        "work",
    }:
        raise TypeError(f"no such field: {', '.join(sorted(unknown))}")
    if "name" in fields:
        fields["name"] = _named(str(fields["name"]))
    if "pause_point" in fields:
        fields["pause_point"] = clean(str(fields["pause_point"]))
    with rewriting(desk, checklist_id) as writing:
        for kind, named in (("client", client_named), ("work", work_named)):
            if kind in fields:
                fields[f"{kind}_id"] = named(desk, writing, str(fields.pop(kind)))
        writing.change(tables.CHECKLISTS, checklist_id, **fields)
        is_typing = fields.keys() <= {"name", "pause_point"}
        note_version(desk, writing, checklist_id, "edit_checklist", is_typing=is_typing)
    return done(writing, "edit_checklist", checklist_id)


def put_away_checklist(desk: Desk, checklist_id: str) -> Done:
    """Take a list out of sight; its runs and learned steps stay."""
    with desk.journal.write() as writing:
        writing.change(tables.CHECKLISTS, checklist_id, put_away_at=writing.now)
    return done(writing, "put_away_checklist", checklist_id)


def take_back_checklist(desk: Desk, checklist_id: str) -> Done:
    """Put a list back among those in use; its schedule goes on from today."""
    with desk.journal.write() as writing:
        writing.change(tables.CHECKLISTS, checklist_id, put_away_at=None)
        for schedule in schedules.of_checklist(desk.journal, checklist_id):
            go_on(desk, writing, schedule)
    return done(writing, "take_back_checklist", checklist_id)


def remove_checklist(desk: Desk, checklist_id: str) -> Done:
    """Put a list into the bin; the runs made with it stay."""
    with desk.journal.write() as writing:
        writing.remove(tables.CHECKLISTS, checklist_id)
    return done(writing, "remove_checklist", checklist_id)


def _named(name: str) -> str:
    name = one_line(name)
    if not name:
        raise JournalError("needs_title")
    return name
