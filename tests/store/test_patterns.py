"""Questions over 100,000 incidents are answered out of indexes; what they count is tested with services."""

from datetime import UTC, datetime, timedelta

import pytest

from mistakejournal.store import patterns as store

START = datetime(2026, 6, 1, 8, tzinfo=UTC)


@pytest.fixture
def steps_of(journal):
    """Give what SQLite does for each question that an act asks, and the columns it fetches from the table."""
    conn = journal._conn

    def steps_of(act):
        asked = []
        conn.set_trace_callback(asked.append)
        act()
        conn.set_trace_callback(None)
        return [step for sql in asked for step in conn.execute(f"EXPLAIN {sql}").fetchall()]

    return steps_of


@pytest.mark.parametrize(
    "act",
    [
        lambda journal: store.month(journal, store.Scope(START)),
        lambda journal: store.causes(journal, store.Scope(START)),
        lambda journal: store.causes_by_the_rest(journal, START),
        lambda journal: store.newest_points(journal, store.Scope(), "told", 3),
        lambda journal: store.first_and_last(journal, store.Scope()),
        store.count_all,
    ],
)
def test_no_row_of_an_incident_is_read_and_no_time_computed(journal, steps_of, act):
    steps = steps_of(lambda: act(journal))
    of_table = {step["p1"] for step in steps if step["opcode"] == "OpenRead" and step["p4"].isdigit()}
    read = [step for step in steps if step["opcode"] == "Column" and step["p1"] in of_table]
    computed = [step for step in steps if "julianday" in str(step["p4"])]
    assert read == []
    assert computed == []


def test_the_newest_spans_come_first_and_no_more_than_asked_for(journal):
    with journal.write() as writing:
        for number in range(5):
            at = START + timedelta(days=number)
            writing.add("incidents", noticed_at=at, told_at=at + timedelta(minutes=number), noticed_by="me")
    found = store.newest_points(journal, store.Scope(), "told", 3)
    assert [point.minutes for point in found] == [4, 3, 2]
    assert store.newest_points(journal, store.Scope(), "fixed", 3) == []


def test_what_was_done_in_another_order_is_left_out_and_the_shortest_minutes_come_first(journal):
    with journal.write() as writing:
        for minutes in (30, -5, 10):
            told = START + timedelta(minutes=minutes)
            writing.add("incidents", noticed_at=START, told_at=told, fixed_at=told, noticed_by="me")
        writing.add("incidents", noticed_at=START, told_at=START, noticed_by="client")
        writing.add("incidents", noticed_at=START)
    found = store.month(journal, store.Scope())
    assert found.minutes == {"told": [10, 30], "fixed": [0, 0, 0], "verified": []}
    assert found.left_out == {"told": 2, "fixed": 0, "verified": 0}
    assert (found.incidents, found.found_by_somebody, found.found_first) == (5, 4, 3)
