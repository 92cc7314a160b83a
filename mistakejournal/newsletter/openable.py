"""Which links may be opened one by one in a browser (I4), and which are left alone.

Opening an unsubscribe link unsubscribes, a confirmation confirms. In doubt a link is left alone; the report
says of each link that it was not opened.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from urllib.parse import unquote

from mistakejournal.domain.records import dataclass
from mistakejournal.newsletter import acting_words
from mistakejournal.newsletter.acting_words import Acts, folded, may_act
from mistakejournal.newsletter.issue import Issue, Link, LinkKind
from mistakejournal.newsletter.report import Compared, LinkState, Report

LONGEST = 8000
"""Characters of an address at most: a browser takes no longer one from another program."""
_AROUND = 200
"""How far before and after words like "here" it is read what they do."""
_LOOKED_AT = 500
_REMEMBERED = 4096
"""Links whose answer is remembered: a report with answers is looked through each time it is shown."""
_SHORT = 6
"""So many words say what a link does; a longer one is a headline, which may well speak of accepting."""

_WEB = re.compile(
    r"https?://(?:[^\s/?#@]*@)?(?:[^\s/?#@:\[\]]+|\[[0-9a-f:.]+\])(?::[0-9]*)?(?:[/?#]\S*)?", re.IGNORECASE
)

_ORDER = (
    LinkState.NEW,
    LinkState.HIDDEN,
    LinkState.ALONE,
    LinkState.MOVED,
    LinkState.SAME,
    LinkState.STEADY,
    LinkState.APART,
)
"""What was in no earlier issue comes first: whether it is right can be seen only by opening it."""


@dataclass(frozen=True)
class ToOpen:
    """One address to open; `also` are the numbers of further links with the same target."""

    compared: Compared
    also: tuple[int, ...] = ()

    @property
    def link(self) -> Link:
        """Give the link whose number its answer is kept under."""
        return self.compared.link


@dataclass(frozen=True)
class LeftAlone:
    """A link of the web that is not opened, because that would do something."""

    link: Link
    acts: Acts


def to_open(report: Report) -> tuple[ToOpen, ...]:
    """Give what is opened one by one, each target once: new ones first, then in the order of the mail."""
    return look_through(report)[0]


def look_through(report: Report) -> tuple[tuple[ToOpen, ...], tuple[LeftAlone, ...]]:
    """Give what is opened one by one, and the links of the web that are left alone, in the mail's order."""
    found: dict[str, list[Compared]] = {}
    alone = []
    for one in report.links:
        if not is_address(one.link):
            continue
        acts = acts_at_once(one.link, report.issue)
        if acts is None:
            found.setdefault(one.link.target or one.link.href, []).append(one)
        else:
            alone.append(LeftAlone(one.link, acts))
    heads = sorted(found.values(), key=lambda same: _ORDER.index(same[0].state))
    opened = tuple(
        ToOpen(compared=same[0], also=tuple(one.link.number for one in same[1:])) for same in heads
    )
    return opened, tuple(alone)


def is_address(link: Link) -> bool:
    """Tell whether a browser can open it: http or https with a host, and nothing else."""
    if link.kind is not LinkKind.WEB or len(link.href) > LONGEST:
        return False
    href = link.href.strip()
    return href.isprintable() and _WEB.fullmatch(href) is not None


def acts_at_once(link: Link, issue: Issue) -> Acts | None:
    """Say what opening a link would do besides showing a page; None where nothing speaks for that."""
    if link.href and link.href in issue.unsubscribe:
        return Acts.UNSUBSCRIBES
    words = folded(" ".join(link.words[:_LOOKED_AT].split()))
    return _acts_itself(words, link.href[:LONGEST], link.target[:LONGEST]) or _pointed_at(link, words, issue)


@lru_cache(_REMEMBERED)
def _acts_itself(words: str, href: str, target: str) -> Acts | None:
    address = href if href == target else f"{href} {target}"
    address = folded(unquote(address) if "%" in address else address)
    says, is_short = may_act(words), len(words.split()) <= _SHORT
    signs = [acts for sign, acts in _signs() if sign in address]
    for acts in Acts if says or signs else ():
        heeded = says and (is_short or acts is Acts.UNSUBSCRIBES)
        if acts in signs or (heeded and _phrases(acts).search(words)):
            return acts
    return None


def _pointed_at(link: Link, words: str, issue: Issue) -> Acts | None:
    if words and words.strip(" .!?»«:›>→") not in _pointers():
        return None
    around = folded(" ".join(issue.text[max(link.start - _AROUND, 0) : link.end + _AROUND].split()))
    if link.picture or not around:
        return None
    return next((acts for acts in Acts if _phrases(acts).search(around)), None)


@cache
def _phrases(acts: Acts) -> re.Pattern[str]:
    return acting_words.pattern(acts)


@cache
def _signs() -> tuple[tuple[str, Acts], ...]:
    return tuple(
        (folded(sign), acts) for acts in Acts for sign in acting_words.listed(acting_words.ADDRESSES[acts])
    )


@cache
def _pointers() -> frozenset[str]:
    return frozenset(folded(words) for words in acting_words.listed(acting_words.POINTERS))
