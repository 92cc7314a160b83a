"""The links of an issue beside those of kept issues (I3)."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from mistakejournal.domain.records import dataclass
from mistakejournal.newsletter.against import Against, Earlier
from mistakejournal.newsletter.issue import Issue, Link, LinkKind
from mistakejournal.newsletter.numbering import issue_number
from mistakejournal.newsletter.passage import bare_subject
from mistakejournal.newsletter.report import Compared, LinkState

_DAYS_APART = 4
"""A test and what was sent of it lie no further apart; two weekly issues always do."""
_ALIKE = 0.9
"""So much of the words of two mails is common when they are one issue."""
_MENDED = 0.5
"""So much is still common when one of the same name was mended; another week's has little in common."""


@lru_cache(maxsize=16384)
def words_key(words: str) -> str:
    """Give a link's words as they are compared: small letters, no marks, no pictures within."""
    return " ".join(re.findall(r"\w+", words.casefold().replace("’", "").replace("'", "")))


def link_key(link: Link) -> str:
    """Name a link so that the next issue's is found again: its words and where it goes."""
    return f"{words_key(link.words)}|{link.target or link.href.strip()}"


@dataclass(frozen=True)
class Known:
    """Links of kept issues by what they are looked up with; the newest issue that had one counts."""

    by_both: dict[tuple[str, str], tuple[Earlier, Link]]
    by_target: dict[str, tuple[Earlier, Link]]


def known_links(issue: Issue, against: Against) -> Known:
    """Look through the kept issues once, the newest first, for where the links of this one go."""
    known, here = Known({}, {}), {link.target for link in issue.links if link.target}
    for earlier in against.earlier:
        for link in earlier.issue.links:
            if link.target in here:
                found = (earlier, link)
                known.by_both.setdefault((words_key(link.words), link.target), found)
                known.by_target.setdefault(link.target, found)
    return known


def compare(issue: Issue, against: Against) -> tuple[Compared, ...]:
    """Put each link beside those of kept issues, in the order of the mail."""
    known = known_links(issue, against)
    return tuple(_compared(link, known, against) for link in issue.links)


def _compared(link: Link, known: Known, against: Against) -> Compared:
    if link.kind is not LinkKind.WEB:
        return Compared(link, LinkState.APART)
    if link.hidden or not link.target:
        return Compared(link, LinkState.HIDDEN)
    if not against.earlier:
        return Compared(link, LinkState.ALONE)
    same = known.by_both.get((words_key(link.words), link.target))
    if same is not None:
        state = LinkState.STEADY if link_key(link) in against.steady else LinkState.SAME
        return _beside(link, state, same[0])
    moved = known.by_target.get(link.target)
    return Compared(link, LinkState.NEW) if moved is None else _beside(link, LinkState.MOVED, moved[0])


def _beside(link: Link, state: LinkState, earlier: Earlier) -> Compared:
    return Compared(link, state, earlier.title, earlier.on)


def is_same_issue(one: Issue, other: Issue) -> bool:
    """Tell whether two mails are one issue: a test and the mended one, what was sent of it, the same file."""
    if one.message_id and one.message_id == other.message_id:
        return True
    if one.sent and other.sent and abs(one.sent.date() - other.sent.date()).days > _DAYS_APART:
        return False
    if not one.text or not other.text:
        return False
    if _has_same_name(one, other):
        return _share(_spoken(one), _spoken(other)) >= _MENDED
    if _share(_targets(one), _targets(other)) < _ALIKE:  # looked at first: of 200 kept issues it tells most
        return False
    return _share(_spoken(one), _spoken(other)) >= _ALIKE


def without_itself(issue: Issue, against: Against) -> Against:
    """Leave out kept issues that are the same one: an earlier test of it, or what was sent of it."""
    others = tuple(one for one in against.earlier if not is_same_issue(issue, one.issue))
    return against if len(others) == len(against.earlier) else replace(against, earlier=others)


def _has_same_name(one: Issue, other: Issue) -> bool:
    """Tell whether both have the same subject, or the same number where one has no subject."""
    if one.subject and other.subject:
        return words_key(bare_subject(one.subject)) == words_key(bare_subject(other.subject))
    number = issue_number(one)
    return bool(number) and number == issue_number(other)


def _share(mine: set[str], theirs: set[str]) -> float:
    return len(mine & theirs) / len(mine | theirs) if mine or theirs else 1.0


def _targets(issue: Issue) -> set[str]:
    return {link.target for link in issue.links if link.target}


def _spoken(issue: Issue) -> set[str]:
    """Give the lines of an issue as they are compared."""
    return {line for line in map(words_key, issue.text.splitlines()) if line}
