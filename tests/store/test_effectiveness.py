"""What is read of fixes; how it is counted is tested with services/effectiveness."""

from datetime import UTC, datetime, timedelta

import pytest

from mistakejournal.store import effectiveness as store

START = datetime(2026, 6, 1, 8, tzinfo=UTC)


@pytest.fixture
def learned(journal):
    with journal.write() as writing:
        client = writing.add("clients", name="Brightside")
        checklist = writing.add("checklists", name="Newsletter", client_id=client)
        incident = writing.add("incidents", client_id=client, noticed_at=START)
        step = writing.add("steps", checklist_id=checklist, title="Open it", incident_id=incident)
        for number in (1, 2):
            at = START + timedelta(days=number)
            writing.add("fixes", incident_id=incident, title="Open", state="done", step_id=step, done_at=at)
    return step


def test_a_step_with_two_fixes_of_its_incident_is_one_and_the_first_of_them_stays(journal, learned):
    (found,) = store.learned_steps(journal)
    assert found.step_id == learned
    assert found.learned_at == START + timedelta(days=1)
    assert found.client_name == "Brightside"


def test_an_owed_fix_and_one_of_no_list_is_no_change(journal, learned):
    (found,) = store.learned_steps(journal)
    with journal.write() as writing:
        done = {"incident_id": found.incident_id, "done_at": START, "kind": "tool"}
        writing.add("fixes", title="Owed", checklist_id=found.checklist_id, **done)
        writing.add("fixes", title="Of no list", state="done", **done)
        known = writing.add("fixes", title="Own", state="done", checklist_id=found.checklist_id, **done)
    assert [one.fix_id for one in store.changes(journal)] == [known]


def test_runs_come_oldest_first_with_the_client_of_their_list(journal, learned):
    (found,) = store.learned_steps(journal)
    with journal.write() as writing:
        for number in (3, 1, 2):
            at = START + timedelta(days=number)
            writing.add("runs", title="Send", checklist_id=found.checklist_id, state="done", started_at=at)
    (runs,) = store.finished_runs(journal, [found.checklist_id])
    assert [at[:10] for at in runs.began_at] == ["2026-06-02", "2026-06-03", "2026-06-04"]
    assert runs.used == [1, 1, 1]
    assert runs.client_id == found.client_id


def test_runs_of_a_list_for_all_stand_by_client(journal):
    with journal.write() as writing:
        clients = [writing.add("clients", name=name) for name in ("Oak", "Harlow")]
        checklist = writing.add("checklists", name="Newsletter")
        for number, client in enumerate((*clients, None, clients[0])):
            at = START + timedelta(days=number)
            writing.add(
                "runs", title="Send", checklist_id=checklist, client_id=client, state="done", started_at=at,
                list_used=number > 0,
            )  # fmt: skip
    found = {
        runs.client_id: (len(runs.began_at), runs.used) for runs in store.finished_runs(journal, [checklist])
    }
    assert found == {clients[0]: (2, [0, 1]), clients[1]: (1, [1]), None: (1, [1])}


def test_what_was_called_the_same_mistake_is_read_out_of_an_index_alone(journal):
    asked = []
    journal._conn.set_trace_callback(asked.append)
    store.links(journal)
    journal._conn.set_trace_callback(None)
    plan = [row["detail"] for row in journal._conn.execute(f"EXPLAIN QUERY PLAN {asked[0]}")]
    assert plan == ["SEARCH incidents USING COVERING INDEX incidents_again (again_of>?)"]
