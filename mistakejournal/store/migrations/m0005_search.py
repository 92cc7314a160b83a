"""Full-text search over every text, in one derived table that can be made anew at any time."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database

# Emoji are category So; without it none is found. The prefixes make half-typed words quick.
STATEMENTS = (
    """
    CREATE TABLE search_docs (
        doc INTEGER PRIMARY KEY,
        kind TEXT NOT NULL,
        row_id TEXT NOT NULL,
        incident_id TEXT,
        title TEXT NOT NULL,
        body TEXT NOT NULL
    ) STRICT
    """,
    "CREATE UNIQUE INDEX search_docs_by_row ON search_docs (kind, row_id)",
    "CREATE INDEX search_docs_by_incident ON search_docs (incident_id)",
    """
    CREATE VIRTUAL TABLE search USING fts5(
        title, body, content="search_docs", content_rowid="doc",
        tokenize="unicode61 remove_diacritics 2 categories 'L* N* Co So Sk'", prefix='1 2 3'
    )
    """,
    """
    CREATE TRIGGER search_docs_added AFTER INSERT ON search_docs BEGIN
        INSERT INTO search (rowid, title, body) VALUES (new.doc, new.title, new.body);
    END
    """,
    """
    CREATE TRIGGER search_docs_gone AFTER DELETE ON search_docs BEGIN
        INSERT INTO search (search, rowid, title, body) VALUES ('delete', old.doc, old.title, old.body);
    END
    """,
    """
    CREATE TRIGGER search_docs_changed AFTER UPDATE ON search_docs BEGIN
        INSERT INTO search (search, rowid, title, body) VALUES ('delete', old.doc, old.title, old.body);
        INSERT INTO search (rowid, title, body) VALUES (new.doc, new.title, new.body);
    END
    """,
)


def migrate(db: Database) -> None:
    """Make the table of texts, the index over it, and the triggers that keep them one."""
    for statement in STATEMENTS:
        db.execute(statement)
