"""A link that differs from the facts of this run (E9, I3): the brief says 73, the mail goes to 72."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mistakejournal.domain.brief import Given
from mistakejournal.newsletter.against import Against
from mistakejournal.newsletter.finding import Finding, Part, Strength
from mistakejournal.newsletter.issue import Area, Issue, Link
from mistakejournal.newsletter.links.address import host_of, understand
from mistakejournal.newsletter.links.comparison import words_key
from mistakejournal.newsletter.links.shape import is_standing, shape
from mistakejournal.newsletter.links.trackingkeys import is_of
from mistakejournal.newsletter.links.words import looks_back, numbered, promises_new

_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|(?:[\w-]+\.)+[a-z]{2,}(?:/\S*)?", re.IGNORECASE)
_NO_NAME = frozenset("link url address page the web website this of to for number no and".split())
_WITH_NUMBER = r"(?:^|[/?&=_-]){}s?[/=_-]?0*(\d{{1,6}})(?!\d)"


def check(issue: Issue, against: Against) -> Iterator[Finding]:
    """Give a finding for each link that the brief contradicts, and for an address of it that is nowhere."""
    for given in against.brief:
        if given.kind == "link":
            yield from _address(issue, given)
        elif given.kind == "number":
            yield from _number(issue, given)


def _address(issue: Issue, given: Given) -> Iterator[Finding]:
    found = _ADDRESS.search(given.value[:2000])
    target = understand(found[0].rstrip(".,;:)"), "x").target if found else ""
    if not target:
        return
    is_there = any(link.target == target for link in issue.links)
    name = _name(given)
    others = [link for link in issue.links if _contradicts(link, target, name, is_there=is_there)]
    if others:
        for link in others:
            yield _finding("differs", Strength.STRONG, given, target, link)
    elif not is_there and not any(link.hidden for link in issue.links):
        yield _finding("missing", Strength.HINT, given, target, None)


def _contradicts(link: Link, target: str, name: frozenset[str], *, is_there: bool) -> bool:
    """Tell whether a link claims to be what the brief names, and goes elsewhere."""
    if not link.target or link.target == target or link.area is Area.QUOTED or looks_back(link.words):
        return False
    if _says_its_own(link):
        return False
    is_one_of_them = shape(link.target) == shape(target) and shape(target) != target.partition("//")[2]
    if is_there:
        return is_one_of_them and promises_new(link.words)
    said = set(words_key(link.words).split())
    if is_one_of_them:
        return True
    near = is_of(host_of(link.target), host_of(target)) and not is_standing(link.target)
    return near and bool(name & said) and _beside(link.target, target)


def _beside(one: str, other: str) -> bool:
    """Tell whether two addresses differ in their last part alone."""
    return one.rpartition("/")[0] == other.rpartition("/")[0]


def _says_its_own(link: Link) -> bool:
    """Tell whether a link names the number that it goes to: "Episode 70" on purpose."""
    return any(
        re.search(rf"(?<!\d)0*{number}(?!\d)", link.target) is not None for _, number in numbered(link.words)
    )


def _number(issue: Issue, given: Given) -> Iterator[Finding]:
    wanted = re.findall(r"\d{1,6}", given.value[:200])
    name = _name(given)
    if len(wanted) != 1 or not name:
        return
    patterns = [re.compile(_WITH_NUMBER.format(re.escape(word)), re.IGNORECASE) for word in name]
    for link in issue.links:
        if not link.target or link.area is Area.QUOTED or looks_back(link.words) or _says_its_own(link):
            continue
        shown = [found[1] for one in patterns if (found := one.search(link.target.partition("//")[2]))]
        if shown and shown[0] != wanted[0].lstrip("0"):
            yield _finding("number", Strength.STRONG, given, wanted[0], link)


def _name(given: Given) -> frozenset[str]:
    words = (word.removesuffix("s") for word in words_key(given.name).split())
    return frozenset(word for word in words if len(word) > 2 and word not in _NO_NAME and not word.isdigit())


def _finding(code: str, strength: Strength, given: Given, value: str, link: Link | None) -> Finding:
    facts = {"fact": given.name, "value": value.removeprefix("https://")}
    if link is None:
        return Finding("brief_link", code, strength, Part.MAIL, facts, excerpt=given.value)
    words = " ".join(link.words.split())
    facts |= {"words": words, "goes": link.target.removeprefix("https://"), "href": link.target}
    return Finding(
        "brief_link",
        code,
        strength,
        Part.LINK,
        facts,
        words or link.target,
        link.start,
        link.end,
        link.number,
    )
