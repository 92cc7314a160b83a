"""The records of runs: one of them whole, one as a client may read it, and the past runs of a list (F6)."""

from __future__ import annotations

from datetime import datetime

from mistakejournal.domain.runrecord import ClientRecord, PastRunLine, RunRecord, for_client, record
from mistakejournal.domain.wantedruns import WantedRuns
from mistakejournal.services.desk import Desk
from mistakejournal.services.evidence import run_evidence
from mistakejournal.services.facts import run_facts
from mistakejournal.store import clients, pastruns
from mistakejournal.store import runs as store

PAGE = 50
"""Runs read at a time."""


def run_record(desk: Desk, run_id: str) -> RunRecord:
    """Give the record of a run, open or ended. Raises KeyError when there is none."""
    run = store.get(desk.journal, run_id)
    client = clients.get_client(desk.journal, run.client_id) if run.client_id else None
    return record(
        run,
        client.name if client else "",
        store.steps(desk.journal, run_id),
        store.interruptions(desk.journal, run_id),
        pastruns.catches(desk.journal, run_id),
        [(one.fact.name, one.value) for one in run_facts(desk, run)],
        run_evidence(desk, run_id),
    )


def client_record(desk: Desk, run_id: str) -> ClientRecord:
    """Give what the client of a run may read of it, without a word that names another client."""
    run = store.get(desk.journal, run_id)
    moment = run.ended_at or run.started_at
    day = desk.clock.local(moment).date() if moment else None
    return for_client(run_record(desk, run_id), day, other_names(desk, run.client_id))


def past_runs(
    desk: Desk,
    checklist_id: str,
    *,
    after: tuple[datetime, str] | None = None,
    limit: int = PAGE,
    wanted: WantedRuns | None = None,
) -> list[PastRunLine]:
    """Give a page of ended runs of a checklist, newest first; `after` is the last line's `place`.

    With `wanted` only those that a count was made of.
    """
    return pastruns.page(desk.journal, checklist_id, after, limit, wanted)


def other_names(desk: Desk, client_id: str | None) -> list[str]:
    """Give the names of all other clients and of whom she writes to there."""
    known = [*clients.all_clients(desk.journal), *clients.all_clients(desk.journal, put_away=True)]
    return [name for one in known if one.id != client_id for name in (one.name, one.contact) if name.strip()]
