"""What a look back counts: practice, the bin and other weeks aside."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from mistakejournal.services.clock import StandingClock
from mistakejournal.store import lookbackrows, tables
from mistakejournal.store.journal import Journal

SINCE, UNTIL = (datetime(2026, 11, day, tzinfo=UTC) for day in (16, 23))


def add(journal: Journal, day: int, **more: object) -> str:
    with journal.write() as writing:
        return writing.add(tables.INCIDENTS, noticed_at=datetime(2026, 11, day, 9, tzinfo=UTC), **more)


def add_cause(journal: Journal, incident: str, code: str, title: str = "") -> None:
    with journal.write() as writing:
        writing.add(tables.CAUSES, incident_id=incident, code=code, title=title)


def test_catches_of_the_stretch_come_newest_first(journal: Journal) -> None:
    for day in (15, 16, 22, 23):
        add(journal, day, kind="near_miss", title=str(day))
    add(journal, 18, kind="near_miss", title="practice", practice=True)
    assert [line.title for line in lookbackrows.caught(journal, SINCE, UNTIL)] == ["22", "16"]
    assert lookbackrows.count_incidents(journal, SINCE, UNTIL) == 0


def test_runs_are_counted_by_list_when_they_were_done_with_it(journal: Journal, clock: StandingClock) -> None:
    with journal.write() as writing:
        client = writing.add(tables.CLIENTS, name="Brightside")
        lists = [writing.add(tables.CHECKLISTS, name=name, client_id=client) for name in ("A", "B")]
        for checklist, state, used in (
            (lists[0], "done", True), (lists[1], "done", True), (lists[1], "done", True),
            (lists[0], "open", True), (lists[0], "done", False),
        ):  # fmt: skip
            writing.add(
                tables.RUNS, title="r", checklist_id=checklist, state=state, list_used=used,
                started_at=datetime(2026, 11, 18, tzinfo=UTC),
            )  # fmt: skip
    found = lookbackrows.runs_done(journal, SINCE, UNTIL)
    assert [(one.title, one.client_name, one.count) for one in found] == [
        ("B", "Brightside", 2),
        ("A", "Brightside", 1),
    ]


def test_causes_are_counted_by_incident_and_her_own_words_apart(journal: Journal) -> None:
    ids = [add(journal, day) for day in (16, 17, 18, 19)]
    for incident in ids[:3]:
        add_cause(journal, incident, "interruption")
    for incident, words in zip(ids, ("The flu", "the flu", "The move", "The flu"), strict=True):
        add_cause(journal, incident, "other", words)
    newest = lookbackrows.newest_incidents(journal, SINCE, UNTIL, 9)
    assert newest == ids[::-1]
    assert lookbackrows.newest_incidents(journal, SINCE, UNTIL, 1) == ids[3:]
    first, second = lookbackrows.causes(journal, newest, 2)
    assert (second.code, second.count) == ("interruption", 3)
    assert (first.code, first.title.lower(), first.count) == ("other", "the flu", 3)
    assert lookbackrows.of_cause(journal, first, newest) == {ids[0], ids[1], ids[3]}
    assert lookbackrows.of_cause(journal, second, newest) == set(ids[:3])


def test_deeds_stand_in_the_order_of_time(journal: Journal, clock: StandingClock) -> None:
    incident = add(journal, 17)
    now = clock.now()
    with journal.write() as writing:
        more = {"incident_id": incident}
        writing.add(tables.PROMISES, title="call", state="kept", settled_at=now, **more)
        writing.add(tables.PROMISES, title="write", state="open", **more)
        writing.add(tables.FIXES, title="template", kind="tool", state="done", done_at=now, **more)
        writing.add(tables.FOLLOW_UPS, title="list", state="done", done_at=now - timedelta(minutes=1), **more)
    found = lookbackrows.deeds(journal, now - timedelta(hours=1), now)
    assert {(one.code, one.title) for one in found} == {
        ("follow_up", "list"), ("kept", "call"), ("fix", "template"),
    }  # fmt: skip
    assert found[0].code == "follow_up"
    assert lookbackrows.deeds(journal, now - timedelta(days=9), now - timedelta(days=8)) == []
