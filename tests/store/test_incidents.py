"""An incident is read whole, or as what rows elsewhere say of it; what is in the bin is nowhere."""

from __future__ import annotations

from datetime import UTC, datetime

from hypothesis import strategies as st

from mistakejournal.store import incidentpages, incidents, tables
from mistakejournal.store.journal import Journal

AT = datetime(2026, 11, 24, 9, 31, tzinfo=UTC)
MAYBE = st.sampled_from([None, AT])


def test_what_is_in_the_bin_is_nowhere(journal: Journal) -> None:
    with journal.write() as writing:
        row_id = writing.add(tables.INCIDENTS, title="x")
        writing.remove(tables.INCIDENTS, row_id)
    assert incidents.get(journal, row_id) is None
    assert incidentpages.page(journal, incidentpages.Filter(), None, 9) == []
    assert incidentpages.count(journal, incidentpages.Filter()) == 0
    assert incidents.unclosed_ids(journal, 9) == []


def test_a_head_says_whose_it_is_and_what_it_is_called(journal: Journal) -> None:
    with journal.write() as writing:
        client = writing.add(tables.CLIENTS, name="Brightside", contact="Ms Okafor")
        theirs = writing.add(tables.INCIDENTS, client_id=client, what_happened="The link was old. All of it.")
        bare = writing.add(tables.INCIDENTS, title="Late", closed_at=AT)
        gone = writing.add(tables.INCIDENTS, title="Gone", deleted_at=AT)
    heads = incidents.heads(journal, [theirs, bare, gone])
    assert {id_: (head.shown_title, head.client_name, head.first_name) for id_, head in heads.items()} == {
        theirs: ("The link was old", "Brightside", "Ms Okafor"),
        bare: ("Late", "", ""),
    }
    assert (heads[theirs].is_closed, heads[bare].is_closed) == (False, True)


def test_what_is_not_closed_is_found_along_its_own_index(journal: Journal):
    asked = []
    journal._conn.set_trace_callback(asked.append)
    incidents.unclosed_ids(journal, 20)
    journal._conn.set_trace_callback(None)
    plan = " ".join(row["detail"] for row in journal.read(f"EXPLAIN QUERY PLAN {asked[-1]}"))
    assert "incidents_unclosed" in plan
