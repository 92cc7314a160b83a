"""1.9: looking back, rules of thumb, saved views, what only looks alike, how something came back."""

from __future__ import annotations

from mistakejournal.domain.plainletters import PLAIN
from mistakejournal.store import checks, indexing
from mistakejournal.store.migrations import m0009_going_back


def test_what_was_there_stands_as_before(old):
    old.upgrade(8)
    old.add("clients", name="Brightside")
    old.add("incidents", title="Old link", client_id="clients")
    old.add("fixes", incident_id="incidents", title="Click it")
    before = {table: old.row(table) for table in ("clients", "incidents", "fixes")}
    old.upgrade(9)
    for table, row in before.items():
        after = old.row(table)
        assert {name: after[name] for name in row} == row
    assert old.row("incidents")["came_back_by"] is None
    assert old.row("fixes")["looked_at"] is None


def test_a_note_hangs_on_its_look_back(old, refuses):
    old.upgrade(9)
    old.add("look_backs", title="Week of 16 November", period="week")
    old.add("look_back_notes", look_back_id="look_backs", page="caught", note="Two old links.")
    assert old.row("look_back_notes")["note"] == "Two old links."
    assert refuses("look_back_notes", look_back_id="none", page="caught")
    assert refuses("look_backs", period="year")


def test_a_rule_of_thumb_needs_no_incident(old, refuses):
    old.upgrade(9)
    old.add("rules_of_thumb", title="Links last")
    assert old.row("rules_of_thumb")["incident_id"] is None
    assert refuses("rules_of_thumb", title="Links last", incident_id="none")


def test_a_saved_view_holds_what_was_asked_for(old):
    old.upgrade(9)
    old.add("saved_views", name="Serious", query="link", filters='{"level": "3"}')
    assert old.row("saved_views")["filters"] == '{"level": "3"}'


def test_two_incidents_are_told_apart(old, refuses):
    old.upgrade(9)
    old.add("incidents", title="Old link")
    old.add("distinctions", incident_id="incidents", other_id="incidents", title="Old link")
    assert old.row("distinctions")["other_id"] == "incidents"
    assert refuses("distinctions", incident_id="incidents", other_id="none")


def test_something_comes_back_in_one_of_six_ways(old, refuses):
    old.upgrade(9)
    assert refuses("incidents", came_back_by="carelessness")


def test_new_columns_change_no_rows_digest(old):
    old.upgrade(8)
    old.add("incidents", title="Old link")
    before = checks.digest_findings(old.conn)
    old.upgrade(9)
    assert checks.digest_findings(old.conn) == before


def test_what_was_written_before_is_found_without_its_special_letters(old):
    old.upgrade(8)
    old.add("incidents", title="Newsletter to Łódź", what_happened="Sent to Ærø and Straße 1.")
    old.upgrade(9)

    def is_found(words):
        return bool(old.conn.execute("SELECT rowid FROM search WHERE search MATCH ?", (words,)).fetchone())

    assert all(map(is_found, ("lodz", "aero", "strasse", "newsl*")))
    shown = old.conn.execute("SELECT title FROM search_docs").fetchone()
    assert shown["title"] == "Newsletter to Łódź"
    assert old.conn.execute("SELECT * FROM search_docs").fetchone()["plain_title"] == "Newsletter to Lódź"


def test_the_index_follows_its_words(old):
    old.upgrade(9)
    old.conn.execute(
        "INSERT INTO search_docs (kind, row_id, title, body) VALUES ('clients', 'c', 'Łódź', 'Straße')"
    )
    old.conn.execute("UPDATE search_docs SET title = 'Ærø'")
    assert indexing.matches(old.conn)
    old.conn.execute("DELETE FROM search_docs")
    assert indexing.matches(old.conn)
    assert not old.conn.execute("SELECT rowid FROM search WHERE search MATCH 'aero OR strasse'").fetchall()


def test_the_index_and_a_search_know_the_same_letters():
    assert dict(m0009_going_back.LETTERS) == PLAIN
