"""What a look back shows of its week or month: runs, catches, causes, learned steps, long lists (K5)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from mistakejournal.domain.fix import Fix
from mistakejournal.domain.records import dataclass
from mistakejournal.store.journal import Journal
from mistakejournal.store.mapping import from_row, from_rows, moment_text

_AT = "coalesce(incidents.noticed_at, incidents.created_at)"
_ACTIVE = "steps.deleted_at IS NULL AND steps.retired_at IS NULL"


@dataclass(frozen=True)
class CaughtLine:
    """A near miss, with the step that caught it."""

    id: str
    title: str
    at: datetime
    client_name: str
    step_title: str
    """"" where no step caught it."""


@dataclass(frozen=True)
class RunsOfList:
    """How often a list was clear to send."""

    checklist_id: str
    title: str
    client_name: str
    count: int


@dataclass(frozen=True)
class CauseLine:
    """A cause with how many incidents it is behind; her own words are in `title`."""

    code: str
    title: str
    count: int


@dataclass(frozen=True)
class StepService:
    """What a step did: in how many finished runs it was, and how often it was skipped or caught something."""

    step_id: str
    runs: int
    skips: int
    catches: int


@dataclass(frozen=True)
class Deed:
    """Something that was settled: `code` says how, `title` what, in its own words."""

    code: str
    """kept, not_kept, changed, follow_up, check_in, fix, looked_at, or the code of a list's version."""
    title: str
    at: datetime


_DEEDS = """
    SELECT promises.state AS code, promises.title, settled_at AS at FROM promises
        JOIN incidents ON incidents.id = promises.incident_id
        WHERE promises.state <> 'open' AND settled_at BETWEEN ?1 AND ?2 AND promises.deleted_at IS NULL
        AND incidents.practice = 0
    UNION ALL SELECT 'follow_up', follow_ups.title, done_at FROM follow_ups
        JOIN incidents ON incidents.id = follow_ups.incident_id
        WHERE follow_ups.state = 'done' AND follow_ups.title <> '' AND done_at BETWEEN ?1 AND ?2
        AND follow_ups.deleted_at IS NULL AND incidents.practice = 0
    UNION ALL SELECT 'check_in', check_ins.title, done_at FROM check_ins
        JOIN incidents ON incidents.id = check_ins.incident_id
        WHERE check_ins.state = 'done' AND done_at BETWEEN ?1 AND ?2 AND check_ins.deleted_at IS NULL
        AND incidents.practice = 0
    UNION ALL SELECT 'fix', fixes.title, done_at FROM fixes
        JOIN incidents ON incidents.id = fixes.incident_id
        WHERE fixes.state = 'done' AND done_at BETWEEN ?1 AND ?2 AND fixes.deleted_at IS NULL
        AND incidents.practice = 0
    UNION ALL SELECT 'looked_at', coalesce(steps.title, fixes.title), looked_at FROM fixes
        LEFT JOIN steps ON steps.id = fixes.step_id
        WHERE looked_at BETWEEN ?1 AND ?2 AND fixes.deleted_at IS NULL
    UNION ALL SELECT code, title, at FROM versions
        WHERE code IN ('retire_step', 'bring_back_step', 'merge_steps', 'edit_step', 'remove_step')
        AND at BETWEEN ?1 AND ?2 AND deleted_at IS NULL
    ORDER BY 3
"""


def deeds(journal: Journal, since: datetime, until: datetime) -> list[Deed]:
    """Give what was settled, kept or changed between two moments, in the order of time."""
    rows = journal.read(_DEEDS, (moment_text(since), moment_text(until)))
    return from_rows(Deed, rows)


def caught(journal: Journal, since: datetime, until: datetime) -> list[CaughtLine]:
    """Give what was caught in a stretch, the newest first; practice aside."""
    rows = journal.read(
        f"SELECT incidents.id, coalesce(nullif(incidents.title, ''), what_happened) AS title, {_AT} AS at,"
        " coalesce(clients.name, '') AS client_name, coalesce(run_steps.title, '') AS step_title"
        " FROM incidents LEFT JOIN clients ON clients.id = incidents.client_id"
        " LEFT JOIN run_steps ON run_steps.id = incidents.caught_by"
        " WHERE incidents.kind = 'near_miss' AND incidents.practice = 0 AND incidents.deleted_at IS NULL"
        f" AND {_AT} >= ? AND {_AT} < ? ORDER BY {_AT} DESC, incidents.id DESC",
        (moment_text(since), moment_text(until)),
    )
    return from_rows(CaughtLine, rows)


def runs_done(journal: Journal, since: datetime, until: datetime) -> list[RunsOfList]:
    """Give the lists that were clear to send in a stretch, the most often first."""
    rows = journal.read(
        "SELECT checklists.id AS checklist_id, checklists.name AS title,"
        " coalesce(clients.name, '') AS client_name, count(*) AS count FROM runs"
        " JOIN checklists ON checklists.id = runs.checklist_id"
        " LEFT JOIN clients ON clients.id = checklists.client_id"
        " WHERE runs.state = 'done' AND runs.started_at >= ? AND runs.started_at < ?"
        " AND runs.list_used = 1 AND runs.deleted_at IS NULL"
        " GROUP BY checklists.id ORDER BY count(*) DESC, lower(checklists.name), checklists.id",
        (moment_text(since), moment_text(until)),
    )
    return from_rows(RunsOfList, rows)


