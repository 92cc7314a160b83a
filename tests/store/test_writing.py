"""Whatever is written can be taken back, is found by search, and proves itself by its digest."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mistakejournal.store import checks, indexing, tables
from mistakejournal.store.digests import NOT_CONTENT

WORDS = st.sampled_from(["", "the button", "last week’s episode", "👩🏽‍💻 שלום", "émoi\n\nline", "100 %"])
ACTS = st.lists(
    st.tuples(
        st.sampled_from(["add client", "add incident", "add repair", "change", "remove"]),
        st.integers(0, 30),
        WORDS,
        WORDS,
    ),
    max_size=12,
)
PLACES = (tables.CLIENTS, tables.INCIDENTS, tables.REPAIRS)
NAME_OF = {
    tables.CLIENTS: ("name", "notes"),
    tables.INCIDENTS: ("title", "effect"),
    tables.REPAIRS: ("title",),
}


def live_rows(journal):
    return {
        (table, row["id"]): {name: value for name, value in dict(row).items() if name not in NOT_CONTENT}
        for table in PLACES
        for row in journal.read(f"SELECT * FROM {table} WHERE deleted_at IS NULL")
    }


def pick(journal, number):
    rows = sorted(live_rows(journal))
    return rows[number % len(rows)] if rows else None


def act(journal, writing, kind, number, first, second):
    incidents = sorted(row_id for table, row_id in live_rows(journal) if table == tables.INCIDENTS)
    if kind == "add client":
        writing.add(tables.CLIENTS, name=first, notes=second)
    elif kind == "add incident" or (kind == "add repair" and not incidents):
        writing.add(tables.INCIDENTS, title=first, effect=second)
    elif kind == "add repair":
        writing.add(tables.REPAIRS, incident_id=incidents[number % len(incidents)], title=first)
    elif (place := pick(journal, number)) is not None:
        table, row_id = place
        if kind == "remove":
            writing.remove(table, row_id)
        else:
            writing.change(table, row_id, **dict(zip(NAME_OF[table], (first, second), strict=False)))


def assert_sound(journal):
    conn = journal._conn
    assert checks.digest_findings(conn) == []
    assert checks.index_findings(conn) == []
    documents = "SELECT kind, row_id, incident_id, title, body FROM search_docs ORDER BY kind, row_id"
    kept = [tuple(row) for row in conn.execute(documents)]
    conn.execute("BEGIN IMMEDIATE")
    conn.execute("DELETE FROM search_docs")
    indexing.rebuild(conn)
    assert [tuple(row) for row in conn.execute(documents)] == kept
    conn.execute("ROLLBACK")


@settings(max_examples=30, suppress_health_check=list(HealthCheck))
@given(transactions=st.lists(ACTS, max_size=5))
def test_taking_back_in_turn_restores_every_row_and_taking_that_back_does_it_again(journal, transactions):
    for table in (*reversed(PLACES), "search_docs"):
        journal._conn.execute(f"DELETE FROM {table}")
    before, undos = [{}], []
    for acts in transactions:
        with journal.write() as writing:
            for one in acts:
                act(journal, writing, *one)
        undos.append(writing.undo)
        before.append(live_rows(journal))
    assert_sound(journal)
    redos = []
    for undo, state in zip(reversed(undos), reversed(before[:-1]), strict=True):
        with journal.write() as writing:
            writing.take_back(undo)
        redos.append(writing.undo)
        assert live_rows(journal) == state
    assert_sound(journal)
    for redo, state in zip(reversed(redos), before[1:], strict=True):
        with journal.write() as writing:
            writing.take_back(redo)
        assert live_rows(journal) == state
    assert_sound(journal)


def test_a_change_that_changes_nothing_is_none(journal):
    with journal.write() as writing:
        client = writing.add(tables.CLIENTS, name="The Brightside Podcast")
    with journal.write() as writing:
        assert not writing.change(tables.CLIENTS, client, name="The Brightside Podcast")
    assert (writing.changed, writing.undo) == (set(), ())
    assert journal.number("SELECT rev FROM clients") == 1


def test_a_row_counts_its_changes_and_says_where_and_in_which_order_they_were_made(journal):
    with journal.write() as writing:
        client = writing.add(tables.CLIENTS, name="The Brightside Podcast")
    made = journal.read_one("SELECT * FROM clients")
    with journal.write() as writing:
        assert writing.change(tables.CLIENTS, client, name="Brightside")
    changed = journal.read_one("SELECT * FROM clients")
    assert writing.changed == {"clients"}
    assert (changed["rev"], changed["device_id"]) == (2, journal.device_id)
    assert changed["updated_at"] > made["updated_at"]
    assert changed["created_at"] == made["created_at"]


def test_a_row_that_is_not_there_cannot_be_changed(journal):
    with pytest.raises(KeyError), journal.write() as writing:
        writing.change(tables.CLIENTS, "nobody", name="x")


def test_a_removed_row_keeps_its_words_and_is_found_no_more(journal):
    with journal.write() as writing:
        client = writing.add(tables.CLIENTS, name="The Brightside Podcast")
    with journal.write() as writing:
        writing.remove(tables.CLIENTS, client)
    assert journal.read_one("SELECT name FROM clients")["name"] == "The Brightside Podcast"
    assert journal.read("SELECT * FROM search_docs") == []


def test_search_knows_which_incident_a_row_belongs_to_also_after_it_moved(journal):
    with journal.write() as writing:
        one, other = (writing.add(tables.INCIDENTS, title=title) for title in ("one", "other"))
        repair = writing.add(tables.REPAIRS, incident_id=one, title="send a correction")
        writing.change(tables.REPAIRS, repair, incident_id=other)
    found = journal.read("SELECT incident_id FROM search_docs WHERE row_id = ?", (repair,))
    assert [row["incident_id"] for row in found] == [other]


@pytest.mark.parametrize(
    "text", ["👩🏽‍💻👨‍👩‍👧", "שלום ‏עולם", "a\x00b", "x" * 300_000, "   ", "e\u0301\u202e\ufeff"]
)
def test_odd_texts_come_back_as_they_were_typed(journal, text):
    with journal.write() as writing:
        writing.add(tables.INCIDENTS, title="odd", what_happened=text)
    assert journal.read_one("SELECT what_happened FROM incidents")["what_happened"] == text
    assert_sound(journal)


def test_what_is_taken_out_for_good_is_in_no_index_and_undoing_passes_over_it(journal):
    with journal.write() as writing:
        row_id = writing.add(tables.CLIENTS, name="The Brightside Podcast")
        undo = writing.undo
    with journal.write() as writing:
        writing.erase(tables.CLIENTS, row_id)
    assert writing.changed == {tables.CLIENTS}
    assert writing.undo == ()
    assert journal.number("SELECT count(*) FROM search_docs") == 0
    with journal.write() as writing:
        writing.take_back(undo)
    assert writing.changed == set()
    assert_sound(journal)


def test_a_making_taken_back_goes_into_the_bin_at_that_moment(journal, clock):
    with journal.write() as writing:
        row_id = writing.add(tables.CLIENTS, name="The Brightside Podcast")
        undo = writing.undo
    clock.advance(hours=2)
    with journal.write() as writing:
        writing.take_back(undo)
    (row,) = journal.read("SELECT id, deleted_at FROM clients")
    assert (row["id"], row["deleted_at"]) == (row_id, "2026-11-24T10:30:00.000000Z")
