"""The record of a run as it was really gone through, and the past runs of a list."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from mistakejournal.domain.evidence import Kept
from mistakejournal.domain.run import RunState
from mistakejournal.services.clients import add_client, put_away_client
from mistakejournal.services.evidence import add_evidence
from mistakejournal.services.facts import set_facts
from mistakejournal.services.interruptions import call_away, come_back
from mistakejournal.services.runrecords import client_record, past_runs, run_record
from mistakejournal.services.runs import drop_run, start_run
from mistakejournal.services.starters import add_from_starter
from mistakejournal.services.ticks import catch, note_step, skip_step, tick_step
from tests.services.newsletter import finish, ids, make_list, whole_run


@pytest.fixture
def run_id(desk):
    """A run with a break, a catch, a note and a skip."""
    client_id = add_client(desk, "The Brightside Podcast", "Theo Marsh").id
    run_id = start_run(desk, make_list(desk, client_id)).id
    copy, link, right, test = ids(desk, run_id)
    desk.clock.advance(minutes=2)
    tick_step(desk, copy)
    desk.clock.advance(minutes=1)
    call_away(desk, run_id)
    desk.clock.advance(minutes=14)
    come_back(desk, run_id, "carry_on", "It was open")
    desk.clock.advance(minutes=3)
    tick_step(desk, link)
    skip_step(desk, right, "One list only")
    note_step(desk, test, "Ask about the footer")
    catch(desk, run_id, test, "Old date")
    desk.clock.advance(minutes=1)
    tick_step(desk, test, "opened, episode 73")
    finish(desk, run_id)
    return run_id


def test_hers_holds_what_happened_in_the_run(desk, run_id):
    record = run_record(desk, run_id)
    minute = timedelta(minutes=1)
    assert [step.took for step in record.steps] == [2 * minute, 4 * minute, None, minute]
    assert record.steps[2].reason == "One list only"
    assert (record.steps[3].note, record.steps[3].caught) == ("Ask about the footer", ("Old date",))
    assert [(one.number, one.row.reason) for one in record.breaks] == [(2, "It was open")]
    assert (record.client_name, record.state, record.minutes) == ("The Brightside Podcast", RunState.DONE, 7)


def test_hers_names_the_files_kept_with_a_step_and_the_clients_none(desk, run_id):
    step = run_record(desk, run_id).steps[1].id
    add_evidence(desk, Kept("test opened.png", "ab" * 32, 7), run_step_id=step)
    named = [one.files for one in run_record(desk, run_id).steps]
    assert named == [(), ("test opened.png",), (), ()]
    assert "test opened.png" not in repr(client_record(desk, run_id))


def test_the_clients_leaves_out_what_names_another_client_even_one_put_away(desk, run_id):
    assert client_record(desk, run_id).left_out == ()
    other = add_client(desk, "Episode 73", "").id
    put_away_client(desk, other)
    record = client_record(desk, run_id)
    assert record.left_out == ("Episode 73",)
    assert [step.seen for step in record.steps] == ["", "", ""]
    assert record.day == date(2026, 11, 24)


def test_past_runs_are_ended_ones_newest_first(desk):
    list_id = make_list(desk)
    first = whole_run(desk, list_id)
    desk.clock.advance(minutes=5)
    second = start_run(desk, list_id).id
    drop_run(desk, second)
    desk.clock.advance(minutes=5)
    start_run(desk, list_id)
    lines = past_runs(desk, list_id)
    assert [line.id for line in lines] == [second, first]
    assert past_runs(desk, list_id, after=lines[0].place, limit=1)[0].id == first


def test_a_run_that_is_not_there_is_a_bug(desk):
    with pytest.raises(KeyError):
        run_record(desk, "nothing")


def test_what_the_brief_said_stands_in_her_record_only(desk):
    run_id = start_run(desk, add_from_starter(desk, "nl_send").id).id
    assert run_record(desk, run_id).brief == ()
    set_facts(desk, run_id, {"issue_number": " 119 ", "list": " "})
    assert run_record(desk, run_id).brief == (("Issue number", "119"),)
    assert "119" not in str(client_record(desk, run_id))
