"""The name of another client of hers (I8)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mistakejournal.newsletter.against import Against
from mistakejournal.newsletter.finding import Finding, Part, Strength
from mistakejournal.newsletter.issue import Area, Issue
from mistakejournal.newsletter.passage import Passages

_RULE = "other_client"
_SHORTEST = 3
_MOST = 10
_SPEAKING = (Area.PREHEADER, Area.HEADER, Area.GREETING, Area.FOOTER)
"""Areas in which an issue says whose it is; elsewhere a name may be a mention."""


def check(issue: Issue, against: Against) -> Iterator[Finding]:
    """Give the places of another client's name that isn't this one's, hers, or usual in earlier issues."""
    own = [_plain(name) for name in (*against.client, against.owner) if name.strip()]
    passages = Passages(issue)
    for name in dict.fromkeys(against.others):
        plain = _plain(name)
        if len(plain) < _SHORTEST or any(plain in one or one in plain for one in own):
            continue
        if not _may_be_in(issue, name):
            continue
        pattern = _pattern(name)
        if any(pattern.search(one.issue.text) for one in against.earlier):
            continue  # they are spoken of in this newsletter
        yield from _places(issue, name.strip(), pattern, passages)


def _places(issue: Issue, name: str, pattern: re.Pattern[str], passages: Passages) -> Iterator[Finding]:
    is_telling = len(name.split()) > 1
    for part, words in (
        (Part.SUBJECT, issue.subject),
        (Part.PREHEADER, issue.preheader),
        (Part.SENDER, issue.sender),
    ):
        found = pattern.search(words)
        if found is not None:
            strength = Strength.STRONG if is_telling or part is Part.SENDER else Strength.HINT
            yield Finding(_RULE, "named", strength, part, {"name": name}, found[0])
    for count, found in enumerate(pattern.finditer(issue.text)):
        area = passages.area(found.start())
        if count >= _MOST:
            break
        if area is Area.QUOTED:
            continue
        is_sure = is_telling and area in _SPEAKING
        start, end = found.span() if is_sure else passages.words_around(*found.span())
        code, strength = ("named", Strength.STRONG) if is_sure else ("mentioned", Strength.HINT)
        yield Finding(_RULE, code, strength, Part.TEXT, {"name": name}, issue.text[start:end], start, end)


def _may_be_in(issue: Issue, name: str) -> bool:
    """Look for its first word alone, which takes no time, before its places are sought."""
    first = name.split()[0]
    return any(
        first in words or first.upper() in words
        for words in (issue.text, issue.subject, issue.preheader, issue.sender)
    )


def _pattern(name: str) -> re.Pattern[str]:
    """Find a name as it is written, or all in capitals: a small "fern" is a plant."""
    words = [rf"(?:{re.escape(word)}|{re.escape(word.upper())})" for word in name.split()]
    whole = r"[ \xa0\n]".join(words)
    return re.compile(rf"(?<![\w@.#/-]){whole}(?![\w@]|[.-]\w)")


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())
