"""Pages of incidents come from the indexes, and their state is that of the domain's rule."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mistakejournal.domain.incident import Option, Repair
from mistakejournal.domain.incident_file import IncidentFile
from mistakejournal.domain.telling import Promise, PromiseState
from mistakejournal.store import incidentpages, incidents, matching, parts, tables
from mistakejournal.store.incidentpages import Filter
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
    lines = incidentpages.page(journal, Filter(), None, 1000)
    assert next(line.state for line in lines if line.id == row_id) is file.state


@pytest.fixture
def ids(journal):
    """Give six incidents, the newest first, each a day older than the one before."""
    with journal.write() as writing:
        client = writing.add(tables.CLIENTS, name="Brightside")
        work = writing.add(tables.WORKS, name="Newsletter")
        other = writing.add(tables.WORKS, name="Invoice")
        made = []
        for number in range(6):
            made.append(
                writing.add(
                    tables.INCIDENTS,
                    client_id=client if number % 2 else None,
                    work_id=work if number % 3 else other,
                    level=1 + number % 4,
                    kind="near_miss" if number == 5 else "incident",
                    noticed_by=("me", "client", "tool")[number % 3],
                    noticed_at=AT - timedelta(days=number),
                    told_at=AT if number < 2 else None,
                    practice=number == 4,
                    title="x",
                )
            )
            writing.add(tables.CAUSES, incident_id=made[-1], code="wrong_list" if number % 2 else "tired")
        writing.remove(tables.INCIDENTS, writing.add(tables.INCIDENTS, title="gone", noticed_at=AT))
    return (*made, client, work)


@pytest.mark.parametrize("seldom", [0, 500])
def test_each_filter_lets_its_own_through_and_together_they_narrow(journal, ids, monkeypatch, seldom):
    monkeypatch.setattr(incidentpages, "SELDOM", seldom)
    client, work = ids[6:]
    for wanted, places in (
        (Filter(), (0, 1, 2, 3, 4, 5)),
        (Filter(client_id=client), (1, 3, 5)),
        (Filter(work_id=work), (1, 2, 4, 5)),
        (Filter(cause="wrong_list"), (1, 3, 5)),
        (Filter(level=2), (1, 5)),
        (Filter(kind="near_miss"), (5,)),
        (Filter(noticed_by=("me", "tool")), (0, 2, 3, 5)),
        (Filter(told=True), (0, 1)),
        (Filter(told=False, practice=False), (2, 3, 5)),
        (Filter(since=AT - timedelta(days=3), until=AT), (1, 2, 3)),
        (Filter(ids=(ids[4], ids[2])), (2, 4)),
        (Filter(client_id=client, work_id=work, cause="wrong_list", level=2, kind="incident"), (1,)),
        (Filter(state="closed"), ()),
    ):
        assert [line.id for line in incidentpages.page(journal, wanted, None, 9)] == [ids[n] for n in places]
        assert incidentpages.count(journal, wanted) == len(places)
        spots = incidentpages.spots(journal, wanted, None, 9)
        assert [spot.id for spot in spots] == [ids[n] for n in places]
        if len(places) > 1:
            rest = incidentpages.page(journal, wanted, spots[0].place, 9)
            assert [line.id for line in rest] == [ids[n] for n in places[1:]]


def test_lines_come_in_the_order_asked_for(journal, ids):
    wanted = [ids[3], "gone", ids[0], ids[5]]
    assert [line.id for line in incidentpages.lines(journal, wanted)] == [ids[3], ids[0], ids[5]]


def plan_of(journal, monkeypatch, act):
    """Give how SQLite goes about the last question of an act."""
    asked = []

    def noted(sql, values=()):
        asked.append((sql, values))
        return []

    with monkeypatch.context() as watching:
        watching.setattr(journal, "read", noted)
        act()
    sql, values = asked[-1]
    return " ".join(row["detail"] for row in journal.read(f"EXPLAIN QUERY PLAN {sql}", values))


@pytest.mark.parametrize("wanted", [Filter(), Filter(client_id="c"), Filter(work_id="w"), Filter(level=2)])
def test_the_few_that_hold_a_word_are_looked_up_whatever_the_filter(journal, monkeypatch, wanted):
    held = matching.holding('"old"*', [])
    plan = plan_of(
        journal, monkeypatch, lambda: incidentpages.spots(journal, wanted, (AT, "x"), 9, held, by_also=True)
    )
    assert "sqlite_autoindex_incidents_1 (id=?)" in plan
    assert "incidents_by" not in plan


@pytest.mark.parametrize("after", [None, (AT, "x")])
@pytest.mark.parametrize(
    ("wanted", "index"),
    [
        (Filter(), "incidents_by_time"),
        (Filter(client_id="c"), "incidents_by_client"),
        (Filter(work_id="w"), "incidents_by_kind_of_work"),
        (Filter(level=2), "incidents_by_level"),
        (Filter(kind="incident", practice=False), "incidents_by_time"),
        (Filter(kind="near_miss"), "incidents_caught"),
        (Filter(state="closed"), "incidents_by_time"),
        (Filter(state="open"), "incidents_unclosed"),
        (Filter(client_id="c", work_id="w", level=2, cause="tired", since=AT), "incidents_by_client"),
    ],
)
def test_a_page_is_read_along_its_index_from_its_place_on(journal, monkeypatch, wanted, index, after):
    monkeypatch.setattr(incidentpages, "SELDOM", 0)
    plan = plan_of(journal, monkeypatch, lambda: incidentpages.spots(journal, wanted, after, 9))
    assert f"INDEX {index}" in plan
    assert "USE TEMP B-TREE FOR ORDER BY" not in plan
    if after is not None:
        assert "<expr><?" in plan
