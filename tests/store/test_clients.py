"""Clients are read by name, with what stands around them."""

from __future__ import annotations

from mistakejournal.store import clients, tables
from mistakejournal.store.journal import Journal


def test_learned_steps_are_those_in_use_in_a_clients_lists_or_theirs_alone_in_a_shared_one(
    journal: Journal,
) -> None:
    with journal.write() as writing:
        client, other = (writing.add(tables.CLIENTS, name=name) for name in ("Harlow", "Oak"))
        used = writing.add(tables.CHECKLISTS, name="Used", client_id=client)
        away = writing.add(tables.CHECKLISTS, name="Away", client_id=client, put_away_at=writing.now)
        shared = writing.add(tables.CHECKLISTS, name="Shared")
        now = writing.now
        writing.add(tables.STEPS, checklist_id=used, title="Learned", learned_at=now)
        writing.add(tables.STEPS, checklist_id=used, title="Resting", learned_at=now, retired_at=now)
        writing.add(tables.STEPS, checklist_id=used, title="Plain")
        writing.add(tables.STEPS, checklist_id=away, title="Learned", learned_at=now)
        writing.add(tables.STEPS, checklist_id=shared, title="Everybody’s", learned_at=now)
        writing.add(tables.STEPS, checklist_id=shared, title="Oak’s", learned_at=now, client_id=other)
    assert clients.learned_steps(journal) == {client: 1, other: 1}


def test_what_is_promised_to_a_client_is_open_or_changed_without_their_knowing(journal: Journal) -> None:
    with journal.write() as writing:
        client, other = (writing.add(tables.CLIENTS, name=name) for name in ("Harlow", "Oak"))
        theirs = writing.add(tables.INCIDENTS, client_id=client)
        practice = writing.add(tables.INCIDENTS, client_id=client, practice=True)
        of_other = writing.add(tables.INCIDENTS, client_id=other)
        for incident, title, fields in (
            (theirs, "by Friday", {"due_on": "2026-12-04"}),
            (theirs, "by Tuesday", {"due_on": "2026-12-01"}),
            (theirs, "kept", {"state": "kept"}),
            (theirs, "changed and told", {"state": "changed"}),
            (theirs, "changed", {"state": "changed", "untold": True}),
            (practice, "practised", {}),
            (of_other, "to Oak", {}),
        ):
            writing.add(tables.PROMISES, incident_id=incident, title=title, **fields)
    titles = [one.title for one in clients.promises_to(journal, client)]
    assert titles == ["by Tuesday", "by Friday", "changed"]


def test_what_a_client_agreed_to_is_newest_first(journal: Journal) -> None:
    with journal.write() as writing:
        client = writing.add(tables.CLIENTS, name="Harlow")
        incident = writing.add(tables.INCIDENTS, client_id=client)
        for title, answer, day in (
            ("Links by Monday", "agreed", 1),
            ("Proofs", "agreed", 9),
            ("No", "no", 5),
        ):
            at = f"2026-11-{day:02}T09:00:00.000000Z"
            writing.add(tables.FIXES, incident_id=incident, title=title, answer=answer, done_at=at)
    assert [one.title for one in clients.agreed_with(journal, client)] == ["Proofs", "Links by Monday"]


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
        writing.add(tables.INCIDENTS, client_id=client, work_id=works["Other"], practice=True)
    assert clients.work_names(journal) == {client: ["Calls", "Newsletter"]}
    assert [work.name for work in clients.all_works(journal)] == ["Calls", "Newsletter", "Other"]
