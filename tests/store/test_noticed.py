"""When incidents were noticed, by the moment that stands on their page."""

from __future__ import annotations

from datetime import timedelta

from mistakejournal.services.clock import StandingClock
from mistakejournal.store import noticed, tables
from mistakejournal.store.journal import Journal


def test_what_was_noticed_in_a_span_comes_oldest_first(journal: Journal, clock: StandingClock) -> None:
    assert noticed.first_noticed(journal) is None
    start = clock.now()
    with journal.write() as writing:
        late = writing.add(tables.INCIDENTS, title="late", noticed_at=start + timedelta(days=2))
        early = writing.add(tables.INCIDENTS, title="early", noticed_at=start)
        writing.add(tables.INCIDENTS, title="rehearsed", noticed_at=start, practice=True)
        gone = writing.add(tables.INCIDENTS, title="gone", noticed_at=start - timedelta(days=1))
        end = writing.add(tables.INCIDENTS, title="after", noticed_at=start + timedelta(days=3))
    with journal.write() as writing:
        writing.remove(tables.INCIDENTS, gone)
    assert noticed.first_noticed(journal) == start
    found = noticed.noticed_between(journal, start, start + timedelta(days=3))
    assert found == [(early, start), (late, start + timedelta(days=2))]
    assert end not in [row_id for row_id, _at in found]


def test_near_misses_are_counted_among_any_number_of_ids(journal: Journal) -> None:
    with journal.write() as writing:
        kinds = ["incident", "near_miss", "near_miss"] * 200
        ids = [writing.add(tables.INCIDENTS, title="x", kind=kind) for kind in kinds]
    assert noticed.near_misses(journal, ids) == 400
    assert noticed.near_misses(journal, []) == 0
