"""A report is read back as it was; what can't be read says so, what is too long is cut."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mistakejournal.domain.inspection import KeptIssue
from mistakejournal.errors import JournalError
from mistakejournal.newsletter.against import Earlier
from mistakejournal.newsletter.finding import Finding, Part, Strength
from mistakejournal.newsletter.issue import Area, Block, Issue, Link, LinkKind, Picture, Source
from mistakejournal.newsletter.report import Compared, LinkState, Report
from mistakejournal.newsletter.saved import (
    LONGEST,
    KeptEarlier,
    issue_of,
    links_text,
    report_of,
    report_text,
)

WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
PLACES = st.integers(0, 200)
DAYS = st.none() | st.dates()
LINKS = st.builds(
    Link, st.integers(1, 99), WORDS, WORDS, st.sampled_from(LinkKind), WORDS, st.booleans(), st.booleans(),
    st.lists(WORDS, max_size=3).map(tuple), PLACES, PLACES, st.sampled_from(Area), PLACES,
)  # fmt: skip
FINDINGS = st.builds(
    Finding, WORDS, WORDS, st.sampled_from(Strength), st.sampled_from(Part),
    st.dictionaries(WORDS, WORDS, max_size=3), WORDS, st.integers(-1, 99), st.integers(-1, 99), PLACES,
)  # fmt: skip
ISSUES = st.builds(
    Issue,
    st.sampled_from(Source),
    subject=WORDS,
    sent=st.none() | st.datetimes(timezones=st.just(UTC)),
    has_text_part=st.none() | st.booleans(),
    attachments=st.lists(WORDS, max_size=2).map(tuple),
    text=WORDS,
    blocks=st.lists(st.builds(Block, PLACES, PLACES, st.sampled_from(Area)), max_size=3).map(tuple),
    links=st.lists(LINKS, max_size=4, unique_by=lambda link: link.number).map(tuple),
    pictures=st.lists(st.builds(Picture, st.none() | WORDS, PLACES), max_size=2).map(tuple),
)


def one_link(number: int = 1, start: int = 0, end: int = 0) -> Link:
    return Link(number, "Listen", "https://a.example/72", LinkKind.WEB, start=start, end=end)


@given(ISSUES, st.lists(FINDINGS, max_size=3).map(tuple), st.sampled_from(LinkState), WORDS, DAYS)
def test_a_report_comes_back_as_it_was(issue, findings, state, title, day):
    links = tuple(Compared(link, state, title, day) for link in issue.links)
    report = Report(issue, links, findings, findings[:1], (title,))
    assert report_of(report_text(report)) == report


@given(st.text() | st.sampled_from(['{"issue":{}}', '{"issue":{"source":"fax"}}', "[]", '{"issue":3}']))
def test_what_is_no_report_says_so(text):
    with pytest.raises(JournalError) as trouble:
        report_of(text)
    assert trouble.value.code == "report_unreadable"


def test_what_a_newer_version_added_is_passed_over():
    text = report_text(Report(Issue(Source.MAIL, subject="x")))
    assert report_of(text.replace('"subject"', '"mood":"calm","subject"')).issue.subject == "x"


def test_half_a_letter_is_replaced_so_that_it_can_be_stored():
    text = report_text(Report(Issue(Source.MAIL, subject="broken \ud800", text="a\x00b\r\nc")))
    text.encode()
    assert report_of(text).issue.subject == "broken \ufffd"
    assert report_of(text).issue.text == "a\x00b\r\nc"


def test_a_long_text_is_cut_and_nothing_points_beyond():
    near, far = one_link(1, 5, 11), one_link(2, LONGEST + 50, LONGEST + 60)
    issue = Issue(
        Source.MAIL,
        text="x" * (LONGEST + 100),
        blocks=(Block(0, 10), Block(11, LONGEST + 40), Block(LONGEST + 41, LONGEST + 100)),
        links=(near, far),
        pictures=(Picture("a", 3), Picture("b", LONGEST + 5)),
    )
    place = {"start": LONGEST + 50, "end": LONGEST + 60}
    findings = (Finding("r", "c", Strength.HINT, **place), Finding("r", "c", Strength.NOTE, start=3, end=9))
    report = Report(issue, tuple(Compared(link, LinkState.NEW) for link in issue.links), findings)
    back = report_of(report_text(report))
    assert back.shortened
    assert len(back.issue.text) == LONGEST
    assert [block.end for block in back.issue.blocks] == [10, LONGEST]
    assert [(link.start, link.end) for link in back.issue.links] == [(5, 11), (LONGEST, LONGEST)]
    assert back.links[1].link == back.issue.links[1]
    assert [(one.start, one.end) for one in back.findings] == [(-1, -1), (3, 9)]
    assert len(back.issue.pictures) == 1


def test_a_kept_issue_is_an_earlier_one_whose_links_are_read_when_they_are_looked_at():
    kept = KeptIssue(
        "a",
        "c",
        "118",
        "118",
        "Small",
        "Theo",
        "r@a.example",
        date(2026, 11, 24),
        links=links_text((one_link(),)),
    )
    earlier = KeptEarlier(kept)
    assert "issue" not in vars(earlier)
    assert (earlier.id, earlier.title, earlier.number, earlier.on) == ("a", "118", "118", date(2026, 11, 24))
    assert earlier.issue == issue_of(kept)
    assert earlier.issue.links == (one_link(),)
    assert (earlier.issue.subject, earlier.issue.sender, earlier.issue.reply_to) == (
        "Small",
        "Theo",
        "r@a.example",
    )
    assert isinstance(earlier, Earlier)


@pytest.mark.parametrize("links", ["", "[", '[{"number":1}]', '[{"kind":"fax"}]', "3"])
def test_links_that_cannot_be_read_any_more_compare_nothing(links):
    assert issue_of(KeptIssue("a", "c", "118", links=links)).links == ()


def test_a_day_and_a_moment_keep_their_kind():
    sent = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
    report = Report(
        Issue(Source.MAIL, sent=sent, links=(one_link(),)),
        (Compared(one_link(), LinkState.SAME, "118", date(2026, 11, 17)),),
    )
    back = report_of(report_text(report))
    assert (back.issue.sent, back.links[0].earlier_on) == (sent, date(2026, 11, 17))
