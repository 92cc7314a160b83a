"""Checklists that recur, differ by client and remember their versions; files kept as evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database

ROW = """created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        deleted_at TEXT,
        rev INTEGER NOT NULL DEFAULT 1,
        device_id TEXT NOT NULL,
        digest TEXT NOT NULL"""

TABLES = (
    f"""
    CREATE TABLE schedules (
        id TEXT PRIMARY KEY,
        title TEXT NOT NULL DEFAULT '',
        checklist_id TEXT NOT NULL REFERENCES checklists (id),
        client_id TEXT REFERENCES clients (id),
        rule TEXT NOT NULL DEFAULT '',
        days_after_done INTEGER,
        starts_on TEXT NOT NULL,
        at_time TEXT NOT NULL DEFAULT '',
        zone TEXT NOT NULL DEFAULT '',
        next_on TEXT,
        snoozed_until TEXT,
        put_away_at TEXT,
        {ROW}
    ) STRICT
    """,
    f"""
    CREATE TABLE occurrences (
        id TEXT PRIMARY KEY,
        title TEXT NOT NULL DEFAULT '',
        checklist_id TEXT NOT NULL REFERENCES checklists (id),
        client_id TEXT REFERENCES clients (id),
        schedule_id TEXT REFERENCES schedules (id),
        source_run_id TEXT REFERENCES runs (id),
        due_on TEXT NOT NULL,
        at_time TEXT NOT NULL DEFAULT '',
        zone TEXT NOT NULL DEFAULT '',
        state TEXT NOT NULL DEFAULT 'due'
            CHECK (state IN ('due', 'started', 'done', 'without_list', 'not_this_time')),
        missed INTEGER NOT NULL DEFAULT 0,
        snoozed_until TEXT,
        run_id TEXT REFERENCES runs (id),
        reason TEXT NOT NULL DEFAULT '',
        {ROW}
    ) STRICT
    """,
    f"""
    CREATE TABLE companions (
        id TEXT PRIMARY KEY,
        title TEXT NOT NULL DEFAULT '',
        checklist_id TEXT NOT NULL REFERENCES checklists (id),
        companion_id TEXT NOT NULL REFERENCES checklists (id),
        days_after INTEGER NOT NULL DEFAULT 0,
        weekday INTEGER,
        at_time TEXT NOT NULL DEFAULT '',
        zone TEXT NOT NULL DEFAULT '',
        {ROW}
    ) STRICT
    """,
    f"""
    CREATE TABLE differences (
        id TEXT PRIMARY KEY,
        title TEXT NOT NULL DEFAULT '',
        checklist_id TEXT NOT NULL REFERENCES checklists (id),
        client_id TEXT NOT NULL REFERENCES clients (id),
        step_id TEXT NOT NULL REFERENCES steps (id),
        hidden INTEGER NOT NULL DEFAULT 0 CHECK (hidden IN (0, 1)),
        fields TEXT,
        {ROW}
    ) STRICT
    """,
    f"""
    CREATE TABLE step_origins (
        id TEXT PRIMARY KEY,
        title TEXT NOT NULL DEFAULT '',
        step_id TEXT NOT NULL REFERENCES steps (id),
        incident_id TEXT NOT NULL REFERENCES incidents (id),
        learned_at TEXT,
        {ROW}
    ) STRICT
    """,
    f"""
    CREATE TABLE versions (
        id TEXT PRIMARY KEY,
        title TEXT NOT NULL DEFAULT '',
        checklist_id TEXT NOT NULL REFERENCES checklists (id),
        step_id TEXT REFERENCES steps (id),
        code TEXT NOT NULL,
        at TEXT NOT NULL,
        reason TEXT NOT NULL DEFAULT '',
        incident_id TEXT REFERENCES incidents (id),
        content TEXT NOT NULL,
        {ROW}
    ) STRICT
    """,
    f"""
    CREATE TABLE evidence (
        id TEXT PRIMARY KEY,
        title TEXT NOT NULL DEFAULT '',
        sha256 TEXT NOT NULL,
        size INTEGER NOT NULL,
        incident_id TEXT REFERENCES incidents (id),
        run_step_id TEXT REFERENCES run_steps (id),
        order_key TEXT NOT NULL DEFAULT '',
        {ROW}
    ) STRICT
    """,
    f"""
    CREATE TABLE client_facts (
        id TEXT PRIMARY KEY,
        client_id TEXT NOT NULL REFERENCES clients (id),
        name TEXT NOT NULL,
        value TEXT NOT NULL DEFAULT '',
        order_key TEXT NOT NULL DEFAULT '',
        {ROW}
    ) STRICT
    """,
)

INDEXES = (
    "CREATE INDEX schedules_by_next ON schedules (next_on)",
    "CREATE INDEX schedules_by_checklist ON schedules (checklist_id)",
    "CREATE INDEX occurrences_by_state ON occurrences (state, due_on)",
    "CREATE INDEX occurrences_by_run ON occurrences (run_id) WHERE run_id IS NOT NULL",
    "CREATE INDEX occurrences_by_schedule ON occurrences (schedule_id) WHERE schedule_id IS NOT NULL",
    "CREATE INDEX occurrences_by_checklist ON occurrences (checklist_id, due_on)",
    "CREATE INDEX companions_by_checklist ON companions (checklist_id)",
    "CREATE INDEX differences_by_checklist ON differences (checklist_id, client_id)",
    "CREATE INDEX step_origins_by_step ON step_origins (step_id)",
    "CREATE INDEX step_origins_by_incident ON step_origins (incident_id)",
    "CREATE INDEX versions_by_checklist ON versions (checklist_id, at)",
    "CREATE INDEX evidence_by_incident ON evidence (incident_id) WHERE incident_id IS NOT NULL",
    "CREATE INDEX evidence_by_step ON evidence (run_step_id) WHERE run_step_id IS NOT NULL",
    "CREATE INDEX evidence_by_sha256 ON evidence (sha256)",
    "CREATE INDEX client_facts_by_client ON client_facts (client_id, order_key)",
)

COLUMNS = (
    "ALTER TABLE steps ADD COLUMN client_id TEXT REFERENCES clients (id)",
    "ALTER TABLE steps ADD COLUMN kept_after INTEGER",
    "ALTER TABLE interruptions ADD COLUMN client_id TEXT REFERENCES clients (id)",
)
"""A step of a shared list that only one client's runs have; after how many runs she last said to keep it; for
whom she worked while a run was interrupted."""


def migrate(db: Database) -> None:
    """Make the tables; let a step belong to one client of a shared list, and be kept for longer."""
    for statement in (*TABLES, *COLUMNS, *INDEXES):
        db.execute(statement)
