"""A report as lines of text: the verdict, what was found and where, every link with its address."""

from datetime import UTC, date, datetime

from mistakejournal.newsletter.finding import Finding, Part, Strength
from mistakejournal.newsletter.issue import Issue, Link, LinkKind, Source
from mistakejournal.newsletter.report import Compared, LinkState, Report
from mistakejournal.words.reporttext import report_words

LISTEN = Link(1, "Listen\x1b", "https://a.example/72?utm_source=kit", LinkKind.WEB, "https://a.example/72")
EMPTY = Link(2, "", "", LinkKind.BROKEN, problems=("empty",), picture=True)
ISSUE = Issue(
    Source.MAIL,
    subject="Brightside \x1b[31m119",
    sender="Theo <theo@a.example>",
    sent=datetime(2026, 12, 1, 9, tzinfo=UTC),
    links=(LISTEN, EMPTY),
)


def test_the_whole_report_stands_there_and_nothing_a_terminal_would_obey():
    found = (Finding("link_problems", "empty", Strength.STRONG, Part.LINK, link=2),)
    links = (
        Compared(LISTEN, LinkState.SAME, "118", date(2026, 11, 24)),
        Compared(EMPTY, LinkState.APART),
    )
    lines = report_words(Report(ISSUE, links, found, found, ("118",))).split("\n")
    assert lines[:5] == [
        "Brightside  [31m119",
        "Theo <theo@a.example> · Tuesday, 1 December · compared with issue 118",
        "",
        "One thing to look at before this goes out",
        "One link to look at.",
    ]
    assert lines[5] == ""
    assert lines[6].startswith("- ")
    assert lines[6].endswith("(link 2)")
    assert lines[7] == "One thing was set aside as meant."
    assert lines[8:] == [
        "",
        "2 links:",
        "1. Listen  · Same as in issue 118, 24 Nov",
        "   https://a.example/72?utm_source=kit",
        "2. Picture without words · Can’t be opened",
    ]


def test_nothing_found_and_no_links_is_short():
    assert report_words(Report(Issue(Source.TEXT))).split("\n") == [
        "Without a subject",
        "no earlier issue to compare with",
        "",
        "Nothing stands out",
        "It has no links that could be compared.",
    ]
