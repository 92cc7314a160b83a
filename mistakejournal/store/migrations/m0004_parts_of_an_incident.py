"""What belongs to an incident, and the events of its timeline."""

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
    CREATE TABLE feelings (
        id TEXT PRIMARY KEY,
        incident_id TEXT NOT NULL REFERENCES incidents (id),
        name TEXT NOT NULL,
        whose TEXT NOT NULL DEFAULT 'me',
        guess INTEGER NOT NULL DEFAULT 0 CHECK (guess IN (0, 1)),
        order_key TEXT NOT NULL DEFAULT '',
        {ROW}
    ) STRICT
    """,
    f"""
    CREATE TABLE affected (
        id TEXT PRIMARY KEY,
        incident_id TEXT NOT NULL REFERENCES incidents (id),
        name TEXT NOT NULL,
        note TEXT NOT NULL DEFAULT '',
        told_at TEXT,
        order_key TEXT NOT NULL DEFAULT '',
        {ROW}
    ) STRICT
    """,
    f"""
    CREATE TABLE repairs (
        id TEXT PRIMARY KEY,
        incident_id TEXT NOT NULL REFERENCES incidents (id),
        title TEXT NOT NULL,
        done_at TEXT,
        order_key TEXT NOT NULL DEFAULT '',
        {ROW}
    ) STRICT
    """,
    f"""
    CREATE TABLE options (
        id TEXT PRIMARY KEY,
        incident_id TEXT NOT NULL REFERENCES incidents (id),
        title TEXT NOT NULL,
        detail TEXT NOT NULL DEFAULT '',
        by_when TEXT NOT NULL DEFAULT '',
        effort TEXT NOT NULL DEFAULT '',
        cost TEXT NOT NULL DEFAULT '',
        recommended INTEGER NOT NULL DEFAULT 0 CHECK (recommended IN (0, 1)),
        chosen_at TEXT,
        order_key TEXT NOT NULL DEFAULT '',
        {ROW}
    ) STRICT
    """,
    f"""
    CREATE TABLE whys (
        id TEXT PRIMARY KEY,
        incident_id TEXT NOT NULL REFERENCES incidents (id),
        title TEXT NOT NULL,
        branch TEXT NOT NULL DEFAULT 'let_through' CHECK (branch IN ('let_through', 'not_caught')),
        order_key TEXT NOT NULL DEFAULT '',
        {ROW}
    ) STRICT
    """,
    f"""
    CREATE TABLE causes (
        id TEXT PRIMARY KEY,
        incident_id TEXT NOT NULL REFERENCES incidents (id),
        code TEXT NOT NULL,
        title TEXT NOT NULL DEFAULT '',
        order_key TEXT NOT NULL DEFAULT '',
        {ROW}
    ) STRICT
    """,
    f"""
    CREATE TABLE fixes (
        id TEXT PRIMARY KEY,
        incident_id TEXT NOT NULL REFERENCES incidents (id),
        title TEXT NOT NULL,
        kind TEXT NOT NULL DEFAULT 'step' CHECK (kind IN ('step', 'communication', 'expectation', 'tool')),
        state TEXT NOT NULL DEFAULT 'owed' CHECK (state IN ('owed', 'done', 'declined')),
        reason TEXT NOT NULL DEFAULT '',
        strength TEXT NOT NULL DEFAULT '',
        kept_anyway INTEGER NOT NULL DEFAULT 0 CHECK (kept_anyway IN (0, 1)),
        checklist_id TEXT REFERENCES checklists (id),
        step_id TEXT REFERENCES steps (id),
        answer TEXT CHECK (answer IN ('agreed', 'not_yet', 'no')),
        due_on TEXT,
        done_at TEXT,
        order_key TEXT NOT NULL DEFAULT '',
        {ROW}
    ) STRICT
    """,
    f"""
    CREATE TABLE messages (
        id TEXT PRIMARY KEY,
        incident_id TEXT NOT NULL REFERENCES incidents (id),
        title TEXT NOT NULL DEFAULT '',
        kind TEXT NOT NULL DEFAULT 'full'
            CHECK (kind IN ('holding', 'full', 'summary', 'check_in', 'answered')),
        channel TEXT NOT NULL DEFAULT 'email',
        body TEXT NOT NULL DEFAULT '',
        base TEXT NOT NULL DEFAULT '',
        fields TEXT,
        sent_at TEXT,
        {ROW}
    ) STRICT
    """,
    f"""
    CREATE TABLE promises (
        id TEXT PRIMARY KEY,
        incident_id TEXT NOT NULL REFERENCES incidents (id),
        title TEXT NOT NULL,
        message_id TEXT REFERENCES messages (id),
        due_on TEXT,
        due_time TEXT NOT NULL DEFAULT '',
        zone TEXT NOT NULL DEFAULT '',
        state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'kept', 'changed', 'not_kept')),
        settled_at TEXT,
        {ROW}
    ) STRICT
    """,
    f"""
    CREATE TABLE check_ins (
        id TEXT PRIMARY KEY,
        incident_id TEXT NOT NULL REFERENCES incidents (id),
        title TEXT NOT NULL DEFAULT '',
        number INTEGER NOT NULL DEFAULT 1,
        total INTEGER NOT NULL DEFAULT 1,
        state TEXT NOT NULL DEFAULT 'planned' CHECK (state IN ('planned', 'done', 'waived')),
        reason TEXT NOT NULL DEFAULT '',
        run_id TEXT REFERENCES runs (id),
        done_at TEXT,
        {ROW}
    ) STRICT
    """,
    f"""
    CREATE TABLE events (
        id TEXT PRIMARY KEY,
        code TEXT NOT NULL,
        at TEXT NOT NULL,
        title TEXT NOT NULL DEFAULT '',
        incident_id TEXT REFERENCES incidents (id),
        run_id TEXT REFERENCES runs (id),
        facts TEXT,
        {ROW}
    ) STRICT
    """,
)

INDEXES = (
    "CREATE INDEX feelings_by_incident ON feelings (incident_id, order_key)",
    "CREATE INDEX affected_by_incident ON affected (incident_id, order_key)",
    "CREATE INDEX repairs_by_incident ON repairs (incident_id, order_key)",
    "CREATE INDEX options_by_incident ON options (incident_id, order_key)",
    "CREATE INDEX whys_by_incident ON whys (incident_id, order_key)",
    "CREATE INDEX causes_by_incident ON causes (incident_id, order_key)",
    "CREATE INDEX fixes_by_incident ON fixes (incident_id, order_key)",
    "CREATE INDEX messages_by_incident ON messages (incident_id, sent_at)",
    "CREATE INDEX promises_by_incident ON promises (incident_id, due_on)",
    "CREATE INDEX check_ins_by_incident ON check_ins (incident_id, number)",
    "CREATE INDEX promises_by_due ON promises (state, due_on)",
    "CREATE INDEX check_ins_by_state ON check_ins (state, incident_id)",
    "CREATE INDEX events_by_incident ON events (incident_id, at)",
    "CREATE INDEX events_by_run ON events (run_id, at)",
)


def migrate(db: Database) -> None:
    """Make the tables of the parts, each found by its incident."""
    for statement in (*TABLES, *INDEXES):
        db.execute(statement)
