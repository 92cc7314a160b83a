"""Pages of incidents come from the indexes, and their state is that of the domain's rule."""

from __future__ import annotations

from datetime import UTC, datetime

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mistakejournal.domain.incident import Option, Repair
from mistakejournal.domain.incident_file import IncidentFile
from mistakejournal.domain.telling import Promise, PromiseState
from mistakejournal.store import incidents, parts, tables
from mistakejournal.store.journal import Journal

AT = datetime(2026, 11, 24, 9, 31, tzinfo=UTC)
MAYBE = st.sampled_from([None, AT])


@settings(max_examples=120, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    st.fixed_dictionaries({"told_at": MAYBE, "fixed_at": MAYBE, "closed_at": MAYBE}),
    st.sampled_from([None, 1, 2]),
    st.lists(MAYBE, max_size=2),
    st.lists(MAYBE, max_size=2),
    st.lists(st.tuples(st.integers(0, 2), st.sampled_from(PromiseState), st.booleans()), max_size=2),
)
def test_lists_and_the_domain_tell_the_same_state(
    journal: Journal,
    times: dict[str, datetime | None],
    level: int | None,
    repairs: list[datetime | None],
    options: list[datetime | None],
    promises: list[tuple[int, PromiseState, bool]],
) -> None:
    with journal.write() as writing:
        row_id = writing.add(tables.INCIDENTS, level=level, **times)
        for at in repairs:
            writing.add(tables.REPAIRS, incident_id=row_id, title="x", done_at=at)
        ids = [writing.add(tables.OPTIONS, incident_id=row_id, title="x", chosen_at=at) for at in options]
        for place, state, untold in promises:
            option_id = ids[place] if place < len(ids) else None
            writing.add(
                tables.PROMISES,
                incident_id=row_id,
                title="x",
                option_id=option_id,
                state=state,
                untold=untold,
            )
        gone = writing.add(tables.OPTIONS, incident_id=row_id, title="x", chosen_at=AT)
        writing.remove(tables.OPTIONS, gone)
    incident = incidents.get(journal, row_id)
    assert incident is not None
    file = IncidentFile(
        incident,
        repairs=tuple(parts.of_incident(journal, Repair, row_id)),
        options=tuple(parts.of_incident(journal, Option, row_id)),
        promises=tuple(parts.of_incident(journal, Promise, row_id)),
    )
    lines = incidents.page(journal, incidents.Filter(), None, 1000)
    assert next(line.state for line in lines if line.id == row_id) is file.state


def test_a_page_is_read_along_its_index(journal: Journal) -> None:
    for wanted, index in (
        (incidents.Filter(), "incidents_by_time"),
        (incidents.Filter(client_id="c"), "incidents_by_client"),
    ):
        where, values = incidents.conditions(wanted)
        plan = journal.read(
            f"EXPLAIN QUERY PLAN SELECT id FROM incidents WHERE {where} "
            "ORDER BY coalesce(incidents.noticed_at, incidents.created_at) DESC, incidents.id DESC LIMIT 9",
            values,
        )
        text = " ".join(row["detail"] for row in plan)
        assert index in text
        assert "TEMP B-TREE" not in text


def test_what_is_in_the_bin_is_nowhere(journal: Journal) -> None:
    with journal.write() as writing:
        row_id = writing.add(tables.INCIDENTS, title="x", practice=True)
        writing.remove(tables.INCIDENTS, row_id)
    assert incidents.get(journal, row_id) is None
    assert incidents.page(journal, incidents.Filter(), None, 9) == []
    assert incidents.count(journal, incidents.Filter()) == 0
    assert incidents.unclosed_ids(journal, 9) == []
    assert incidents.practice_ids(journal) == []


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
