"""Runs, the snapshot of their steps, and what interrupted them."""

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
    CREATE TABLE runs (
        id TEXT PRIMARY KEY,
        title TEXT NOT NULL,
        checklist_id TEXT NOT NULL REFERENCES checklists (id),
        client_id TEXT REFERENCES clients (id),
        state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'done', 'dropped')),
        started_at TEXT,
        ended_at TEXT,
        last_tick_at TEXT,
        away_since TEXT,
        away_kind TEXT NOT NULL DEFAULT '',
        list_used INTEGER NOT NULL DEFAULT 1 CHECK (list_used IN (0, 1)),
        minutes INTEGER,
        interruptions INTEGER NOT NULL DEFAULT 0,
        restarts INTEGER NOT NULL DEFAULT 0,
        looked_again INTEGER NOT NULL DEFAULT 0 CHECK (looked_again IN (0, 1)),
        clear_line TEXT NOT NULL DEFAULT '',
        facts TEXT,
        one_at_a_time INTEGER NOT NULL DEFAULT 0 CHECK (one_at_a_time IN (0, 1)),
        zone TEXT NOT NULL DEFAULT '',
        {ROW}
    ) STRICT
    """,
    f"""
    CREATE TABLE run_steps (
        id TEXT PRIMARY KEY,
        run_id TEXT NOT NULL REFERENCES runs (id),
        title TEXT NOT NULL,
        step_id TEXT REFERENCES steps (id),
        order_key TEXT NOT NULL DEFAULT '',
        section TEXT NOT NULL DEFAULT '',
        pause_point TEXT NOT NULL DEFAULT '',
        kind TEXT NOT NULL DEFAULT 'tick',
        why TEXT NOT NULL DEFAULT '',
        must_see INTEGER NOT NULL DEFAULT 0 CHECK (must_see IN (0, 1)),
        params TEXT,
        incident_id TEXT REFERENCES incidents (id),
        learned_at TEXT,
        state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'done', 'skipped', 'ghost')),
        evidence TEXT NOT NULL DEFAULT '',
        ghost_evidence TEXT NOT NULL DEFAULT '',
        ticked_at TEXT,
        reason TEXT NOT NULL DEFAULT '',
        note TEXT NOT NULL DEFAULT '',
        {ROW}
    ) STRICT
    """,
    f"""
    CREATE TABLE interruptions (
        id TEXT PRIMARY KEY,
        run_id TEXT NOT NULL REFERENCES runs (id),
        title TEXT NOT NULL DEFAULT '',
        kind TEXT NOT NULL DEFAULT 'called_away',
        run_step_id TEXT REFERENCES run_steps (id),
        began_at TEXT,
        ended_at TEXT,
        choice TEXT NOT NULL DEFAULT '',
        reason TEXT NOT NULL DEFAULT '',
        {ROW}
    ) STRICT
    """,
)

INDEXES = (
    "CREATE INDEX runs_by_checklist ON runs (checklist_id, started_at, deleted_at)",
    "CREATE INDEX runs_counted ON runs (checklist_id, state, started_at, deleted_at)",
    "CREATE INDEX runs_by_state ON runs (state, started_at)",
    "CREATE INDEX runs_by_client ON runs (client_id, started_at)",
    "CREATE INDEX run_steps_by_run ON run_steps (run_id, order_key)",
    "CREATE INDEX run_steps_by_step ON run_steps (step_id, ticked_at)",
    "CREATE INDEX run_steps_by_incident ON run_steps (incident_id)",
    "CREATE INDEX interruptions_by_run ON interruptions (run_id, began_at)",
)


def migrate(db: Database) -> None:
    """Make the tables of a run."""
    for statement in (*TABLES, *INDEXES):
        db.execute(statement)
