"""An issue inspected as a whole."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from mistakejournal.domain.brief import Given
from mistakejournal.newsletter.inspecting import inspect
from tests.newsletter.beside import LAST_WEEK, POD, THIS_WEEK, against, issue
from tests.newsletter.bring import against_brightside, bring


def of_links(report):
    return [(one.rule, one.code, one.strength.value, one.link) for one in report.findings if one.link]


def test_the_mistake_that_started_this_app_is_found_once_and_names_the_issue():
    report = inspect(bring("brightside-119-test.eml"), against_brightside())
    assert of_links(report) == [("same_link", "promise_and_sibling", "strong", 1)]
    found = next(one for one in report.findings if one.link == 1)
    assert found.excerpt == "Listen to this week’s episode"
    assert (found.facts["issue"], found.facts["on"]) == ("118", "2026-11-24")


def test_the_issue_as_it_should_have_been_has_no_finding_at_its_links():
    assert of_links(inspect(bring("brightside-119-right.eml"), against_brightside())) == []


def test_a_link_with_two_faults_has_the_most_telling_finding_alone():
    brief = (Given("Episode link", "link", f"{POD}/episodes/73"),)
    report = inspect(issue(*THIS_WEEK), against(LAST_WEEK, brief=brief))
    assert of_links(report) == [("brief_link", "differs", "strong", 1)]


def test_what_was_meant_is_set_aside_from_the_start():
    report = inspect(issue(*THIS_WEEK), against(LAST_WEEK))
    key = report.strong[0].key
    assert key not in {
        one.key for one in inspect(issue(*THIS_WEEK), against(LAST_WEEK, meant={key})).findings
    }


def test_it_says_what_it_was_compared_with():
    assert inspect(issue(*THIS_WEEK), against(LAST_WEEK)).compared_with == ("118",)


def test_when_nobody_wants_it_any_more_the_rules_are_left():
    report = inspect(issue(*THIS_WEEK), against(LAST_WEEK), is_unwanted=lambda: True)
    assert report.findings == ()
    assert len(report.links) == len(THIS_WEEK)


def test_an_issue_kept_as_last_week_finds_what_its_words_promise_and_no_more():
    for name in ("brightside-118.eml", "quiet.eml", "beehiiv-like.eml", "substack-like.eml"):
        one = bring(name)
        held = against(kept_as_last_week(one))
        found = [link for _, _, strength, link in of_links(inspect(one, held)) if strength == "strong"]
        promising = [link.number for link in one.links if "this week’s episode" in link.words.casefold()]
        assert found == promising


def kept_as_last_week(one):
    from mistakejournal.newsletter.against import Earlier

    earlier = replace(one, message_id="", sent=one.sent - timedelta(days=7))
    return Earlier("a", "last", "", date(2026, 11, 24), earlier)
