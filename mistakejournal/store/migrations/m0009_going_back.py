"""Looking back with its notes, rules of thumb, saved views, and which incidents are not the same thing."""

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
    CREATE TABLE look_backs (
        id TEXT PRIMARY KEY,
        title TEXT NOT NULL DEFAULT '',
        period TEXT NOT NULL DEFAULT 'week' CHECK (period IN ('week', 'month')),
        page TEXT NOT NULL DEFAULT '',
        begun_at TEXT,
        finished_at TEXT,
        {ROW}
    ) STRICT
    """,
    f"""
    CREATE TABLE look_back_notes (
        id TEXT PRIMARY KEY,
        look_back_id TEXT NOT NULL REFERENCES look_backs (id),
        title TEXT NOT NULL DEFAULT '',
        page TEXT NOT NULL,
        note TEXT NOT NULL DEFAULT '',
        {ROW}
    ) STRICT
    """,
    f"""
    CREATE TABLE rules_of_thumb (
        id TEXT PRIMARY KEY,
        title TEXT NOT NULL,
        incident_id TEXT REFERENCES incidents (id),
        look_back_id TEXT REFERENCES look_backs (id),
        order_key TEXT NOT NULL DEFAULT '',
        put_away_at TEXT,
        {ROW}
    ) STRICT
    """,
    f"""
    CREATE TABLE saved_views (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        query TEXT NOT NULL DEFAULT '',
        filters TEXT,
        order_key TEXT NOT NULL DEFAULT '',
        {ROW}
    ) STRICT
    """,
    f"""
    CREATE TABLE distinctions (
        id TEXT PRIMARY KEY,
        incident_id TEXT NOT NULL REFERENCES incidents (id),
        title TEXT NOT NULL DEFAULT '',
        other_id TEXT NOT NULL REFERENCES incidents (id),
        {ROW}
    ) STRICT
    """,
)

COLUMNS = (
    "ALTER TABLE incidents ADD COLUMN came_back_by TEXT CHECK (came_back_by IN "
    "('not_run', 'skipped', 'ticked_blind', 'wrong_place', 'not_covered', 'outside'))",
    "ALTER TABLE fixes ADD COLUMN looked_at TEXT",
)

AT = "coalesce(noticed_at, created_at)"
MINUTES = tuple(
    f"CAST((julianday({later}) - julianday({earlier})) * 1440 + 0.5 AS INTEGER)"
    for earlier, later in (("noticed_at", "told_at"), ("told_at", "fixed_at"), ("fixed_at", "verified_at"))
)

INDEXES = (
    "CREATE INDEX look_backs_by_time ON look_backs (period, begun_at)",
    "CREATE INDEX look_back_notes_by_look_back ON look_back_notes (look_back_id)",
    "CREATE INDEX distinctions_by_incident ON distinctions (incident_id)",
    f"CREATE INDEX incidents_by_kind_of_work ON incidents (work_id, {AT}, id)",
    f"CREATE INDEX incidents_by_level ON incidents (level, {AT}, id)",
    # Patterns count in these alone and never read a row: what they ask for must be worded as here.
    f"CREATE INDEX incidents_counted ON incidents (kind, practice, deleted_at, {AT}, noticed_by,"
    f" {', '.join(MINUTES)}, id)",
    "DROP INDEX incidents_again",
    "CREATE INDEX incidents_again ON incidents (again_of, came_back_by, id) WHERE again_of IS NOT NULL",
    "DROP INDEX runs_counted",
    "CREATE INDEX runs_counted ON runs (checklist_id, state, started_at, deleted_at, client_id, list_used)",
    "DROP INDEX incidents_by_step",
    f"CREATE INDEX incidents_by_step ON incidents (caught_by, kind, practice, deleted_at, {AT}, id)"
    " WHERE caught_by IS NOT NULL",
    "CREATE INDEX causes_counted ON causes (incident_id, deleted_at, code)",
    "CREATE INDEX causes_by_code ON causes (code, deleted_at, incident_id)",
    "CREATE INDEX fixes_by_step ON fixes (step_id) WHERE step_id IS NOT NULL",
)


# Letters that nothing can be taken off are indexed as somebody types them who lacks their keys: “Łódź” is
# found by “lodz”. The columns are reckoned when they are asked for and take no room.
LETTERS = (
    ("ł", "l"), ("Ł", "L"), ("ø", "o"), ("Ø", "O"), ("đ", "d"), ("Đ", "D"), ("ð", "d"), ("Ð", "D"),
    ("þ", "th"), ("Þ", "TH"), ("ħ", "h"), ("Ħ", "H"), ("ŧ", "t"), ("Ŧ", "T"), ("ı", "i"), ("æ", "ae"),
    ("Æ", "AE"), ("œ", "oe"), ("Œ", "OE"), ("ß", "ss"), ("ẞ", "SS"),
)  # fmt: skip


def plain(column: str) -> str:
    """Give the words of a column in plain letters, as SQL. Most have a byte a letter, and none of these."""
    replaced = column
    for odd, letters in LETTERS:
        replaced = f"replace({replaced}, '{odd}', '{letters}')"
    return f"CASE WHEN length(CAST({column} AS BLOB)) = length({column}) THEN {column} ELSE {replaced} END"


_TAKE_OUT = (
    "INSERT INTO search (search, rowid, plain_title, plain_body)"
    " VALUES ('delete', old.doc, old.plain_title, old.plain_body);"
)
_PUT_IN = (
    "INSERT INTO search (rowid, plain_title, plain_body) VALUES (new.doc, new.plain_title, new.plain_body);"
)

SEARCH = (
    "DROP TRIGGER search_docs_added",
    "DROP TRIGGER search_docs_gone",
    "DROP TRIGGER search_docs_changed",
    "DROP TABLE search",
    f"ALTER TABLE search_docs ADD COLUMN plain_title TEXT AS ({plain('title')}) VIRTUAL",
    f"ALTER TABLE search_docs ADD COLUMN plain_body TEXT AS ({plain('body')}) VIRTUAL",
    """
    CREATE VIRTUAL TABLE search USING fts5(
        plain_title, plain_body, content="search_docs", content_rowid="doc",
        tokenize="unicode61 remove_diacritics 2 categories 'L* N* Co So Sk'", prefix='1 2 3'
    )
    """,
    f"CREATE TRIGGER search_docs_added AFTER INSERT ON search_docs BEGIN {_PUT_IN} END",
    f"CREATE TRIGGER search_docs_gone AFTER DELETE ON search_docs BEGIN {_TAKE_OUT} END",
    f"CREATE TRIGGER search_docs_changed AFTER UPDATE ON search_docs BEGIN {_TAKE_OUT} {_PUT_IN} END",
)


def migrate(db: Database) -> None:
    """Make the tables of going back over past incidents, the indexes that count them, and a new search.

    The index over the words is empty then; whoever takes the steps fills it at their end.
    """
    for statement in (*TABLES, *COLUMNS, *INDEXES, *SEARCH):
        db.execute(statement)
