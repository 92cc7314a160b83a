import pytest

from mistakejournal.domain.run import RunState
from mistakejournal.store import facts, runs, tables


@pytest.fixture
def list_id(journal):
    with journal.write() as writing:
        return writing.add(tables.CHECKLISTS, name="Newsletter")


def a_run(journal, list_id, moment, state=RunState.DONE, **more):
    with journal.write() as writing:
        return writing.add(
            tables.RUNS, title="Newsletter", checklist_id=list_id, state=state, started_at=moment, **more
        )


def test_the_facts_of_the_last_finished_run_before_this_one(journal, clock, list_id):
    a_run(journal, list_id, clock.now(), facts={"issue": "56"})
    clock.advance(days=7)
    a_run(journal, list_id, clock.now(), facts={"issue": "57"})
    clock.advance(days=1)
    a_run(journal, list_id, clock.now(), RunState.DROPPED, facts={"issue": "99"})
    clock.advance(days=1)
    now = runs.get(journal, a_run(journal, list_id, clock.now(), RunState.OPEN))
    clock.advance(days=7)
    a_run(journal, list_id, clock.now(), facts={"issue": "59"})
    assert facts.last_facts(journal, now) == {"issue": "57"}


def test_a_first_run_knows_no_facts(journal, clock, list_id):
    now = runs.get(journal, a_run(journal, list_id, clock.now(), RunState.OPEN))
    assert facts.last_facts(journal, now) == {}


def test_a_fact_is_got_by_its_id_and_codes_outlive_it(journal, list_id):
    with journal.write() as writing:
        row_id = writing.add(tables.FACTS, checklist_id=list_id, name="Issue", code="issue")
        writing.remove(tables.FACTS, row_id)
    assert facts.get_fact(journal, row_id).name == "Issue"
    assert facts.fact_codes(journal, list_id) == {"issue"}
    with pytest.raises(KeyError):
        facts.get_fact(journal, "none")


def test_a_clients_facts_stand_in_their_order_and_what_lists_ask_for_once(journal):
    with journal.write() as writing:
        client = writing.add(tables.CLIENTS, name="Brightside")
        for name, key in (("Rate", "b"), ("List", "a")):
            writing.add(tables.CLIENT_FACTS, client_id=client, name=name, value="x", order_key=key)
        for checklist in ("One", "Two"):
            list_id = writing.add(tables.CHECKLISTS, name=checklist, client_id=client)
            writing.add(tables.FACTS, checklist_id=list_id, name="Date", code="date")
    assert [fact.name for fact in facts.client_facts(journal, client)] == ["List", "Rate"]
    assert facts.names_asked(journal, client) == ["Date"]
