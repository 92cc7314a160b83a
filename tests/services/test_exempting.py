"""It's meant: once or for good; steady links; both taken back, and counted anew where a run waits for it."""

from __future__ import annotations

import pytest

from mistakejournal.errors import JournalError
from mistakejournal.services.clients import add_client
from mistakejournal.services.desk import take_back
from mistakejournal.services.exempting import (
    call_meant,
    call_steady,
    exemptions,
    steady_links,
    take_back_exemption,
    take_back_steady,
)
from mistakejournal.services.inspections import keep_report, open_findings, recent, seen
from mistakejournal.services.runs import run_file, start_run
from mistakejournal.store import tables
from tests.services.issues import TAG, report
from tests.services.newsletter import make_list


@pytest.fixture
def client(desk):
    return add_client(desk, "Brightside").id


def rules(desk, inspection_id):
    found = seen(desk, inspection_id).report
    return [one.rule for one in found.findings], [one.rule for one in found.meant]


def test_once_sets_it_aside_in_this_report_alone(desk, client):
    first, second = (keep_report(desk, report(), client_id=client).id for _ in range(2))
    done = call_meant(desk, first, TAG, always=False)
    assert rules(desk, first) == (["same_link"], ["merge_tags"])
    assert rules(desk, second) == (["same_link", "merge_tags"], [])
    assert [one.strong for one in recent(desk) if one.id == first] == [1]
    assert [one.title for one in exemptions(desk, client, first)] == ["{{first_name}}"]
    assert exemptions(desk, client) == []
    take_back(desk, done.undo)
    assert rules(desk, first) == (["same_link", "merge_tags"], [])
    assert [one.strong for one in recent(desk) if one.id == first] == [2]


def test_always_sets_it_aside_for_the_client(desk, client):
    first, second = (keep_report(desk, report(), client_id=client).id for _ in range(2))
    other = keep_report(desk, report(), client_id=add_client(desk, "Fernway").id).id
    done = call_meant(desk, first, TAG, always=True)
    assert rules(desk, second) == (["same_link"], ["merge_tags"])
    assert rules(desk, other)[1] == []
    take_back_exemption(desk, done.id)
    assert rules(desk, second)[1] == []
    assert take_back_exemption(desk, done.id).undo is None


def test_a_steady_link_silences_what_is_said_of_it(desk, client):
    first = keep_report(desk, report(), client_id=client).id
    done = call_steady(desk, first, 1)
    assert [one.title for one in steady_links(desk, client)] == ["Listen to this week’s episode"]
    assert rules(desk, first) == (["merge_tags"], ["same_link"])
    assert call_steady(desk, first, 1).id == done.id
    take_back_steady(desk, done.id)
    assert (steady_links(desk, client), rules(desk, first)[1]) == ([], [])
    assert take_back_steady(desk, done.id).undo is None


def test_several_findings_of_a_link_are_one_act(desk, client):
    first = keep_report(desk, report(), client_id=client).id
    done = call_meant(desk, first, *report().findings, always=False)
    assert rules(desk, first) == ([], ["same_link", "merge_tags"])
    take_back(desk, done.undo)
    assert rules(desk, first) == (["same_link", "merge_tags"], [])


def test_a_report_in_which_something_is_taken_back_says_that_it_is_open(desk, client):
    first = keep_report(desk, report(), client_id=client).id
    meant = call_meant(desk, first, TAG, always=True)
    steady = call_steady(desk, first, 1)
    assert [one.strong for one in recent(desk)] == [0]
    take_back_exemption(desk, meant.id, first)
    take_back_steady(desk, steady.id, first)
    assert [one.strong for one in recent(desk)] == [2]


def test_a_link_that_is_not_there_cannot_be_steady(desk, client):
    first = keep_report(desk, report(), client_id=client).id
    with pytest.raises(KeyError):
        call_steady(desk, first, 99)


def test_for_good_needs_somebody_it_is_for(desk):
    nobodys = keep_report(desk, report()).id
    for act in (lambda: call_meant(desk, nobodys, TAG, always=True), lambda: call_steady(desk, nobodys, 1)):
        with pytest.raises(JournalError) as trouble:
            act()
        assert trouble.value.code == "needs_client"
    call_meant(desk, nobodys, TAG, always=False)
    assert rules(desk, nobodys)[1] == ["merge_tags"]


def test_what_holds_for_good_is_counted_anew_in_the_open_run(desk, client):
    run_id = start_run(desk, make_list(desk), client).id
    step_id = run_file(desk, run_id).steps[-1].id
    keep_report(desk, report(), run_step_id=step_id)
    loose = keep_report(desk, report(), client_id=client).id
    meant = call_meant(desk, loose, TAG, always=True)
    assert open_findings(desk, step_id) == 1
    steady = call_steady(desk, loose, 1)
    assert open_findings(desk, step_id) == 0
    take_back_steady(desk, steady.id)
    take_back_exemption(desk, meant.id)
    assert open_findings(desk, step_id) == 2


def test_a_damaged_report_of_an_open_run_stands_in_nobodys_way(desk, client):
    run_id = start_run(desk, make_list(desk), client).id
    step_id = run_file(desk, run_id).steps[-1].id
    damaged = keep_report(desk, report(), run_step_id=step_id).id
    with desk.journal.write() as writing:
        writing.change(tables.INSPECTIONS, damaged, report="{")
    loose = keep_report(desk, report(), client_id=client).id
    call_meant(desk, loose, TAG, always=True)
    assert rules(desk, loose)[1] == ["merge_tags"]
    assert open_findings(desk, step_id) == 2
