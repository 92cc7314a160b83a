"""1.5: full-text search over every text."""

from __future__ import annotations

from mistakejournal.store import checks


def found(old, words):
    return [
        row["title"] for row in old.conn.execute("SELECT title FROM search WHERE search MATCH ?", (words,))
    ]


def test_words_from_before_are_found_afterwards(old):
    old.upgrade(4)
    old.add("incidents", title="Old link", what_happened="the button went to last week’s episode 😳")
    old.add("clients", name="The Brightside Podcast")
    old.add("checklists", name="In the bin", deleted_at="2026-11-24T10:31:00.000000Z")
    old.upgrade(5)
    assert found(old, '"butt"*') == found(old, '"😳"*') == ["Old link"]
    assert found(old, '"brightside"*') == ["The Brightside Podcast"]
    assert found(old, '"bin"*') == []
    assert checks.index_findings(old.conn) == []


def test_accents_and_case_do_not_hide_a_word(old):
    old.upgrade(5)
    row = "INSERT INTO search_docs (kind, row_id, title, body) VALUES ('clients', 'a', 'Café Zürich', '')"
    old.conn.execute(row)
    assert found(old, '"CAFE"*') == found(old, '"zur"*') == ["Café Zürich"]
    assert found(old, '"zurichs"*') == []
