"""The links of an issue beside those of kept issues (I3)."""

from __future__ import annotations

import re

from mistakejournal.domain.records import dataclass
from mistakejournal.newsletter.against import Against, Earlier
from mistakejournal.newsletter.issue import Issue, Link, LinkKind
from mistakejournal.newsletter.report import Compared, LinkState

_DAYS_APART = 4
"""A test and what was sent of it lie no further apart; two weekly issues always do."""
_ALIKE = 0.9
"""So much of the words of two mails is common when they are one issue."""


def words_key(words: str) -> str:
    """Give a link's words as they are compared: small letters, no marks, no pictures within."""
    return " ".join(re.findall(r"\w+", words.casefold().replace("’", "").replace("'", "")))


def link_key(link: Link) -> str:
    """Name a link so that the next issue's is found again: its words and where it goes."""
    return f"{words_key(link.words)}|{link.target or link.href.strip()}"


@dataclass(frozen=True)
class Known:
    """The links of all kept issues by what they are looked up with; the newest issue that had one counts."""

    by_both: dict[tuple[str, str], tuple[Earlier, Link]]
    by_target: dict[str, tuple[Earlier, Link]]
    by_words: dict[str, tuple[Earlier, Link]]


def known_links(against: Against) -> Known:
    """Look through the kept issues once, the newest first."""
    known = Known({}, {}, {})
    for earlier in against.earlier:
        for link in earlier.issue.links:
            if not link.target:
                continue
            found = (earlier, link)
            words = words_key(link.words)
            known.by_both.setdefault((words, link.target), found)
            known.by_target.setdefault(link.target, found)
            known.by_words.setdefault(words, found)
    return known


def compare(issue: Issue, against: Against) -> tuple[Compared, ...]:
    """Put each link beside those of kept issues, in the order of the mail."""
    known = known_links(against)
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
    return Compared(link, state, earlier.id, earlier.title, earlier.on)


def is_same_issue(one: Issue, other: Issue) -> bool:
    """Tell whether two mails are one issue: a test and what was sent of it, or the same file twice."""
    if one.message_id and one.message_id == other.message_id:
        return True
    if one.sent and other.sent and abs(one.sent.date() - other.sent.date()).days > _DAYS_APART:
        return False
    first, second = _spoken(one), _spoken(other)
    if not first or not second:
        return False
    if len(first & second) / len(first | second) < _ALIKE:
        return False
    mine, theirs = ({link.target for link in each.links if link.target} for each in (one, other))
    return mine == theirs or len(mine & theirs) / len(mine | theirs) >= _ALIKE


def _spoken(issue: Issue) -> set[str]:
    """Give the lines of an issue as they are compared."""
    return {line for line in map(words_key, issue.text.splitlines()) if line}
