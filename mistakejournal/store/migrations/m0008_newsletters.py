"""Issues that later ones are compared with, reports, steady links, what was meant, wishes of clients."""

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
    CREATE TABLE kept_issues (
        id TEXT PRIMARY KEY,
        client_id TEXT NOT NULL REFERENCES clients (id),
        title TEXT NOT NULL,
        number TEXT NOT NULL DEFAULT '',
        subject TEXT NOT NULL DEFAULT '',
        sender TEXT NOT NULL DEFAULT '',
        reply_to TEXT NOT NULL DEFAULT '',
        sent_on TEXT,
        is_correction INTEGER NOT NULL DEFAULT 0 CHECK (is_correction IN (0, 1)),
        text TEXT NOT NULL DEFAULT '',
        links TEXT NOT NULL DEFAULT '',
        {ROW}
    ) STRICT
    """,
    f"""
    CREATE TABLE inspections (
        id TEXT PRIMARY KEY,
        title TEXT NOT NULL,
        client_id TEXT REFERENCES clients (id),
        run_step_id TEXT REFERENCES run_steps (id),
        inspected_at TEXT,
        links INTEGER NOT NULL DEFAULT 0,
        strong INTEGER NOT NULL DEFAULT 0,
        report TEXT NOT NULL DEFAULT '',
        answers TEXT,
        issue_id TEXT REFERENCES kept_issues (id),
        {ROW}
    ) STRICT
    """,
    f"""
    CREATE TABLE steady_links (
        id TEXT PRIMARY KEY,
        client_id TEXT NOT NULL REFERENCES clients (id),
        title TEXT NOT NULL DEFAULT '',
        key TEXT NOT NULL,
        {ROW}
    ) STRICT
    """,
    f"""
    CREATE TABLE exemptions (
        id TEXT PRIMARY KEY,
        title TEXT NOT NULL DEFAULT '',
        rule TEXT NOT NULL DEFAULT '',
        key TEXT NOT NULL,
        client_id TEXT REFERENCES clients (id),
        inspection_id TEXT REFERENCES inspections (id),
        {ROW}
    ) STRICT
    """,
    f"""
    CREATE TABLE client_rules (
        id TEXT PRIMARY KEY,
        client_id TEXT NOT NULL REFERENCES clients (id),
        title TEXT NOT NULL,
        wish TEXT NOT NULL DEFAULT 'contain' CHECK (wish IN ('contain', 'avoid', 'spell')),
        incident_id TEXT REFERENCES incidents (id),
        {ROW}
    ) STRICT
    """,
)

INDEXES = (
    "CREATE INDEX kept_issues_by_client ON kept_issues (client_id, sent_on)",
    "CREATE INDEX inspections_by_time ON inspections (inspected_at)",
    "CREATE INDEX inspections_by_step ON inspections (run_step_id) WHERE run_step_id IS NOT NULL",
    "CREATE INDEX steady_links_by_client ON steady_links (client_id)",
    "CREATE INDEX exemptions_by_client ON exemptions (client_id)",
    "CREATE INDEX exemptions_by_inspection ON exemptions (inspection_id) WHERE inspection_id IS NOT NULL",
    "CREATE INDEX client_rules_by_client ON client_rules (client_id)",
)


def migrate(db: Database) -> None:
    """Make the inspector's tables."""
    for statement in (*TABLES, *INDEXES):
        db.execute(statement)
