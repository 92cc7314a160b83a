"""What is read of fixes: the steps they became, runs of their lists, what was caught, what is linked."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from datetime import datetime
from sqlite3 import Row

from mistakejournal.domain.comeback import ComeBack
from mistakejournal.domain.records import dataclass
from mistakejournal.store.journal import Journal
from mistakejournal.store.mapping import from_row, from_rows


@dataclass(frozen=True)
class FixLine:
    """A fix that belongs to a checklist: a learned step, or a change without one."""

    fix_id: str | None
    step_id: str | None
    title: str
    checklist_id: str
    checklist_name: str
    own_client_id: str | None
    """Whose step or list it is; None where the list is for all."""
    client_id: str | None
    """Whose runs count: the owner of the list, else the client of the incident."""
    client_name: str
    incident_id: str
    incident_client_id: str | None
    learned_at: datetime
    retired_at: datetime | None
    looked_at: datetime | None


@dataclass(frozen=True)
class FurtherOrigin:
    """One more incident that a merged step stands for."""

    step_id: str
    incident_id: str
    learned_at: datetime | None


@dataclass(frozen=True)
class Happening:
    """An incident as it counts for or against a fix; practice and what was deleted is none."""

    id: str
    at: datetime
    client_id: str | None
    came_back_by: ComeBack | None
    checklist_id: str | None
    """Of the run it happened in, where one is known."""
    run_at: datetime | None
    run_counts: bool
    list_used: bool


@dataclass(frozen=True)
class Catches:
    """The near misses that a step caught."""

    step_id: str
    merged_into: tuple[str, str] | None
    """The checklist and the incident of a step that is gone: the one it was merged into answers for it."""
    caught: list[tuple[datetime, str]]
    """When, and which near miss, in the order of time."""


@dataclass(frozen=True)
class RunTimes:
    """The finished runs of a checklist for a client."""

    checklist_id: str
    client_id: str | None
    began_at: list[str]
    """When each began, as it is stored; the oldest first."""
    used: list[int]
    """1 where the list was used in it, else 0."""


_AT = "coalesce(incidents.noticed_at, incidents.created_at)"
_STEPS = """
    SELECT fixes.id AS fix_id, steps.id AS step_id, steps.title, steps.checklist_id,
        checklists.name AS checklist_name, coalesce(steps.client_id, checklists.client_id) AS own_client_id,
        coalesce(steps.client_id, checklists.client_id, incidents.client_id) AS client_id,
        coalesce(clients.name, '') AS client_name, incidents.id AS incident_id,
        incidents.client_id AS incident_client_id, steps.retired_at, fixes.looked_at,
        coalesce(steps.learned_at, fixes.done_at, incidents.noticed_at, incidents.created_at) AS learned_at
    FROM steps JOIN incidents ON incidents.id = steps.incident_id
    JOIN checklists ON checklists.id = steps.checklist_id
    LEFT JOIN clients
        ON clients.id = coalesce(steps.client_id, checklists.client_id, incidents.client_id)
    LEFT JOIN fixes ON fixes.step_id = steps.id AND fixes.incident_id = incidents.id
        AND fixes.deleted_at IS NULL
    WHERE steps.incident_id IS NOT NULL AND steps.deleted_at IS NULL AND checklists.deleted_at IS NULL
    AND incidents.deleted_at IS NULL AND incidents.practice = 0
"""
_CHANGES = """
    SELECT fixes.id AS fix_id, NULL AS step_id, fixes.title, checklists.id AS checklist_id,
        checklists.name AS checklist_name, checklists.client_id AS own_client_id,
        coalesce(checklists.client_id, incidents.client_id) AS client_id,
        coalesce(clients.name, '') AS client_name, incidents.id AS incident_id,
        incidents.client_id AS incident_client_id, NULL AS retired_at, fixes.looked_at,
        fixes.done_at AS learned_at
    FROM fixes JOIN incidents ON incidents.id = fixes.incident_id
    LEFT JOIN runs ON runs.id = incidents.run_id
    JOIN checklists ON checklists.id = coalesce(fixes.checklist_id, runs.checklist_id)
    LEFT JOIN clients ON clients.id = coalesce(checklists.client_id, incidents.client_id)
    WHERE fixes.step_id IS NULL AND fixes.state = 'done' AND fixes.done_at IS NOT NULL
    AND fixes.deleted_at IS NULL AND checklists.deleted_at IS NULL
    AND incidents.deleted_at IS NULL AND incidents.practice = 0
