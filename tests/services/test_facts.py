"""Facts of a run: typed from the brief, filled from the card, never from the last run."""

from __future__ import annotations

from mistakejournal.services.clientfacts import add_client_fact
from mistakejournal.services.clients import add_client
from mistakejournal.services.facts import set_facts
from mistakejournal.services.listfacts import add_fact
from mistakejournal.services.runs import run_file, start_run
from mistakejournal.services.starters import add_from_starter
from tests.services.newsletter import finish, make_list, tick_all


def invoice(desk):
    client = add_client(desk, "Achebe Coaching").id
    return client, add_from_starter(desk, "invoice", client).id


def values(desk, run_id):
    return {one.fact.code: one.value for one in run_file(desk, run_id).facts}


def test_a_run_asks_for_the_facts_of_its_list_and_each_may_stay_empty(desk):
    _, checklist_id = invoice(desk)
    run_id = start_run(desk, checklist_id).id
    assert values(desk, run_id) == {"period": "", "hours": "", "rate": "", "due_date": ""}
    set_facts(desk, run_id, {"hours": " 12 "})
    set_facts(desk, run_id, {"rate": "45.00"})
    assert values(desk, run_id) == {"period": "", "hours": "12", "rate": "45.00", "due_date": ""}


def test_what_the_card_knows_is_filled_in_and_said_to_come_from_there(desk):
    client, checklist_id = invoice(desk)
    add_client_fact(desk, client, "rate in the  agreement", "45.00")
    add_client_fact(desk, client, "Hours or items", "")
    run_id = start_run(desk, checklist_id).id
    hours, rate = (one for one in run_file(desk, run_id).facts if one.fact.code in ("hours", "rate"))
    assert (rate.value, rate.from_card) == ("45.00", True)
    assert (hours.value, hours.from_card) == ("", False)
    set_facts(desk, run_id, {"rate": "50.00"})
    rate = next(one for one in run_file(desk, run_id).facts if one.fact.code == "rate")
    assert (rate.value, rate.steady, rate.from_card) == ("50.00", "45.00", False)


def test_the_last_runs_facts_are_told_and_never_filled_in(desk):
    checklist_id = make_list(desk)
    add_fact(desk, checklist_id, "Issue number", "number")
    first = start_run(desk, checklist_id).id
    set_facts(desk, first, {"issue_number": "57"})
    tick_all(desk, first)
    finish(desk, first)
    desk.clock.advance(days=7)
    (fact,) = run_file(desk, start_run(desk, checklist_id).id).facts
    assert (fact.value, fact.last) == ("", "57")


def test_a_step_compares_with_its_facts_and_an_empty_one_compares_nothing(desk):
    _, checklist_id = invoice(desk)
    run_id = start_run(desk, checklist_id).id
    set_facts(desk, run_id, {"hours": "12"})
    file = run_file(desk, run_id)
    total = next(step for step in file.steps if step.title.startswith("Say the total"))
    proof = file.proof(total, "540", desk.clock.local())
    assert [(one.name, one.value) for one in proof.givens] == [("Hours or items", "12")]
