"""Links that open nothing, or nothing that readers can see (I2). Tags in links are merge_tags' own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mistakejournal.newsletter.against import Against
from mistakejournal.newsletter.finding import Finding, Part, Strength
from mistakejournal.newsletter.issue import Area, Issue, Link, Source

_STRENGTHS = {
    "empty": Strength.STRONG,
    "only_hash": Strength.STRONG,
    "doubled_scheme": Strength.STRONG,
    "mail_as_web": Strength.STRONG,
    "no_host": Strength.STRONG,
    "unknown_scheme": Strength.STRONG,
    "script": Strength.STRONG,
    "spaces": Strength.HINT,
    "no_scheme": Strength.HINT,
    "placeholder_host": Strength.HINT,
    "local_host": Strength.HINT,
    "editor_address": Strength.HINT,
    "no_words": Strength.NOTE,
}
_MAILED = frozenset({"script", "only_hash"})
"""On a page these may well work, as an address without its host does; in a mail they don't."""
_UP = re.compile(r"\b(?:top|up|back|menu|contents)\b|\A\W*\Z", re.IGNORECASE)
"""Words of a link that goes up the mail itself."""
_ALMOST_WEB = re.compile(r"\Ah[htpsx]{1,6}:", re.IGNORECASE)


def check(issue: Issue, against: Against) -> Iterator[Finding]:
    """Give a finding for each link that has something wrong with its address."""
    del against
    for link in issue.links:
        for problem in link.problems:
            strength = _strength(problem, link, issue)
            if strength is not None:
                yield _finding(problem, strength, link)


def _strength(problem: str, link: Link, issue: Issue) -> Strength | None:
    strength = _STRENGTHS.get(problem)
    if strength is None or link.area is Area.QUOTED or (problem == "no_words" and link.picture):
        return None
    if problem == "only_hash" and _UP.search(link.words):
        return None
    if not link.words.strip():  # without a picture nobody can click it; with one it may be a spacer
        return Strength.HINT if link.picture and strength is Strength.STRONG else Strength.NOTE
    if problem == "spaces":
        return _strength_of_blanks(link.href.strip())
    is_relative = problem == "no_host" and "//" not in link.href
    on_a_page = issue.source is not Source.MAIL and (is_relative or problem in _MAILED)
    is_shaky = on_a_page or (problem == "unknown_scheme" and not _ALMOST_WEB.match(link.href.strip()))
    return Strength.HINT if is_shaky and strength is Strength.STRONG else strength


def _strength_of_blanks(href: str) -> Strength:
    """A host with a blank is none; in a path most mail apps mend it, behind "?" all do."""
    if re.match(r"(?:https?:)?//[^/?#]*\s", href, re.IGNORECASE):
        return Strength.STRONG
    return Strength.HINT if re.search(r"\s", href.partition("?")[0]) else Strength.NOTE


def _finding(problem: str, strength: Strength, link: Link) -> Finding:
    words = " ".join(link.words.split())
    return Finding(
        "link_problems",
        problem,
        strength,
        Part.LINK,
        {"words": words, "href": link.href.strip()},
        excerpt=words or link.href.strip(),
        start=link.start,
        end=link.end,
        link=link.number,
    )
