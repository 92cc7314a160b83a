"""The history of a checklist: a version with each change, shown, given a reason, restored (E5).

A version is written in the transaction of its change, so that undo takes both back. Whoever changes a list
that may be older than its history opens the transaction with `rewriting`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace

from mistakejournal.domain.checklist import Fact, Section, Step, StepOrigin
from mistakejournal.domain.difference import Difference
from mistakejournal.domain.records import dataclass
from mistakejournal.domain.text import one_line
from mistakejournal.domain.version import ShownStep, Snapshot, Version, is_same_act, shown_steps
from mistakejournal.services.desk import Desk
from mistakejournal.services.done import Done, done
from mistakejournal.store import checklists, tables
from mistakejournal.store import versions as store
from mistakejournal.store.writing import Writing

BEFORE = "before"
"""The code of the version that holds a list as it was before its history began."""

_Row = Section | Step | Fact | Difference | StepOrigin


@dataclass(frozen=True)
class VersionFile:
    """A version with how it differs from the one before it."""

    version: Version
    whole: Snapshot
    before: Snapshot | None
    steps: tuple[ShownStep, ...]
    is_now: bool
    """The list stands like this now."""


@contextmanager
def rewriting(desk: Desk, checklist_id: str) -> Iterator[Writing]:
    """Open a transaction that changes a list; a list without a history gets its first version before."""
    with desk.journal.write() as writing:
        if store.newest(desk.journal, checklist_id) is None:
            note_version(desk, writing, checklist_id, BEFORE)
        yield writing


def note_version(
    desk: Desk,
    writing: Writing,
    checklist_id: str,
    code: str,
    *,
    title: str = "",
    step_id: str | None = None,
    incident_id: str | None = None,
    reason: str = "",
    is_typing: bool = False,
) -> str:
    """Write the list as it stands in this transaction, and give the version's id.

    `code` is the label of the call, `title` what it was about (a step's words by themselves). While she is
    typing, the same code for the same step goes on with the newest version for ten minutes.
    """
    if step_id and not title:
        title = checklists.get_step(desk.journal, step_id).title
    content = store.content(desk.journal, checklist_id)
    newest = store.newest(desk.journal, checklist_id)
    if newest is not None and newest.content == content and not reason:
        return newest.id
    if is_typing and newest is not None and is_same_act(newest, code, step_id, writing.now):
        writing.change(tables.VERSIONS, newest.id, content=content, title=title)
        return newest.id
    return writing.add(
        tables.VERSIONS,
        checklist_id=checklist_id,
        code=code,
        title=title,
        step_id=step_id,
        at=writing.now,
        reason=one_line(reason),
        incident_id=incident_id,
        content=content,
    )


def list_versions(desk: Desk, checklist_id: str) -> list[Version]:
    """Give the versions of a checklist, newest first."""
    return store.all_versions(desk.journal, checklist_id)


def version_file(desk: Desk, version_id: str) -> VersionFile:
    """Give a version with what its change did. Raises KeyError when there is none."""
    version = store.get(desk.journal, version_id)
    past = [one.id for one in store.all_versions(desk.journal, version.checklist_id)]
    earlier = past[past.index(version_id) + 1 :] if version_id in past else []
    before = store.read_content(store.get(desk.journal, earlier[0])) if earlier else None
    whole = store.read_content(version)
    steps = tuple(shown_steps(before, whole, version.step_id))
    now = store.content(desk.journal, version.checklist_id)
    return VersionFile(version, whole, before, steps, version.content == now)


def give_reason(desk: Desk, version_id: str, reason: str) -> Done:
    """Say in one line why the list was changed; typing has its own undo."""
    with desk.journal.write() as writing:
        writing.change(tables.VERSIONS, version_id, reason=one_line(reason))
    return done(writing, row_id=version_id)


def restore_version(desk: Desk, version_id: str) -> Done:
    """Make a list what it was: rows keep their ids, later ones go into the bin, runs keep their steps.

    What stands in the version and was merged or taken out since comes back. One undo.
    """
    version = store.get(desk.journal, version_id)
    wanted = store.read_content(version)
    now = store.read_content(replace(version, content=store.content(desk.journal, version.checklist_id)))
    with desk.journal.write() as writing:
        writing.change(
            tables.CHECKLISTS,
            version.checklist_id,
            name=wanted.checklist.name,
            minutes=wanted.checklist.minutes,
            pause_point=wanted.checklist.pause_point,
        )
        _restore(writing, tables.SECTIONS, now.sections, wanted.sections)
        _restore(writing, tables.STEPS, now.steps, wanted.steps)
        _restore(writing, tables.FACTS, now.facts, wanted.facts)
        _restore(writing, tables.DIFFERENCES, now.differences, wanted.differences)
        _restore(writing, tables.STEP_ORIGINS, now.origins, wanted.origins)
        note_version(desk, writing, version.checklist_id, "restore_version", title=_day(desk, version))
    return done(writing, "restore_version", version.checklist_id)


def _restore(writing: Writing, table: str, now: Sequence[_Row], wanted: Sequence[_Row]) -> None:
    kept = {row.id for row in wanted}
    for row in now:
        if row.id not in kept:
            writing.remove(table, row.id)
    for row in wanted:
        columns = {name: value for name, value in vars(row).items() if name != "id"}
        if table == tables.STEP_ORIGINS:
            columns.pop("checklist_id", None)
        try:
            writing.change(table, row.id, deleted_at=None, **columns)
        except KeyError:  # the bin was emptied since
            writing.add(table, id=row.id, **columns)


def _day(desk: Desk, version: Version) -> str:
    """The day the list comes back from, as a date that words/ can say."""
    return desk.clock.local(version.at).date().isoformat()
