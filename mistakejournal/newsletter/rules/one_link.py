"""One page under words that name different things: another number, date or name (I3)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from mistakejournal.newsletter.against import Against
from mistakejournal.newsletter.finding import Finding, Part, Strength
from mistakejournal.newsletter.issue import Area, Issue, Link
from mistakejournal.newsletter.links.comparison import words_key
from mistakejournal.newsletter.links.shape import is_content, is_standing, numbers_in
from mistakejournal.newsletter.links.words import days, frame, is_generic, looks_back, names, numbered

_MOST = 40
"""Links to one page that are held against each other."""


def check(issue: Issue, against: Against) -> Iterator[Finding]:
    """Give one finding for each page that is linked under words that can't both be right."""
    pages: dict[str, list[Link]] = {}
    for link in issue.links:
        if link.target and link.area is not Area.QUOTED and not is_generic(link.words):
            pages.setdefault(link.target, []).append(link)
    for target, links in pages.items():
        if len(links) > 1 and not is_standing(target):
            found = _odd_one(target, links[:_MOST], against.today)
            if found is not None:
                yield _finding(*found, Strength.STRONG if is_content(target) else Strength.HINT)


def _odd_one(target: str, links: list[Link], today: date) -> tuple[Link, Link] | None:
    """Give the link that is at odds with its page, and the one that it is at odds with."""
    distinct = list({words_key(link.words): link for link in reversed(links)}.values())[::-1]
    for one, other in pairwise(distinct):
        if one.group and one.group == other.group:
            continue
        if _differ(one, other, today):
            shown = numbers_in(target)
            fits = any(str(number) in shown for _, number in numbered(other.words))
            return (one, other) if fits else (other, one)
    return None


def _differ(one: Link, other: Link, today: date) -> bool:
    mine, theirs = dict(numbered(one.words)), dict(numbered(other.words))
    if any(noun in theirs and theirs[noun] != number for noun, number in mine.items()):
        return True
    if looks_back(one.words) or looks_back(other.words) or frame(one.words) != frame(other.words):
        return False
    first, second = days(one.words, today), days(other.words, today)
    if first and second:
        return first != second
    if abs(one.number - other.number) == 1 and (one.picture or other.picture):
        return False  # a picture may show somebody else than its headline names
    named, also = names(one.words), names(other.words)
    return bool(named - also and also - named)


def _finding(link: Link, other: Link, strength: Strength) -> Finding:
    words = " ".join(link.words.split())
    facts = {"words": words, "other": " ".join(other.words.split()), "href": link.target}
    return Finding(
        "one_link", "other_words", strength, Part.LINK, facts, words, link.start, link.end, link.number
    )
