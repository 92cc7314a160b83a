"""Issues to compare with: kept by her, by a finished run, and from last week's file; renamed, forgotten."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from mistakejournal.errors import JournalError
from mistakejournal.newsletter.issue import Issue, Source
from mistakejournal.newsletter.report import Report
from mistakejournal.services.clients import add_client
from mistakejournal.services.desk import take_back
from mistakejournal.services.inspections import keep_report, seen
from mistakejournal.services.keptissues import (
    LONGEST,
    edit_issue,
    forget_issue,
    keep_earlier,
    keep_issue,
    kept_issues,
)
from mistakejournal.services.runs import finish_run, run_file, start_run
from mistakejournal.store import keptissues as store
from mistakejournal.store import tables
from mistakejournal.words.runs import clear_labels
from tests.services.issues import issue, link, report
from tests.services.newsletter import make_list, tick_all


@pytest.fixture
def client(desk):
    return add_client(desk, "Brightside").id


def finished(desk, client_id):
    """A run whose last step has a report, finished."""
    run_id = start_run(desk, make_list(desk), client_id).id
    step_id = run_file(desk, run_id).steps[-1].id
    inspection = keep_report(desk, report(), run_step_id=step_id).id
    tick_all(desk, run_id)
    return inspection, finish_run(desk, run_id, clear_labels(desk.clock.local().date()))


def test_an_issue_is_kept_by_its_number_with_text_and_links(desk, client):
    inspection = keep_report(desk, report(), client_id=client).id
    done = keep_issue(desk, inspection)
    (kept,) = kept_issues(desk, client)
    assert (kept.title, kept.number, kept.sent_on) == ("118", "118", date(2026, 11, 24))
    assert (kept.text, kept.links) == ("", "")
    whole = store.get(desk.journal, done.id)
    assert whole is not None
    assert whole.text.startswith("Issue 118")
    assert "episodes/72" in whole.links
    assert seen(desk, inspection).inspection.issue_id == done.id


def test_the_same_report_is_kept_once(desk, client):
    inspection = keep_report(desk, report(), client_id=client).id
    first, again = keep_issue(desk, inspection), keep_issue(desk, inspection)
    twin = keep_issue(desk, keep_report(desk, report(), client_id=client).id)
    assert first.id == again.id == twin.id
    assert len(kept_issues(desk, client)) == 1


def test_a_mended_test_takes_the_place_of_the_one_before(desk, client):
    first = keep_issue(desk, keep_report(desk, report(), client_id=client).id)
    mended = replace(issue(), links=(link(1, "Listen", "https://brightsidepod.example/episodes/73"),))
    edit_issue(desk, first.id, title="118, small")
    again = keep_issue(desk, keep_report(desk, Report(mended), client_id=client).id)
    assert again.id == first.id
    assert [one.title for one in kept_issues(desk, client)] == ["118, small"]
    assert "episodes/73" in store.get(desk.journal, first.id).links
    take_back(desk, again.undo)
    assert "episodes/72" in store.get(desk.journal, first.id).links


def test_kept_for_one_client_it_can_be_kept_for_another(desk, client):
    inspection = keep_report(desk, report(), client_id=client).id
    keep_issue(desk, inspection)
    other = add_client(desk, "Fernway").id
    keep_report(desk, report(), client_id=other, inspection_id=inspection)
    keep_issue(desk, inspection)
    assert len(kept_issues(desk, other)) == 1


def test_without_a_client_it_is_asked_who_it_is_for(desk):
    inspection = keep_report(desk, report()).id
    with pytest.raises(JournalError) as trouble:
        keep_issue(desk, inspection)
    assert trouble.value.code == "needs_client"


def test_a_pasted_issue_is_of_the_day_it_says(desk, client):
    keep_earlier(desk, Issue(Source.PASTED, text="Issue 117 · Tuesday, 17 November\nHi Maya,"), client)
    assert [one.sent_on for one in kept_issues(desk, client)] == [date(2026, 11, 17)]


def test_last_weeks_is_kept_from_its_file_and_corrections_too(desk, client):
    keep_earlier(desk, issue(117, 17), client)
    corrected = replace(
        issue(117, 18, "Correction"), text="Issue 117\nThe link was last week’s. Here is the right one"
    )
    edit_issue(desk, keep_earlier(desk, corrected, client).id, is_correction=True)
    keep_earlier(desk, Issue(Source.TEXT, name="old.txt"), client)
    today, correction, first = kept_issues(desk, client)
    assert (today.title, today.sent_on) == ("old.txt", date(2026, 11, 24))
    assert (correction.title, correction.is_correction) == ("117", True)
    assert (first.title, first.is_correction) == ("117", False)


def test_the_text_that_is_kept_is_bounded(desk, client):
    long = replace(issue(), text="x" * (LONGEST + 1))
    kept = store.get(desk.journal, keep_earlier(desk, long, client).id)
    assert kept is not None
    assert len(kept.text) == LONGEST


def test_a_finished_run_keeps_the_issue_it_inspected_and_undo_forgets_it(desk, client):
    inspection, done = finished(desk, client)
    (kept,) = kept_issues(desk, client)
    assert seen(desk, inspection).inspection.issue_id == kept.id
    take_back(desk, done.undo)
    assert kept_issues(desk, client) == []
    assert seen(desk, inspection).inspection.issue_id is None


def test_a_run_for_nobody_finishes_and_keeps_nothing(desk, client):
    inspection, _ = finished(desk, None)
    assert seen(desk, inspection).inspection.issue_id is None


def test_a_run_with_a_damaged_report_finishes_all_the_same(desk, client):
    run_id = start_run(desk, make_list(desk), client).id
    step_id = run_file(desk, run_id).steps[-1].id
    inspection = keep_report(desk, Report(issue()), run_step_id=step_id).id
    with desk.journal.write() as writing:
        writing.change(tables.INSPECTIONS, inspection, report="")
    tick_all(desk, run_id)
    finish_run(desk, run_id, clear_labels(desk.clock.local().date()))
    assert kept_issues(desk, client) == []


def test_what_is_kept_can_be_renamed_and_dated(desk, client):
    issue_id = keep_earlier(desk, issue(), client).id
    undo = edit_issue(desk, issue_id, title=" 118 b ", sent_on=date(2026, 11, 23), is_correction=True).undo
    (kept,) = kept_issues(desk, client)
    assert (kept.title, kept.sent_on, kept.is_correction) == ("118 b", date(2026, 11, 23), True)
    take_back(desk, undo)
    assert kept_issues(desk, client)[0].title == "118"
    with pytest.raises(JournalError):
        edit_issue(desk, issue_id, title=" ")
    with pytest.raises(TypeError):
        edit_issue(desk, issue_id, links="")


def test_a_forgotten_issue_comes_back_with_undo_and_can_be_kept_anew(desk, client):
    inspection = keep_report(desk, report(), client_id=client).id
    first = keep_issue(desk, inspection).id
    undo = forget_issue(desk, first).undo
    assert kept_issues(desk, client) == []
    take_back(desk, undo)
    assert [one.id for one in kept_issues(desk, client)] == [first]
    forget_issue(desk, first)
    second = keep_issue(desk, inspection).id
    assert second != first
    assert seen(desk, inspection).inspection.issue_id == second
