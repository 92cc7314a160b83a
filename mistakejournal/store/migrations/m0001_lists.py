"""Clients, kinds of work, checklists with their steps, settings, and the journal itself."""

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
    """
    CREATE TABLE journal (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        name TEXT NOT NULL,
        device_id TEXT NOT NULL,
        commit_number INTEGER NOT NULL DEFAULT 0,
        last_change TEXT NOT NULL,
        created_at TEXT NOT NULL
    ) STRICT
    """,
    f"""
    CREATE TABLE settings (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        value TEXT NOT NULL,
        {ROW}
    ) STRICT
    """,
    f"""
    CREATE TABLE clients (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        contact TEXT NOT NULL DEFAULT '',
        email TEXT NOT NULL DEFAULT '',
        channel TEXT CHECK (channel IN ('email', 'phone', 'chat')),
        how_to_tell TEXT NOT NULL DEFAULT '',
        cares_about TEXT NOT NULL DEFAULT '',
        sore_points TEXT NOT NULL DEFAULT '',
        agreed TEXT NOT NULL DEFAULT '',
        anxious_about TEXT NOT NULL DEFAULT '',
        zone TEXT NOT NULL DEFAULT '',
        currency TEXT NOT NULL DEFAULT '',
        notes TEXT NOT NULL DEFAULT '',
        put_away_at TEXT,
        {ROW}
    ) STRICT
    """,
    f"""
    CREATE TABLE works (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        code TEXT NOT NULL DEFAULT '',
        put_away_at TEXT,
        {ROW}
    ) STRICT
    """,
    f"""
    CREATE TABLE checklists (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        client_id TEXT REFERENCES clients (id),
        work_id TEXT REFERENCES works (id),
        starter TEXT NOT NULL DEFAULT '',
        minutes INTEGER,
        pause_point TEXT NOT NULL DEFAULT '',
        put_away_at TEXT,
        {ROW}
    ) STRICT
    """,
    f"""
    CREATE TABLE sections (
        id TEXT PRIMARY KEY,
        checklist_id TEXT NOT NULL REFERENCES checklists (id),
        name TEXT NOT NULL,
        pause_point TEXT NOT NULL DEFAULT '',
        order_key TEXT NOT NULL DEFAULT '',
        {ROW}
    ) STRICT
    """,
    f"""
    CREATE TABLE steps (
        id TEXT PRIMARY KEY,
        checklist_id TEXT NOT NULL REFERENCES checklists (id),
        title TEXT NOT NULL,
        section_id TEXT REFERENCES sections (id),
        order_key TEXT NOT NULL DEFAULT '',
        kind TEXT NOT NULL DEFAULT 'tick',
        why TEXT NOT NULL DEFAULT '',
        must_see INTEGER NOT NULL DEFAULT 0 CHECK (must_see IN (0, 1)),
        params TEXT,
        incident_id TEXT REFERENCES incidents (id),
        learned_at TEXT,
        retired_at TEXT,
        {ROW}
    ) STRICT
    """,
    f"""
    CREATE TABLE facts (
        id TEXT PRIMARY KEY,
        checklist_id TEXT NOT NULL REFERENCES checklists (id),
        name TEXT NOT NULL,
        code TEXT NOT NULL DEFAULT '',
        kind TEXT NOT NULL DEFAULT 'text',
        example TEXT NOT NULL DEFAULT '',
        order_key TEXT NOT NULL DEFAULT '',
        {ROW}
    ) STRICT
    """,
)

INDEXES = (
    "CREATE INDEX checklists_by_client ON checklists (client_id, name)",
    "CREATE INDEX sections_by_checklist ON sections (checklist_id, order_key)",
    "CREATE INDEX steps_by_checklist ON steps (checklist_id, order_key)",
    "CREATE INDEX steps_by_incident ON steps (incident_id)",
    "CREATE INDEX facts_by_checklist ON facts (checklist_id, order_key)",
    "CREATE INDEX settings_by_name ON settings (name)",
)


def migrate(db: Database) -> None:
    """Make the tables that stand before anything went wrong."""
    for statement in (*TABLES, *INDEXES):
        db.execute(statement)
