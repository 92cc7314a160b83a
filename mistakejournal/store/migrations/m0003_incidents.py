"""Incidents."""

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
    CREATE TABLE incidents (
        id TEXT PRIMARY KEY,
        kind TEXT NOT NULL DEFAULT 'incident' CHECK (kind IN ('incident', 'near_miss')),
        title TEXT NOT NULL DEFAULT '',
        practice INTEGER NOT NULL DEFAULT 0 CHECK (practice IN (0, 1)),
        client_id TEXT REFERENCES clients (id),
        work_id TEXT REFERENCES works (id),
        run_id TEXT REFERENCES runs (id),
        broke_at TEXT REFERENCES run_steps (id),
        broke_where TEXT NOT NULL DEFAULT '',
        caught_by TEXT REFERENCES run_steps (id),
        page TEXT NOT NULL DEFAULT 'pause',
        unfinished TEXT,
        short_of_time INTEGER NOT NULL DEFAULT 0 CHECK (short_of_time IN (0, 1)),
        happened_at TEXT,
        happened_about INTEGER NOT NULL DEFAULT 0 CHECK (happened_about IN (0, 1)),
        noticed_at TEXT,
        noticed_about INTEGER NOT NULL DEFAULT 0 CHECK (noticed_about IN (0, 1)),
        told_at TEXT,
        told_about INTEGER NOT NULL DEFAULT 0 CHECK (told_about IN (0, 1)),
        told_channel TEXT CHECK (told_channel IN ('email', 'phone', 'chat')),
        fixed_at TEXT,
        fixed_about INTEGER NOT NULL DEFAULT 0 CHECK (fixed_about IN (0, 1)),
        verified_at TEXT,
        verified_about INTEGER NOT NULL DEFAULT 0 CHECK (verified_about IN (0, 1)),
        noticed_by TEXT CHECK (noticed_by IN ('me', 'client', 'customer', 'step', 'tool')),
        zone TEXT NOT NULL DEFAULT '',
        still_going TEXT CHECK (still_going IN ('no', 'yes', 'unsure')),
        quick_stop TEXT NOT NULL DEFAULT '',
        pause_seconds INTEGER NOT NULL DEFAULT 0,
        pause_done INTEGER NOT NULL DEFAULT 0 CHECK (pause_done IN (0, 1)),
        strength_before INTEGER,
        strength_after INTEGER,
        private_line TEXT NOT NULL DEFAULT '',
        what_happened TEXT NOT NULL DEFAULT '',
        my_part TEXT NOT NULL DEFAULT '',
        their_part TEXT NOT NULL DEFAULT '',
        moment TEXT NOT NULL DEFAULT '',
        form TEXT CHECK (form IN ('action', 'judgment', 'left_undone')),
        owned TEXT CHECK (owned IN ('problem', 'solution', 'both')),
        seen TEXT NOT NULL DEFAULT '',
        seen_count INTEGER,
        cost_money TEXT NOT NULL DEFAULT '',
        cost_time TEXT NOT NULL DEFAULT '',
        cost_date TEXT NOT NULL DEFAULT '',
        personal TEXT NOT NULL DEFAULT '',
        undo TEXT NOT NULL DEFAULT '',
        dim_money INTEGER,
        dim_public INTEGER,
        dim_time INTEGER,
        dim_trust INTEGER,
        dim_privacy INTEGER,
        dim_reflects INTEGER,
        scope TEXT NOT NULL DEFAULT '',
        level INTEGER,
        client_level INTEGER,
        size_to_me INTEGER,
        at_risk INTEGER NOT NULL DEFAULT 0 CHECK (at_risk IN (0, 1)),
        client_said TEXT NOT NULL DEFAULT '',
        said_is_guess INTEGER NOT NULL DEFAULT 0 CHECK (said_is_guess IN (0, 1)),
        effect TEXT NOT NULL DEFAULT '',
        next_update TEXT NOT NULL DEFAULT '',
        make_good TEXT NOT NULL DEFAULT '',
        make_good_for TEXT NOT NULL DEFAULT '',
        make_good_done_at TEXT,
        as_described TEXT CHECK (as_described IN ('exactly', 'different_told', 'different_not_told')),
        what_i_saw TEXT NOT NULL DEFAULT '',
        answer TEXT CHECK (answer IN ('settled', 'not_yet', 'no_answer')),
        answer_words TEXT NOT NULL DEFAULT '',
        answer_at TEXT,
        asked_times INTEGER NOT NULL DEFAULT 0,
        when_then TEXT NOT NULL DEFAULT '',
        fix_declined TEXT NOT NULL DEFAULT '',
        lesson TEXT NOT NULL DEFAULT '',
        closing_reason TEXT NOT NULL DEFAULT '',
        untold_reason TEXT NOT NULL DEFAULT '',
        closed_at TEXT,
        {ROW}
    ) STRICT
    """,
)

INDEXES = (
    "CREATE INDEX incidents_by_time ON incidents (coalesce(noticed_at, created_at), id)",
    "CREATE INDEX incidents_by_client ON incidents (client_id, coalesce(noticed_at, created_at), id)",
    "CREATE INDEX incidents_by_work ON incidents (client_id, work_id)",
    "CREATE INDEX incidents_unclosed ON incidents (closed_at, deleted_at, coalesce(noticed_at, created_at))",
    "CREATE INDEX incidents_caught ON incidents (coalesce(noticed_at, created_at)) WHERE kind = 'near_miss'",
    "CREATE INDEX incidents_by_run ON incidents (run_id)",
    "CREATE INDEX incidents_by_step ON incidents (caught_by) WHERE caught_by IS NOT NULL",
)


def migrate(db: Database) -> None:
    """Make the table of incidents and its paging indexes."""
    for statement in (*TABLES, *INDEXES):
        db.execute(statement)
