"""Look backs are read newest first, without what is in the bin."""

from __future__ import annotations

from datetime import timedelta

from mistakejournal.domain.lookback import Period
from mistakejournal.store import lookbacks, tables


def add(journal, clock, period, **more):
    with journal.write() as writing:
        return writing.add(tables.LOOK_BACKS, title="t", period=period, begun_at=clock.now(), **more)


def test_the_newest_unfinished_one_of_a_kind_is_found(journal, clock):
    first = add(journal, clock, Period.WEEK)
    clock.advance(days=7)
    second = add(journal, clock, Period.WEEK)
    add(journal, clock, Period.WEEK, finished_at=clock.now())
    month = add(journal, clock, Period.MONTH)
    assert lookbacks.unfinished(journal, Period.WEEK).id == second
    assert lookbacks.unfinished(journal, Period.MONTH).id == month
    assert {one.id for one in lookbacks.begun_since(journal, clock.now() - timedelta(days=1))} >= {
        second,
        month,
    }
    with journal.write() as writing:
        writing.remove(tables.LOOK_BACKS, second)
    assert lookbacks.unfinished(journal, Period.WEEK).id == first
    assert lookbacks.get(journal, second) is None
    assert [one.id for one in lookbacks.all_(journal)][-1] == first


def test_notes_are_read_of_one_or_of_all(journal, clock):
    ids = [add(journal, clock, Period.WEEK) for _ in range(2)]
    with journal.write() as writing:
        for row_id in ids:
            writing.add(tables.LOOK_BACK_NOTES, look_back_id=row_id, page="caught", note="n")
    assert len(lookbacks.notes(journal)) == 2
    assert [one.look_back_id for one in lookbacks.notes(journal, ids[0])] == ids[:1]
    assert lookbacks.rules(journal) == []