"""
_IN_SCOPE = """
    AND (?1 IS NULL OR coalesce(checklists.client_id, incidents.client_id) = ?1)
    AND (?2 IS NULL OR checklists.work_id = ?2)
"""
_OF_INCIDENT = """
    AND (?3 IS NULL OR incidents.id = ?3 OR steps.id IN (
        SELECT step_id FROM step_origins WHERE incident_id = ?3 AND deleted_at IS NULL))
"""


def learned_steps(
    journal: Journal,
    client_id: str | None = None,
    work_id: str | None = None,
    incident_id: str | None = None,
    step_ids: Collection[str] | None = None,
) -> list[FixLine]:
    """Give the steps that were learned, each once, retired ones too; of a client, work or incident."""
    rows = journal.read(
        f"{_STEPS} {_IN_SCOPE} {_OF_INCIDENT}"
        " AND (?4 IS NULL OR steps.id IN (SELECT value FROM json_each(?4)))"
        " ORDER BY coalesce(fixes.done_at, '9') DESC, fixes.id DESC",
        (client_id, work_id, incident_id, None if step_ids is None else _json(step_ids)),
    )
    once = {row["step_id"]: row for row in rows}
    return from_rows(FixLine, list(once.values()))


def changes(
    journal: Journal,
    client_id: str | None = None,
    work_id: str | None = None,
    incident_id: str | None = None,
) -> list[FixLine]:
    """Give the fixes that were done without a step and belong to a checklist, if only by their run."""
    rows = journal.read(
        f"{_CHANGES} {_IN_SCOPE} AND (?3 IS NULL OR incidents.id = ?3)", (client_id, work_id, incident_id)
    )
    return from_rows(FixLine, rows)


def further_origins(journal: Journal) -> list[FurtherOrigin]:
    """Give the further incidents of all merged steps."""
    rows = journal.read("SELECT step_id, incident_id, learned_at FROM step_origins WHERE deleted_at IS NULL")
    return from_rows(FurtherOrigin, rows)


def links(journal: Journal) -> list[tuple[str, str]]:
    """Give what she called the same mistake, two by two; another cause that only looks like it links nothing.

    A deleted incident still ties the ones on both its sides together.
    """
    rows = journal.read(
        "SELECT id, again_of FROM incidents WHERE again_of IS NOT NULL AND came_back_by IS NOT 'not_covered'"
    )
    return [(row["id"], row["again_of"]) for row in rows]


def happenings(journal: Journal, incident_ids: Iterable[str]) -> dict[str, Happening]:
    """Give the incidents among these that count, by id; near misses reached nobody and don't."""
    rows = journal.read(
        """
        SELECT incidents.id, incidents.client_id,
            coalesce(incidents.happened_at, incidents.noticed_at, incidents.created_at) AS at,
            incidents.came_back_by, runs.checklist_id, runs.started_at AS run_at,
            coalesce(runs.state = 'done' AND runs.deleted_at IS NULL, 0) AS run_counts,
            coalesce(runs.list_used, 1) AS list_used
        FROM json_each(?) AS wanted CROSS JOIN incidents ON incidents.id = wanted.value
        LEFT JOIN runs ON runs.id = incidents.run_id
        WHERE incidents.kind = 'incident' AND incidents.practice = 0 AND incidents.deleted_at IS NULL
        """,
        (_json(incident_ids),),
    )
    return {row["id"]: from_row(Happening, row) for row in rows}


