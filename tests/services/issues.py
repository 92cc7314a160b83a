"""Issues and reports by hand, so that what keeps them needs no mail."""

from __future__ import annotations

from datetime import UTC, datetime

from mistakejournal.newsletter.finding import Finding, Part, Strength
from mistakejournal.newsletter.issue import Issue, Link, LinkKind, Source
from mistakejournal.newsletter.report import Compared, LinkState, Report

SENDER = "The Brightside Podcast <theo@brightsidepod.example>"
TAG = Finding("merge_tags", "unfilled", Strength.STRONG, excerpt="{{first_name}}", start=3, end=17)


def link(number: int, words: str, href: str) -> Link:
    return Link(number, words, href, LinkKind.WEB, target=href)


def issue(number: int = 118, day: int = 24, subject: str = "", *, more: tuple[Link, ...] = ()) -> Issue:
    links = (
        link(1, "Listen to this week’s episode", f"https://brightsidepod.example/episodes/{number - 46}"),
        link(2, "Apple Podcasts", "https://podcasts.apple.example/id1498820"),
        *more,
    )
    return Issue(
        Source.MAIL,
        name=f"Brightside {number} test.eml",
        subject=subject or f"Brightside {number}: Start small",
        sender=SENDER,
        sent=datetime(2026, 11, day, 9, tzinfo=UTC),
        text=f"Issue {number}\nHi {{{{first_name}}}}",
        links=links,
    )


def report(seen: Issue | None = None, *findings: Finding) -> Report:
    seen = seen or issue()
    same = (
        Finding("same_link", "new_words", Strength.STRONG, Part.LINK, excerpt=seen.links[0].words, link=1)
        if seen.links
        else None
    )
    found = tuple(one for one in (same, TAG, *findings) if one is not None)
    return Report(seen, tuple(Compared(one, LinkState.SAME) for one in seen.links), found)
