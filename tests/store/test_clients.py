"""Clients are read by name, with the counts of their line."""

from __future__ import annotations

from mistakejournal.store import clients, tables
from mistakejournal.store.journal import Journal


def test_counts_leave_out_what_is_put_away_removed_or_practice(journal: Journal) -> None:
    with journal.write() as writing:
        client = writing.add(tables.CLIENTS, name="Harlow")
        used = writing.add(tables.CHECKLISTS, name="Used", client_id=client)
        writing.add(tables.CHECKLISTS, name="Away", client_id=client, put_away_at=writing.now)
        writing.add(tables.STEPS, checklist_id=used, title="Learned", learned_at=writing.now)
        writing.add(
            tables.STEPS, checklist_id=used, title="Resting", learned_at=writing.now, retired_at=writing.now
        )
        writing.add(tables.STEPS, checklist_id=used, title="Plain")
        for practice in (False, True):
            incident = writing.add(tables.INCIDENTS, client_id=client, practice=practice)
            for number in (1, 2):
                writing.add(tables.CHECK_INS, incident_id=incident, number=number)
    assert clients.counts(journal) == {client: clients.Counts(1, 1, 1)}


def test_names_are_sorted_as_people_sort_them(journal: Journal) -> None:
    with journal.write() as writing:
        for name in ("oak & Ember", "Harlow", "fennel"):
            writing.add(tables.CLIENTS, name=name)
        away = writing.add(tables.CLIENTS, name="Away", put_away_at=writing.now)
        gone = writing.add(tables.CLIENTS, name="Gone")
        writing.remove(tables.CLIENTS, gone)
    assert [client.name for client in clients.all_clients(journal)] == ["fennel", "Harlow", "oak & Ember"]
    assert [client.id for client in clients.all_clients(journal, put_away=True)] == [away]
    assert [name for _, name in clients.all_names(journal)][-1] == "Away"
    assert clients.get_client(journal, gone) is None
    assert clients.get_work(journal, "none") is None


def test_work_is_what_lists_and_incidents_tell(journal: Journal) -> None:
    with journal.write() as writing:
        client = writing.add(tables.CLIENTS, name="Harlow")
        works = {name: writing.add(tables.WORKS, name=name) for name in ("Newsletter", "Calls", "Other")}
        writing.add(tables.CHECKLISTS, name="x", client_id=client, work_id=works["Newsletter"])
        writing.add(tables.INCIDENTS, client_id=client, work_id=works["Calls"])
    assert clients.work_names(journal) == {client: ["Calls", "Newsletter"]}
    assert [work.name for work in clients.all_works(journal)] == ["Calls", "Newsletter", "Other"]