def catches(journal: Journal, step_ids: Collection[str] | None = None) -> list[Catches]:
    """Give what the steps that were learned caught, or some of them; all of it comes as one text.

    From few steps the way over their runs is the shorter one, else the way from what was caught.
    """
    few = "FROM json_each(?) AS wanted CROSS JOIN run_steps ON run_steps.step_id = wanted.value CROSS JOIN"
    every = "FROM incidents INDEXED BY incidents_by_step CROSS JOIN run_steps ON run_steps.id = caught_by"
    source = every if step_ids is None else f"{few} incidents ON incidents.caught_by = run_steps.id"
    row = journal.read_one(
        f"""
        SELECT json_group_array(step_id) AS steps, json_group_array({_AT}) AS times,
            json_group_array(incidents.id) AS near_misses
        {source} WHERE incidents.caught_by IS NOT NULL AND incidents.kind = 'near_miss'
        AND incidents.practice = 0 AND incidents.deleted_at IS NULL
        """,
        () if step_ids is None else (_json(step_ids),),
    )
    assert row is not None
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    texts = (json.loads(row[name]) for name in ("steps", "times", "near_misses"))
    for step_id, at, near_miss in zip(*texts, strict=True):
        found[step_id].append((at, near_miss))
    steps = journal.read(
        "SELECT id, deleted_at, checklist_id, incident_id FROM steps"
        " WHERE id IN (SELECT value FROM json_each(?)) AND incident_id <> ''",
        (_json(step_id for step_id in found if step_id),),
    )
    return [_catches(step, found[step["id"]]) for step in steps]


def _catches(step: Row, found: list[tuple[str, str]]) -> Catches:
    is_gone = step["deleted_at"] is not None
    return Catches(
        step["id"],
        (step["checklist_id"], step["incident_id"]) if is_gone else None,
        [(datetime.fromisoformat(at), near_miss) for at, near_miss in sorted(found)],
    )


def gone_steps(journal: Journal, checklist_ids: Iterable[str]) -> list[str]:
    """Give the learned steps that these checklists no longer have, for they were merged or taken out."""
    rows = journal.read(
        "SELECT id FROM steps WHERE checklist_id IN (SELECT value FROM json_each(?))"
        " AND deleted_at IS NOT NULL AND incident_id IS NOT NULL",
        (_json(checklist_ids),),
    )
    return [row["id"] for row in rows]


def finished_runs(journal: Journal, checklist_ids: Iterable[str]) -> list[RunTimes]:
    """Give the finished runs by checklist and client.

    Those of a list come as one text: 20,000 rows one at a time took three times as long. Its moments stay as
    they are stored, for they are only set side by side.
    """
    rows = journal.read(
        """
        SELECT checklists.id, checklists.client_id, (
            SELECT json_array(json_group_array(started_at), json_group_array(list_used),
                json_group_array(nullif(runs.client_id, checklists.client_id)))
            FROM runs INDEXED BY runs_counted WHERE runs.checklist_id = checklists.id
            AND state = 'done' AND runs.deleted_at IS NULL AND started_at IS NOT NULL
        ) AS runs
        FROM json_each(?) AS wanted CROSS JOIN checklists ON checklists.id = wanted.value
        """,
        (_json(checklist_ids),),
    )
    return [times for row in rows for times in _run_times(row)]


def _run_times(row: Row) -> Iterator[RunTimes]:
    began_at, used, clients = json.loads(row["runs"])
    if not any(clients):  # all are for whom the list is
        yield RunTimes(row["id"], row["client_id"], began_at, used)
        return
    by_client: dict[str | None, RunTimes] = {}
    for at, is_used, other in zip(began_at, used, clients, strict=True):
        client_id = other or row["client_id"]
        times = by_client.setdefault(client_id, RunTimes(row["id"], client_id, [], []))
        times.began_at.append(at)
        times.used.append(is_used)
    yield from by_client.values()


def _json(values: Iterable[str]) -> str:
    return json.dumps(sorted(set(values)))
