"""The index is derived: it says when it is broken, and is made anew from the rows."""

from __future__ import annotations

import pytest

from mistakejournal.domain.checked import Finding
from mistakejournal.errors import JournalError
from mistakejournal.store import checks, indexing, tables


@pytest.fixture
def incident(journal):
    with journal.write() as writing:
        return writing.add(tables.INCIDENTS, title="Old link", what_happened="the button went to last week")


def titles(journal, words):
    found = journal.read(
        "SELECT title FROM search_docs"
        " WHERE doc IN (SELECT rowid FROM search WHERE search MATCH ?) ORDER BY doc",
        (words,),
    )
    return [row["title"] for row in found]


def test_a_word_is_found_by_its_beginning_an_emoji_too(journal, incident):
    with journal.write() as writing:
        writing.change(tables.INCIDENTS, incident, effect="😳 oh")
    assert titles(journal, '"butt"*') == titles(journal, '"😳"*') == ["Old link"]


def test_a_row_without_words_is_not_indexed(journal):
    with journal.write() as writing:
        writing.add(tables.INCIDENTS)
    assert journal.number("SELECT count(*) FROM search_docs") == 0


def test_a_step_of_a_run_is_found_as_the_runs_own_and_not_as_its_incidents(journal, incident):
    with journal.write() as writing:
        checklist = writing.add(tables.CHECKLISTS, name="Newsletter send")
        run = writing.add(tables.RUNS, title="Tuesday", checklist_id=checklist)
        row = {"run_id": run, "title": "Test", "incident_id": incident, "evidence": "episode 214"}
        writing.add(tables.RUN_STEPS, **row)
    (found,) = journal.read("SELECT incident_id FROM search_docs WHERE kind = 'run_steps'")
    assert found["incident_id"] is None


@pytest.mark.parametrize(
    "damage",
    [
        "DELETE FROM search_data WHERE id > 10",
        "UPDATE search_docs SET body = 'other words'",
        "DELETE FROM search_docs",
        "INSERT INTO search_docs (kind, row_id, title, body) VALUES ('clients', 'nobody', 'Ghost', '')",
    ],
    ids=["index", "words", "gone", "too many"],
)
def test_damage_to_what_is_derived_is_noticed_and_mended_from_the_rows(journal, incident, damage):
    conn = journal._conn
    conn.execute(damage)
    assert checks.index_findings(conn) == [Finding("index")]
    conn.execute("BEGIN IMMEDIATE")
    indexing.rebuild(conn)
    conn.execute("COMMIT")
    assert checks.index_findings(conn) == []
    assert titles(journal, '"button"*') == ["Old link"]


def test_a_broken_index_is_mended_while_it_is_asked(journal, incident):
    journal._conn.execute("UPDATE search_data SET block = x'00ff00ff00ff'")
    assert titles(journal, '"button"*') == ["Old link"]
    assert checks.index_findings(journal._conn) == []


def test_an_index_that_cannot_be_mended_is_damage(journal, incident):
    journal._conn.execute("UPDATE search_data SET block = x'00ff00ff00ff'")
    journal._conn.execute("PRAGMA query_only = ON")
    with pytest.raises(JournalError) as trouble:
        titles(journal, '"button"*')
    assert trouble.value.code == "damaged"


def test_a_broken_index_costs_one_try_and_no_word(journal, incident):
    journal._conn.execute("UPDATE search_data SET block = x'00ff00ff00ff'")
    with pytest.raises(JournalError) as trouble, journal.write() as writing:
        writing.change(tables.INCIDENTS, incident, what_happened="typed meanwhile")
    assert trouble.value.code == "busy"
    with journal.write() as writing:
        writing.change(tables.INCIDENTS, incident, what_happened="typed meanwhile")
    assert titles(journal, '"typed"*') == ["Old link"]
    assert titles(journal, '"button"*') == []


def test_made_anew_it_knows_texts_in_the_order_they_were_written_and_is_kept_on(journal):
    with journal.write() as writing:
        for number in range(3):  # two kinds of rows, one after the other
            writing.add(tables.CLIENTS, id=f"0{number}-a", name=f"Client {number}")
            writing.add(tables.INCIDENTS, id=f"0{number}-b", title=f"Incident {number}")
    conn = journal._conn
    conn.execute("DELETE FROM search_docs")
    ticks = []
    conn.execute("BEGIN IMMEDIATE")
    indexing.rebuild(conn, ticks.append)
    conn.execute("COMMIT")
    found = [row["title"] for row in journal.read("SELECT title FROM search_docs ORDER BY doc")]
    assert found == ["Client 0", "Incident 0", "Client 1", "Incident 1", "Client 2", "Incident 2"]
    assert ticks == [1, 1, 1, 1, 1, 1, 6]  # each put down, then all read
    assert checks.index_findings(conn) == []
    with journal.write() as writing:
        writing.change(tables.INCIDENTS, "01-b", title="Changed")
    assert checks.index_findings(conn) == []
