import pytest

from mistakejournal.domain.stepkinds import KINDS
from mistakejournal.services.checklists import checklist_file
from mistakejournal.services.clients import add_client, add_work
from mistakejournal.services.desk import take_back
from mistakejournal.services.starters import add_from_starter, starter_lists, starter_steps


def test_six_lists_are_offered_and_nothing_is_made_before_one_is_asked_for(desk):
    offered = starter_lists(desk)
    assert [starter.name for starter in offered][:2] == ["Newsletter send", "Newsletter resend"]
    assert len(offered) == 6
    assert all(0 < starter.steps <= 12 for starter in offered)
    assert desk.journal.number("SELECT count(*) FROM checklists") == 0


@pytest.mark.parametrize("code", ["nl_send", "nl_resend", "invoice", "call", "social", "publish"])
def test_every_starter_list_becomes_hers_with_its_steps_in_order(desk, code):
    file = checklist_file(desk, add_from_starter(desk, code).id)
    assert [step.title for step in file.steps] == starter_steps(desk, code)
    assert {step.kind for step in file.steps} <= KINDS.keys()
    assert file.facts
    assert file.work is not None
    assert not file.too_long


def test_a_waiting_step_is_offered_but_off(desk):
    assert not any("Wait fifteen" in title for title in starter_steps(desk, "social"))


def test_the_newsletter_list_has_a_block_that_verifies_with_its_own_pause_point(desk):
    file = checklist_file(desk, add_from_starter(desk, "nl_send").id)
    assert [section.name for section, _ in file.places if section] == ["Build", "Before “Schedule”"]
    assert file.sections[-1].pause_point
    assert file.sections[0].pause_point == ""


def test_a_kind_of_work_that_is_there_is_taken_by_its_code_or_name(desk):
    work = add_work(desk, "newsletter").id
    first = checklist_file(desk, add_from_starter(desk, "nl_send").id)
    second = checklist_file(desk, add_from_starter(desk, "nl_resend").id)
    assert first.work.id == second.work.id == work


def test_it_is_made_for_a_client_under_a_name_of_her_own_and_undone_in_one(desk):
    client = add_client(desk, "The Brightside Podcast").id
    done = add_from_starter(desk, "nl_send", client, "Brightside  newsletter ")
    file = checklist_file(desk, done.id)
    assert (file.checklist.name, file.client.name) == ("Brightside newsletter", "The Brightside Podcast")
    take_back(desk, done.undo)
    assert desk.journal.number("SELECT count(*) FROM steps WHERE deleted_at IS NULL") == 0
    assert desk.journal.number("SELECT count(*) FROM works WHERE deleted_at IS NULL") == 0


def test_an_unknown_starter_is_said(desk):
    with pytest.raises(KeyError):
        add_from_starter(desk, "taxes")


def test_what_is_typed_and_has_a_fact_is_a_value_and_the_rest_is_as_it_was(desk):
    steps = {step.title: step for step in checklist_file(desk, add_from_starter(desk, "nl_send").id).steps}
    kinds = [step.kind for step in steps.values()]
    assert (kinds.count("value"), kinds.count("type"), kinds.count("tick")) == (4, 1, 6)
    date = next(step for title, step in steps.items() if title.startswith("Date in the header"))
    assert date.params == {"expect": "date_weekday", "compare": "date"}
    resend = checklist_file(desk, add_from_starter(desk, "nl_resend").id).steps[0]
    assert resend.params == {"expect": "list", "match": "smaller", "compare": "first_count"}
