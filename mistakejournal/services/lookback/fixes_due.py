"""System fixes that are due to be looked at: kept, made stronger, made one of two, or let rest (K5)."""

from __future__ import annotations

from datetime import datetime, timedelta

from mistakejournal.domain.checklist import Step
from mistakejournal.domain.effectiveness import Verdict
from mistakejournal.domain.fix import Fix
from mistakejournal.domain.records import dataclass
from mistakejournal.domain.stepkinds import kind_of
from mistakejournal.services.desk import Desk
from mistakejournal.services.done import Done, done
from mistakejournal.services.effectiveness import FixRecord, fix_records
from mistakejournal.services.retiring import retirement_offers
from mistakejournal.services.versions import note_version, rewriting
from mistakejournal.store import checklists, origins, parts, tables
from mistakejournal.store import incidents as incident_rows
from mistakejournal.store import lookbackrows as store

AGAIN_AFTER = timedelta(days=28)
"""A fix that was made or looked at more recently has not had its time yet."""
A_YEAR = timedelta(days=365)
"""No step may retire earlier (E6)."""
OTHERS_SINCE = timedelta(days=183)
"""Fixes that are no step are looked at for incidents of the last half year."""
MOST = 60
"""More fixes than these are not looked through in half an hour."""
DID_NOT_HOLD = frozenset({Verdict.RETURNED, Verdict.UNUSED})


@dataclass(frozen=True)
class DueFix:
    """A fix with what is known of it. A step that stands for several incidents is one."""

    fix: Fix
    step: Step | None
    """None for an agreement or a tool."""
    checklist_name: str
    incident_title: str
    client_name: str
    since: datetime | None
    """When it was last looked at, else when it was done."""
    record: FixRecord | None
    """How it holds (K2); None for what is no step."""


def fixes_due(desk: Desk) -> list[DueFix]:
    """Give the fixes that are due to be looked at: what came back first, then the longest unseen."""
    now = desk.clock.now()
    steps = store.fixes_of_steps(desk.journal, now - AGAIN_AFTER, MOST)
    others = [one for one in store.other_fixes(desk.journal, now - OTHERS_SINCE) if _is_due(one, now)]
    found = sorted([*steps, *others], key=_looked)[:MOST]
    ids = [one.step_id for one in found if one.step_id]
    records = {one.step_id: one for one in fix_records(desk, step_ids=ids)} if ids else {}
    heads = incident_rows.heads(desk.journal, list({one.incident_id for one in found}))
    due = [
        _due(desk, one, records.get(one.step_id), heads[one.incident_id])
        for one in found
        if one.incident_id in heads
    ]
    return sorted(due, key=lambda one: one.record is None or one.record.verdict not in DID_NOT_HOLD)


def keep_fix(desk: Desk, fix_id: str) -> Done:
    """Say that a fix stays as it is; it is asked about again in four weeks, its retirement later (E6)."""
    fix = parts.get(desk.journal, Fix, fix_id)
    runs, step = 0, checklists.get_step(desk.journal, fix.step_id) if fix.step_id else None
    if step is not None and step.learned_at is not None and step.learned_at < desk.clock.now() - A_YEAR:
        runs = retirement_offers(desk, step.checklist_id).get(step.id, 0)
    with desk.journal.write() as writing:
        for one in _all_of(desk, fix):
            writing.change(tables.FIXES, one.id, looked_at=writing.now)
        if runs:
            writing.change(tables.STEPS, fix.step_id or "", kept_after=runs)
    return done(writing, "keep_fix", fix_id)


def strengthen_fix(desk: Desk, fix_id: str, *, kind: str = "", must_see: bool = False) -> Done:
    """Let its step ask for more: to be seen in any case, or a proof of another kind. Raises ValueError."""
    fix = parts.get(desk.journal, Fix, fix_id)
    if not fix.step_id:
        raise ValueError("it is no step")
    step = checklists.get_step(desk.journal, fix.step_id)
    columns: dict[str, object] = {"must_see": True} if must_see else {}
    if kind:
        columns["kind"] = kind_of(kind).code
    with rewriting(desk, step.checklist_id) as writing:
        if writing.change(tables.STEPS, step.id, **columns):
            note_version(desk, writing, step.checklist_id, "edit_step", step_id=step.id)
        for one in _all_of(desk, fix):
            writing.change(tables.FIXES, one.id, looked_at=writing.now)
    return done(writing, "strengthen_fix", fix_id)


def _all_of(desk: Desk, fix: Fix) -> list[Fix]:
    return origins.fixes_of_step(desk.journal, fix.step_id) if fix.step_id else [fix]


def _looked(fix: Fix) -> str:
    at = fix.looked_at or fix.done_at
    return at.isoformat() if at is not None else ""


def _is_due(fix: Fix, now: datetime) -> bool:
    at = fix.looked_at or fix.done_at
    return at is None or at <= now - AGAIN_AFTER


def _due(desk: Desk, fix: Fix, record: FixRecord | None, head: incident_rows.Head) -> DueFix:
    step = checklists.get_step(desk.journal, fix.step_id) if fix.step_id else None
    name = checklists.get(desk.journal, step.checklist_id).name if step else ""
    at = fix.looked_at or fix.done_at
    return DueFix(fix, step, name, head.shown_title, head.client_name, at, record)
