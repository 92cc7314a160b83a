"""Series of pages beside those of earlier issues: which went on to the next, which stayed behind (I3)."""

from __future__ import annotations

import re
from collections.abc import Iterable

from mistakejournal.domain.records import dataclass
from mistakejournal.newsletter.against import Against
from mistakejournal.newsletter.issue import Issue, Link
from mistakejournal.newsletter.links.comparison import words_key
from mistakejournal.newsletter.links.shape import shape

_COARSE, _FINE = re.compile(r"(?<=[/?&=])"), re.compile(r"(?<=[/?&=_-])")
"""Where the parts of an address end: "…/episodes/" and "72", or within "episode-72-lena"."""
_LONGEST = 400
"""Characters of an address that are parted."""


@dataclass(frozen=True)
class Moved:
    """What moved on: the links whose page is new, by how their former address began."""

    steps: dict[str, tuple[str, Link]]
    """The start of an address up to the part that changed ("…/episodes/72") -> its start now, its link."""
    here: frozenset[str]
    """All addresses of the issue."""
    shapes: frozenset[str]
    """Shapes of the addresses that are new: who links 73 as well may link 72 as an old one."""

    def sibling(self, link: Link) -> Link | None:
        """Give the link that moved on while this one, of the same page before, did not."""
        if shape(link.target) in self.shapes:
            return None
        for start in starts(link.target):
            found = self.steps.get(start)
            if found is not None and not link.target.startswith(found[0]):
                is_there = found[0] + link.target[len(start) :] in self.here
                return None if is_there else found[1]
        return None


def moved(issue: Issue, against: Against) -> Moved:
    """Find the links that have the words of an earlier issue's and go one page further."""
    if against.last is None:
        return Moved({}, frozenset(), frozenset())
    here = {link.target for link in issue.links if link.target}
    before = {link.target for earlier in against.earlier for link in earlier.issue.links}
    former: dict[str, Link] = {}
    for link in against.last.issue.links:
        if link.target and link.target not in here:
            former.setdefault(words_key(link.words), link)
    steps: dict[str, tuple[str, Link]] = {}
    fresh = [link for link in issue.links if link.target and link.target not in before]
    for link in fresh:
        was = former.get(words_key(link.words))
        step = _step(was.target, link.target) if was else None
        if step is not None:
            steps.setdefault(step[0], (step[1], link))
    return Moved(steps, frozenset(here), frozenset(shape(link.target) for link in fresh))


def starts(target: str) -> Iterable[str]:
    """Give how an address begins, at the end of each of its parts, the longest first."""
    parts = _FINE.split(target[:_LONGEST])
    for count in range(len(parts), 0, -1):
        yield _clean("".join(parts[:count]))


def _step(was: str, now: str) -> tuple[str, str] | None:
    """Give both starts up to the one part that differs, where the rest is the same: ("…/72", "…/73")."""
    for split in (_COARSE, _FINE):
        old, new = split.split(was[:_LONGEST]), split.split(now[:_LONGEST])
        differing = [at for at, (one, other) in enumerate(zip(old, new, strict=False)) if one != other]
        if len(old) == len(new) and len(differing) == 1:
            end = differing[0] + 1
            return _clean("".join(old[:end])), _clean("".join(new[:end]))
    return None


def _clean(start: str) -> str:
    return start.rstrip("/?&=_-")
