"""Links that she opened and called wrong (I4)."""

from __future__ import annotations

from mistakejournal.newsletter.finding import Finding, Strength
from mistakejournal.newsletter.issue import Issue, Link, LinkKind, Source
from mistakejournal.newsletter.openable import ToOpen
from mistakejournal.newsletter.opened import not_opened, spread, with_answers
from mistakejournal.newsletter.report import Compared, LinkState, Report

LINKS = (
    Link(1, "Show  notes", "https://a.example/73/notes", LinkKind.WEB, start=4, end=14),
    Link(2, "Listen", "https://a.example/72", LinkKind.WEB, start=20, end=26),
)
FOUND = Finding("weekday", "weekday", Strength.STRONG)
REPORT = Report(Issue(Source.MAIL, links=LINKS), findings=(FOUND,))


def test_a_wrong_one_comes_first_and_is_strong() -> None:
    wrong, other = with_answers(REPORT, {"1": "right", "2": "wrong"}).findings
    assert (wrong.strength, wrong.link, wrong.excerpt, (wrong.start, wrong.end)) == (
        Strength.STRONG,
        2,
        "Listen",
        (20, 26),
    )
    assert other is FOUND


def test_right_and_later_change_nothing_and_neither_does_a_link_that_is_gone() -> None:
    assert with_answers(REPORT, {"1": "right", "2": "later", "9": "wrong"}) is REPORT
    assert with_answers(REPORT, None) is REPORT


def test_its_words_stand_on_one_line() -> None:
    assert with_answers(REPORT, {"1": "wrong"}).findings[0].facts["words"] == "Show notes"


def test_one_answer_stands_for_all_links_with_the_same_target():
    opened = (
        ToOpen(Compared(LINKS[0], LinkState.NEW), also=(5, 6)),
        ToOpen(Compared(LINKS[1], LinkState.SAME)),
    )
    assert spread(opened, {"1": "right"}) == {"1": "right", "5": "right", "6": "right"}
    assert [one.link.number for one in not_opened(opened, {"1": "right", "2": "later"})] == [2]
    assert len(not_opened(opened, None)) == 2
