"""A report as picture 12 has it, made by hand: for tests of what is shown, whatever the rules find."""

from __future__ import annotations

from datetime import date

from mistakejournal.newsletter.finding import Finding, Part, Strength
from mistakejournal.newsletter.issue import Area, Issue, Link, LinkKind, Source
from mistakejournal.newsletter.report import Compared, LinkState, Report
from mistakejournal.services import clients, inspections
from mistakejournal.services.desk import Desk

TEXT = """Brightside
Tuesday, 2 December
Hi {{first_name}},
Listen to this week’s episode 🎧
Show notes
This week’s sponsor, Fernway
Sponsor copy TK
Unsubscribe"""


def link(number: int, words: str, href: str, kind: LinkKind = LinkKind.WEB, area: Area = Area.BODY) -> Link:
    start = max(TEXT.find(words), 0)
    target = href if kind is LinkKind.WEB else ""
    return Link(number, words, href, kind, target, start=start, end=start + len(words), area=area)


def beside(one: Link, state: LinkState) -> Compared:
    if state in (LinkState.SAME, LinkState.STEADY, LinkState.MOVED):
        return Compared(one, state, "118", date(2026, 11, 24))
    return Compared(one, state)


LINKS = (
    beside(link(1, "Listen to this week’s episode", "https://brightsidepod.fm/episodes/72"), LinkState.SAME),
    beside(link(2, "Show notes", "https://www.brightsidepod.fm/episodes/73/notes/"), LinkState.NEW),
    beside(link(3, "This week’s sponsor, Fernway", "https://fernway.com/brightside"), LinkState.STEADY),
    beside(
        link(4, "Unsubscribe", "{unsubscribe link}", LinkKind.TAG, Area.FOOTER),
        LinkState.APART,
    ),
)


def found(rule: str, words: str, strength: Strength = Strength.STRONG) -> Finding:
    start = TEXT.index(words)
    return Finding(rule, "unfilled", strength, excerpt=words, start=start, end=start + len(words))


EPISODE = Finding(
    "same_link",
    "promise",
    Strength.STRONG,
    Part.LINK,
    {"issue": "118"},
    excerpt="Listen to this week’s episode",
    link=1,
)
NAME = found("merge_tags", "{{first_name}}")
SPONSOR = found("leftovers", "Sponsor copy TK", Strength.HINT)
SUBJECT = Finding("same_subject", "same", Strength.HINT, Part.SUBJECT, excerpt="start small")
SIZE = Finding("size", "size", Strength.NOTE, Part.MAIL, excerpt="34 kB")


def issue(links: tuple[Link, ...] = tuple(one.link for one in LINKS)) -> Issue:
    return Issue(
        Source.MAIL,
        "Brightside 119 test.eml",
        "Brightside 119: start small",
        "Brightside <hello@brightside.example>",
        text=TEXT,
        links=links,
    )


def report(*findings: Finding, links: tuple[Compared, ...] = LINKS) -> Report:
    return Report(issue(tuple(one.link for one in links)), links, findings, (), ("118",))


def many(count: int) -> Report:
    """Give a mail with `count` links, every third of them as in the last issue."""
    links = tuple(
        beside(
            link(number, f"Story {number}", f"https://example.com/story/{number}"),
            LinkState.SAME if number % 3 == 0 else LinkState.NEW,
        )
        for number in range(1, count + 1)
    )
    return report(links=links)


def keep(desk: Desk, one: Report, client: str = "Brightside") -> str:
    """Keep a report for a client, and give its id."""
    known = clients.client_of_name(desk, client) if client else None
    client_id = known.id if known is not None else clients.add_client(desk, client).id if client else None
    return inspections.keep_report(desk, one, client_id=client_id).id
