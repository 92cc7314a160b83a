"""Reports are kept, found again, answered, forgotten; a step has one, and old loose ones make room."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mistakejournal.domain.inspection import Answer
from mistakejournal.errors import JournalError
from mistakejournal.newsletter.issue import Block, Issue, Source
from mistakejournal.newsletter.report import Report
from mistakejournal.services.clients import add_client
from mistakejournal.services.desk import take_back
from mistakejournal.services.incidents import incident_file
from mistakejournal.services.inspections import (
    KEPT,
    answer_link,
    forget_inspection,
    keep_report,
    note_caught,
    of_step,
    open_findings,
    recent,
    seen,
)
from mistakejournal.services.keptissues import keep_issue
from mistakejournal.services.runs import run_file, start_run
from mistakejournal.store import tables
from tests.services.issues import issue, link, report
from tests.services.newsletter import make_list


def run_of(desk, client_id=None):
    run_id = start_run(desk, make_list(desk), client_id).id
    return run_id, run_file(desk, run_id).steps[-1].id


def test_a_report_outlives_its_file(desk):
    done = keep_report(desk, report())
    found = seen(desk, done.id)
    assert found.report == report()
    assert (found.inspection.title, found.inspection.links, found.inspection.strong) == (
        "Brightside 118 test.eml", 2, 2,
    )  # fmt: skip
    assert (found.inspection.inspected_at, found.inspection.report) == (desk.clock.now(), "")
    take_back(desk, done.undo)
    with pytest.raises(KeyError):
        seen(desk, done.id)


def test_without_a_file_it_is_called_by_its_subject_its_heading_or_its_first_words(desk):
    for pasted, title in (
        (Issue(Source.PASTED, subject="Start  small"), "Start small"),
        (Issue(Source.TEXT, text="Hi Maya,\nhere it is " + "x" * 5000), "Hi Maya, here it is " + "x" * 180),
        (
            Issue(Source.PASTED, text="Logo\nStart small", blocks=(Block(0, 4), Block(5, 16, heading=1))),
            "Start small",
        ),
        (
            Issue(Source.PASTED, text="Brightside\nHi Maya", blocks=(Block(0, 10), Block(11, 18))),
            "Brightside",
        ),
        (Issue(Source.PASTED), ""),
    ):
        assert seen(desk, keep_report(desk, Report(pasted)).id).inspection.title == title


def test_a_report_of_a_step_is_its_proof_and_belongs_to_the_runs_client(desk):
    client = add_client(desk, "Brightside").id
    run_id, step_id = run_of(desk, client)
    assert (of_step(desk, step_id), open_findings(desk, step_id)) == (None, None)
    done = keep_report(desk, report(), run_step_id=step_id, evidence="Brightside 118: 2 links")
    assert done.changes == {tables.INSPECTIONS, tables.RUN_STEPS}
    assert run_file(desk, run_id).steps[-1].evidence == "Brightside 118: 2 links"
    assert open_findings(desk, step_id) == 2
    found = of_step(desk, step_id)
    assert found is not None
    assert (found.inspection.id, found.inspection.client_id) == (done.id, client)


def test_a_step_has_one_report_and_undo_gives_the_one_before_back(desk):
    _, step_id = run_of(desk)
    first = keep_report(desk, report(), run_step_id=step_id)
    second = keep_report(desk, Report(issue()), run_step_id=step_id)
    assert [one.id for one in recent(desk)] == [second.id]
    assert open_findings(desk, step_id) == 0
    take_back(desk, second.undo)
    found = of_step(desk, step_id)
    assert found is not None
    assert found.inspection.id == first.id


def test_compared_again_it_is_the_same_report_and_keeps_its_answers(desk):
    client = add_client(desk, "Brightside").id
    done = keep_report(desk, report(), client_id=client)
    answer_link(desk, done.id, 1, Answer.RIGHT)
    kept = keep_issue(desk, done.id).id
    again = keep_report(desk, Report(issue()), client_id=client, inspection_id=done.id)
    found = seen(desk, again.id).inspection
    assert again.id == done.id
    assert (found.answers, found.issue_id, found.strong) == ({"1": "right"}, kept, 0)


def test_another_issue_in_its_place_has_no_answers_yet(desk):
    done = keep_report(desk, report(), client_id=add_client(desk, "Brightside").id)
    answer_link(desk, done.id, 1, Answer.RIGHT)
    keep_issue(desk, done.id)
    other = issue(more=(link(3, "Notes", "https://a.example/"),))
    keep_report(desk, report(other), inspection_id=done.id)
    found = seen(desk, done.id).inspection
    assert (found.answers, found.issue_id) == (None, None)


def test_an_answer_is_kept_changed_and_taken_away(desk):
    done = keep_report(desk, report())
    answer_link(desk, done.id, 1, Answer.LATER)
    undo = answer_link(desk, done.id, 1, Answer.WRONG).undo
    assert seen(desk, done.id).inspection.answers == {"1": "wrong"}
    take_back(desk, undo)
    assert seen(desk, done.id).inspection.answers == {"1": "later"}
    answer_link(desk, done.id, 1, None)
    assert seen(desk, done.id).inspection.answers is None


def test_lists_do_not_read_the_reports(desk):
    keep_report(desk, report())
    desk.clock.advance(minutes=1)
    last = keep_report(desk, report(replace(issue(), name="Second.eml")))
    first, second = recent(desk)
    assert (first.id, first.report, second.report) == (last.id, "", "")
    assert len(recent(desk, 1)) == 1


def test_the_newest_loose_reports_are_kept_and_those_of_runs_always(desk):
    _, step_id = run_of(desk)
    of_run = keep_report(desk, report(), run_step_id=step_id)
    ids = []
    for _ in range(KEPT + 1):
        desk.clock.advance(minutes=1)
        ids.append(keep_report(desk, report()).id)
    there = {one.id for one in recent(desk, KEPT * 2)}
    assert there == {of_run.id, *ids[1:]}


def test_a_report_is_forgotten_and_comes_back_with_undo(desk):
    done = keep_report(desk, report())
    undo = forget_inspection(desk, done.id).undo
    assert recent(desk) == []
    take_back(desk, undo)
    assert seen(desk, done.id).report == report()


def test_what_a_report_showed_is_noted_as_caught_by_its_step(desk):
    client = add_client(desk, "Brightside").id
    run_id, step_id = run_of(desk, client)
    for kept, of_run in (
        (keep_report(desk, report(), run_step_id=step_id), (run_id, step_id)),
        (keep_report(desk, report(), client_id=client), (None, None)),
    ):
        row_id = note_caught(desk, seen(desk, kept.id).inspection, "Last week’s link").id
        noted = incident_file(desk, row_id).incident
        assert (noted.title, noted.client_id) == ("Last week’s link", client)
        assert (noted.run_id, noted.caught_by) == of_run


def test_a_report_that_cannot_be_read_says_so(desk):
    done = keep_report(desk, report())
    with desk.journal.write() as writing:
        writing.change(tables.INSPECTIONS, done.id, report="{")
    with pytest.raises(JournalError) as trouble:
        seen(desk, done.id)
    assert trouble.value.code == "report_unreadable"


def test_a_link_she_opened_and_called_wrong_is_strong_until_she_says_otherwise(desk):
    _run, step_id = run_of(desk)
    row_id = keep_report(desk, report(), run_step_id=step_id).id
    before = open_findings(desk, step_id)
    answer_link(desk, row_id, 1, Answer.WRONG)
    assert open_findings(desk, step_id) == before + 1
    assert seen(desk, row_id).report.strong[0].rule == "opened_wrong"
    answer_link(desk, row_id, 1, Answer.RIGHT)
    assert open_findings(desk, step_id) == before
    answer_link(desk, row_id, 1, Answer.WRONG)
    keep_report(desk, report(), run_step_id=step_id, inspection_id=row_id)
    assert open_findings(desk, step_id) == before + 1  # the same issue: what she saw of it still holds
