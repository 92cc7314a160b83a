"""What is said to others, replies, make-goods with their cost, follow-ups with their dates, own prompts."""

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
    CREATE TABLE replies (
        id TEXT PRIMARY KEY,
        incident_id TEXT NOT NULL REFERENCES incidents (id),
        title TEXT NOT NULL DEFAULT '',
        channel TEXT NOT NULL DEFAULT 'email',
        came_at TEXT,
        option_id TEXT REFERENCES options (id),
        {ROW}
    ) STRICT
    """,
    f"""
    CREATE TABLE follow_ups (
        id TEXT PRIMARY KEY,
        incident_id TEXT NOT NULL REFERENCES incidents (id),
        title TEXT NOT NULL DEFAULT '',
        code TEXT NOT NULL DEFAULT 'own',
        due_on TEXT,
        due_time TEXT NOT NULL DEFAULT '',
        zone TEXT NOT NULL DEFAULT '',
        state TEXT NOT NULL DEFAULT 'planned' CHECK (state IN ('planned', 'done', 'waived')),
        reason TEXT NOT NULL DEFAULT '',
        done_at TEXT,
        snoozed_until TEXT,
        reminded_at TEXT,
        {ROW}
    ) STRICT
    """,
    f"""
    CREATE TABLE prompts (
        id TEXT PRIMARY KEY,
        title TEXT NOT NULL,
        page TEXT NOT NULL,
        order_key TEXT NOT NULL DEFAULT '',
        put_away_at TEXT,
        {ROW}
    ) STRICT
    """,
    f"""
    CREATE TABLE prompt_answers (
        id TEXT PRIMARY KEY,
        incident_id TEXT NOT NULL REFERENCES incidents (id),
        prompt_id TEXT NOT NULL REFERENCES prompts (id),
        title TEXT NOT NULL,
        page TEXT NOT NULL,
        answer TEXT NOT NULL DEFAULT '',
        {ROW}
    ) STRICT
    """,
    f"""
    CREATE TABLE kept_words (
        id TEXT PRIMARY KEY,
        incident_id TEXT NOT NULL REFERENCES incidents (id),
        title TEXT NOT NULL,
        place TEXT NOT NULL DEFAULT '',
        {ROW}
    ) STRICT
    """,
)

COLUMNS = (
    "ALTER TABLE clients ADD COLUMN phone TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE affected ADD COLUMN told_about INTEGER NOT NULL DEFAULT 0 CHECK (told_about IN (0, 1))",
    "ALTER TABLE clients ADD COLUMN retainer INTEGER NOT NULL DEFAULT 0 CHECK (retainer IN (0, 1))",
    "ALTER TABLE incidents ADD COLUMN legal_or_safety INTEGER NOT NULL DEFAULT 0 "
    "CHECK (legal_or_safety IN (0, 1))",
    "ALTER TABLE incidents ADD COLUMN again_of TEXT REFERENCES incidents (id)",
    "ALTER TABLE incidents ADD COLUMN make_good_kind TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE incidents ADD COLUMN make_good_amount INTEGER",
    "ALTER TABLE incidents ADD COLUMN make_good_minutes INTEGER",
    "ALTER TABLE incidents ADD COLUMN make_good_currency TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE incidents ADD COLUMN shared INTEGER NOT NULL DEFAULT 0 CHECK (shared IN (0, 1))",
    "ALTER TABLE incidents ADD COLUMN on_my_side TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE incidents ADD COLUMN on_their_side TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE incidents ADD COLUMN shared_cost INTEGER",
    "ALTER TABLE incidents ADD COLUMN shared_currency TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE incidents ADD COLUMN my_share INTEGER",
    "ALTER TABLE options ADD COLUMN reversible INTEGER NOT NULL DEFAULT 0 CHECK (reversible IN (0, 1))",
    "ALTER TABLE promises ADD COLUMN option_id TEXT REFERENCES options (id)",
    "ALTER TABLE promises ADD COLUMN unconfirmed INTEGER NOT NULL DEFAULT 0 CHECK (unconfirmed IN (0, 1))",
    "ALTER TABLE promises ADD COLUMN changed_to TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE promises ADD COLUMN untold INTEGER NOT NULL DEFAULT 0 CHECK (untold IN (0, 1))",
    "ALTER TABLE promises ADD COLUMN snoozed_until TEXT",
    "ALTER TABLE promises ADD COLUMN reminded_at TEXT",
    "ALTER TABLE check_ins ADD COLUMN snoozed_until TEXT",
    "ALTER TABLE check_ins ADD COLUMN not_with_run TEXT REFERENCES runs (id)",
)

# A list of allowed values stands in the table itself, so the table is made anew with a longer one.
MESSAGES = (
    "CREATE TEMP TABLE promised_in AS SELECT id, message_id FROM promises WHERE message_id IS NOT NULL",
    "UPDATE promises SET message_id = NULL",
    "CREATE TEMP TABLE said AS SELECT * FROM messages",
    "DROP TABLE messages",
    f"""
    CREATE TABLE messages (
        id TEXT PRIMARY KEY,
        incident_id TEXT NOT NULL REFERENCES incidents (id),
        title TEXT NOT NULL DEFAULT '',
        kind TEXT NOT NULL DEFAULT 'full' CHECK (kind IN (
            'holding', 'full', 'summary', 'check_in', 'answered', 'correction', 'follow_up', 'to_other',
            'fact_page')),
        channel TEXT NOT NULL DEFAULT 'email',
        body TEXT NOT NULL DEFAULT '',
        base TEXT NOT NULL DEFAULT '',
        fields TEXT,
        sent_at TEXT,
        text_id TEXT NOT NULL DEFAULT '',
        corrects_id TEXT REFERENCES messages (id),
        affected_id TEXT REFERENCES affected (id),
        {ROW}
    ) STRICT
    """,
    """
    INSERT INTO messages (id, incident_id, title, kind, channel, body, base, fields, sent_at,
        created_at, updated_at, deleted_at, rev, device_id, digest)
    SELECT id, incident_id, title, kind, channel, body, base, fields, sent_at,
        created_at, updated_at, deleted_at, rev, device_id, digest FROM temp.said
    """,
    "CREATE INDEX messages_by_incident ON messages (incident_id, sent_at)",
    """
    UPDATE promises SET message_id =
        (SELECT message_id FROM temp.promised_in WHERE promised_in.id = promises.id)
    """,
    "DROP TABLE temp.said",
    "DROP TABLE temp.promised_in",
)

INDEXES = (
    "CREATE INDEX replies_by_incident ON replies (incident_id, came_at)",
    "CREATE INDEX follow_ups_by_incident ON follow_ups (incident_id, due_on)",
    "CREATE INDEX follow_ups_by_due ON follow_ups (state, due_on)",
    "CREATE INDEX prompts_by_page ON prompts (page, order_key)",
    "CREATE INDEX prompt_answers_by_incident ON prompt_answers (incident_id)",
    "CREATE INDEX kept_words_by_incident ON kept_words (incident_id)",
    "CREATE INDEX incidents_again ON incidents (again_of) WHERE again_of IS NOT NULL",
)


def migrate(db: Database) -> None:
    """Make the tables and columns; let a message be a correction, a follow-up, or for somebody else."""
    for statement in (*TABLES, *COLUMNS, *MESSAGES, *INDEXES):
        db.execute(statement)
