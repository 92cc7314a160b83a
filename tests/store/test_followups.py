"""What is planned up to a day, also of closed incidents; how often work comes round."""

from __future__ import annotations

from datetime import UTC, date, datetime

from mistakejournal.store import followups, tables
from mistakejournal.store.journal import Journal

DAY = date(2026, 11, 26)
AT = datetime(2026, 11, 24, 9, tzinfo=UTC)


def planned(journal: Journal) -> list[str]:
    return [one.title for one in followups.planned(journal, DAY)]


def test_only_what_is_due_and_does_not_rest(journal: Journal) -> None:
    with journal.write() as writing:
        closed = writing.add(tables.INCIDENTS, title="Closed", closed_at=AT)
        practice = writing.add(tables.INCIDENTS, title="Try", practice=True)
        gone = writing.add(tables.INCIDENTS, title="Gone", deleted_at=AT)
        for title, columns in {
            "due": {"due_on": DAY, "due_time": "15:00"},
            "first": {"due_on": DAY, "due_time": "09:00"},
            "rested": {"due_on": DAY, "due_time": "16:00", "snoozed_until": DAY},
            "later": {"due_on": date(2026, 11, 27)},
            "undated": {},
            "rests": {"due_on": DAY, "snoozed_until": date(2026, 11, 27)},
            "done": {"due_on": DAY, "state": "done"},
        }.items():
            writing.add(tables.FOLLOW_UPS, incident_id=closed, title=title, **columns)
        for incident in (practice, gone):
            writing.add(tables.FOLLOW_UPS, incident_id=incident, title="silent", due_on=DAY)
    assert planned(journal) == ["first", "due", "rested"]


def test_the_last_two_runs_of_the_work_for_the_client(journal: Journal) -> None:
    with journal.write() as writing:
        client = writing.add(tables.CLIENTS, name="Brightside")
        work = writing.add(tables.WORKS, name="Newsletter")
        checklist = writing.add(tables.CHECKLISTS, name="Send", client_id=client, work_id=work)
        for day in (1, 8, 15):
            at = datetime(2026, 11, day, 10, tzinfo=UTC)
            writing.add(tables.RUNS, checklist_id=checklist, title="Send", state="done", started_at=at)
        writing.add(tables.RUNS, checklist_id=checklist, title="Send", state="open", started_at=AT)
    assert followups.last_run_days(journal, client, work) == (date(2026, 11, 15), date(2026, 11, 8))
    assert followups.last_run_days(journal, client, "other") == ()
