"""A report in a sentence: what was found and where, and what a file can't show."""

from datetime import UTC, date, datetime

import pytest

from mistakejournal.domain.inspection import Inspection
from mistakejournal.newsletter.finding import Finding, Part, Strength
from mistakejournal.newsletter.issue import Issue, Link, LinkKind, Source
from mistakejournal.newsletter.report import Compared, LinkState, Report
from mistakejournal.words import inspections as words

SENT = datetime(2026, 12, 1, 9, tzinfo=UTC)


def link(number, state=LinkState.NEW, **earlier):
    return Compared(Link(number, "Listen", "https://a.example/", LinkKind.WEB), state, **earlier)


def finding(part=Part.TEXT, strength=Strength.STRONG, link=0):
    return Finding("rule", "code", strength, part, link=link)


def report(*links, findings=(), meant=(), compared_with=("118",), name="Brightside 119 test.eml"):
    issue = Issue(Source.MAIL, name=name, sent=SENT, links=tuple(one.link for one in links))
    return Report(issue, links, tuple(findings), tuple(meant), compared_with)


def brightside(**given):
    same = link(1, LinkState.SAME, earlier_title="118", earlier_on=date(2026, 11, 24))
    return report(same, link(2), findings=(finding(Part.LINK, link=1), *(finding(),) * 3), **given)


def test_the_verdict_counts_what_to_look_at_and_says_where_it_is():
    assert words.verdict(brightside()) == (
        "Four things to look at before this goes out",
        "One link hasn’t changed since last week, and three spots in the text.",
    )


def test_an_issue_of_long_ago_is_not_called_last_weeks():
    same = link(1, LinkState.SAME, earlier_title="117", earlier_on=date(2026, 3, 1))
    found = (finding(Part.LINK, link=1),)
    assert "since an earlier issue" in words.verdict(report(same, findings=found))[1]
    assert "since the last issue" in words.verdict(report(same, findings=found, compared_with=("117",)))[1]


def test_links_the_subject_and_the_mail_itself_are_named_apart():
    found = (
        finding(Part.LINK, link=1), finding(Part.LINK, link=2), finding(Part.SUBJECT), finding(Part.MAIL),
        finding(Part.SENDER),
    )  # fmt: skip
    assert words.verdict(report(link(1), link(2), findings=found))[1] == (
        "Two links to look at, something in the subject, and two things about the mail itself."
    )


def test_what_is_found_twice_in_one_link_is_one_link():
    found = (finding(Part.LINK, link=1),) * 2
    assert words.verdict(report(link(1), findings=found))[1] == "One link to look at."


def test_hints_alone_are_worth_a_look_and_notes_are_not_counted():
    hint, note = finding(strength=Strength.HINT), finding(strength=Strength.NOTE)
    assert words.verdict_words(report(link(1), findings=(hint, note))) == "One thing is worth a look"
    assert words.verdict_words(report(link(1), findings=(hint, hint))) == "Two things are worth a look"
    assert words.verdict_words(report(link(1), findings=(note,))) == "Nothing stands out"


def test_nothing_found_never_says_that_the_links_are_right():
    title, second = words.verdict(report(link(1)))
    assert title == "Nothing stands out"
    assert second == (
        "A wrong link that was in no earlier issue can’t be seen in a file. "
        "Open the links that change in the test you sent yourself."
    )


def test_without_an_earlier_issue_it_asks_for_last_weeks():
    alone = report(link(1, LinkState.ALONE), findings=(finding(),), compared_with=())
    assert words.verdict(alone)[1] == (
        "One spot in the text. There is no earlier issue to compare its links with yet."
    )


def test_tracking_that_hides_all_links_is_said():
    assert "Tracking hides where the links go" in words.verdict(report(link(1, LinkState.HIDDEN)))[1]
    some = report(link(1, LinkState.HIDDEN), link(2), link(3, LinkState.HIDDEN))
    assert words.verdict(some)[1].startswith(
        "Tracking hides where two links go, so those can’t be compared. A"
    )
    one = report(link(1, LinkState.HIDDEN), link(2), findings=(finding(),))
    assert words.verdict(one)[1].endswith("Tracking hides where one link goes, so that can’t be compared.")


def test_an_issue_without_links_says_so():
    assert words.verdict(report())[1] == "It has no links that could be compared."


@pytest.mark.parametrize(("number", "said"), [(1, "one"), (12, "twelve"), (13, "13")])
def test_numbers_are_spelled_to_twelve(number, said):
    assert words.number_words(number) == said


def test_a_step_keeps_one_line_of_its_report():
    assert words.evidence_line(brightside()) == "Brightside 119 test.eml: 2 links, four things still open"
    meant = report(link(1), meant=(finding(),))
    assert words.evidence_line(meant) == "Brightside 119 test.eml: 1 link, one thing meant"
    assert words.evidence_line(report(name="")) == "No links, nothing stands out"


def test_a_list_says_what_a_report_holds():
    assert words.count_words(Inspection("a", "x", links=6, strong=1)) == "6 links, one thing still open"


def test_an_issue_is_named_by_its_number_or_its_subject():
    assert words.issue_words("118", date(2026, 11, 24)) == "issue 118, 24 November"
    assert words.issue_words("Spring news", None) == "“Spring news”"
    assert words.issue_words("", None) == "an earlier issue"


def test_all_that_was_compared_with_is_counted():
    assert words.compared_words(report(compared_with=())) == "no earlier issue to compare with"
    assert words.compared_words(report(compared_with=("118",))) == "compared with issue 118"
    assert words.compared_words(report(compared_with=("118", "117"))).endswith("and one before it")
    assert words.compared_words(report(compared_with=("118", "117", "116"))).endswith("and two before it")