def count_incidents(journal: Journal, since: datetime, until: datetime) -> int:
    """Count what reached somebody in a stretch; practice aside."""
    return journal.number(
        f"SELECT count(*) FROM incidents WHERE {_AT} >= ? AND {_AT} < ? AND kind = 'incident'"
        " AND practice = 0 AND deleted_at IS NULL",
        (moment_text(since), moment_text(until)),
    )


def newest_incidents(journal: Journal, since: datetime, until: datetime, limit: int) -> list[str]:
    """Give the newest incidents of a stretch; practice aside."""
    rows = journal.read(
        f"SELECT id FROM incidents WHERE {_AT} >= ? AND {_AT} < ? AND kind = 'incident' AND practice = 0"
        f" AND deleted_at IS NULL ORDER BY {_AT} DESC, id DESC LIMIT ?",
        (moment_text(since), moment_text(until), limit),
    )
    return [row["id"] for row in rows]


def causes(journal: Journal, ids: Sequence[str], limit: int) -> list[CauseLine]:
    """Give the causes behind most of these incidents; where they are equal that of the newest comes first."""
    rows = journal.read(
        "SELECT code, max(causes.title) AS title, count(DISTINCT incident_id) AS count"
        " FROM causes JOIN incidents ON incidents.id = causes.incident_id"
        f" WHERE incident_id IN ({', '.join('?' * len(ids))}) AND causes.deleted_at IS NULL"
        " GROUP BY code, CASE code WHEN 'other' THEN lower(causes.title) END"
        f" ORDER BY count DESC, max({_AT}) DESC, max(incident_id) DESC LIMIT ?",
        [*ids, limit],
    )
    return from_rows(CauseLine, rows)


def of_cause(journal: Journal, cause: CauseLine, ids: Sequence[str]) -> set[str]:
    """Give those of these incidents that a cause is behind."""
    rows = journal.read(
        f"SELECT incident_id FROM causes WHERE incident_id IN ({', '.join('?' * len(ids))})"
        " AND deleted_at IS NULL AND code = ? AND (code <> 'other' OR lower(title) = lower(?))",
        [*ids, cause.code, cause.title],
    )
    return {row["incident_id"] for row in rows}


def fixes_of_steps(journal: Journal, before: datetime, limit: int) -> list[Fix]:
    """Give the fixes that are steps in use and were made or looked at before a moment, the longest ago first.

    A step that stands for several fixes is asked about once, by the newest of them; its list is neither in
    the bin nor put away.
    """
    rows = journal.read(
        "SELECT fixes.*, max(coalesce(fixes.looked_at, fixes.done_at, '')) AS looked"
        " FROM steps JOIN fixes ON fixes.step_id = steps.id"
        " JOIN incidents ON incidents.id = fixes.incident_id"
        " JOIN checklists ON checklists.id = steps.checklist_id"
        f" WHERE steps.incident_id IS NOT NULL AND {_ACTIVE} AND fixes.state = 'done'"
        " AND fixes.deleted_at IS NULL AND incidents.deleted_at IS NULL AND incidents.practice = 0"
        " AND checklists.deleted_at IS NULL AND checklists.put_away_at IS NULL"
        " GROUP BY steps.id HAVING looked <= ? ORDER BY looked, steps.id LIMIT ?",
        (moment_text(before), limit),
    )
    return from_rows(Fix, rows)


def other_fixes(journal: Journal, since: datetime) -> list[Fix]:
    """Give the fixes that are no step (an agreement, a tool), of incidents since a moment."""
    rows = journal.read(
        "SELECT fixes.* FROM incidents JOIN fixes ON fixes.incident_id = incidents.id"
        f" WHERE {_AT} >= ? AND incidents.practice = 0 AND incidents.deleted_at IS NULL"
        " AND fixes.step_id IS NULL AND fixes.kind <> 'step' AND fixes.state = 'done'"
        " AND fixes.deleted_at IS NULL ORDER BY fixes.id",
        (moment_text(since),),
    )
    return from_rows(Fix, rows)


def long_lists(journal: Journal, limit: int) -> list[tuple[str, int]]:
    """Give the checklists with the most steps, with how many."""
    rows = journal.read(
        "SELECT checklists.id, count(*) AS steps FROM checklists"
        f" JOIN steps ON steps.checklist_id = checklists.id AND {_ACTIVE}"
        " WHERE checklists.deleted_at IS NULL AND checklists.put_away_at IS NULL"
        " GROUP BY checklists.id ORDER BY steps DESC, lower(checklists.name) LIMIT ?",
        (limit,),
    )
    return [(row["id"], row["steps"]) for row in rows]


def services(journal: Journal, checklist_id: str, runs: int) -> dict[str, StepService]:
    """Give what the steps of a list did in its newest finished runs; those that were in none are left out."""
    rows = journal.read(
        "WITH newest AS (SELECT id FROM runs WHERE checklist_id = ? AND state = 'done'"
        " AND deleted_at IS NULL ORDER BY started_at DESC LIMIT ?)"
        " SELECT run_steps.step_id, count(*) AS runs,"
        " count(*) FILTER (WHERE run_steps.state = 'skipped') AS skips,"
        " sum((SELECT count(*) FROM incidents WHERE caught_by = run_steps.id AND kind = 'near_miss'"
        " AND incidents.deleted_at IS NULL)) AS catches"
        " FROM newest JOIN run_steps ON run_steps.run_id = newest.id"
        " WHERE run_steps.step_id IS NOT NULL AND run_steps.deleted_at IS NULL"
        " GROUP BY run_steps.step_id",
        (checklist_id, runs),
    )
    return {row["step_id"]: from_row(StepService, row) for row in rows}
