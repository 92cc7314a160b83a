"""The same link as in an earlier issue, where its words, or those beside it, promise another (I3).

Most links of a newsletter stay for good: home page, shop, profiles, the sponsor. Those are no findings, they
stand in the quiet list of what stayed the same.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date

from mistakejournal.newsletter.against import Against, Earlier
from mistakejournal.newsletter.finding import Finding, Part, Strength
from mistakejournal.newsletter.issue import Area, Issue, Link
from mistakejournal.newsletter.links.comparison import Known, known_links, words_key
from mistakejournal.newsletter.links.series import Moved, moved
from mistakejournal.newsletter.links.shape import is_content, is_standing, numbers_in, path_words, slug_words
from mistakejournal.newsletter.links.words import (
    alike,
    days,
    is_generic,
    is_sponsor,
    looks_back,
    numbered,
    promises_new,
)

_HABIT = 3
"""A page that so many kept issues link is one that stays."""
_ALIKE = 0.5
"""Words that have so much in common are the same words, told anew."""
_LONE = 0.6
"""A link that is so much of its paragraph stands for itself; a shorter one is part of a sentence."""
_STRENGTHS = tuple(Strength)


def check(issue: Issue, against: Against) -> Iterator[Finding]:
    """Give one finding for each page that stayed the same against what its links say: the strongest."""
    if not against.earlier:
        return
    looker = _Looker(issue, against)
    found: dict[str, Finding] = {}
    for link in issue.links:
        one = looker.look(link) if link.target and link.area is not Area.QUOTED else None
        if one is not None:
            before = found.get(link.target)
            if before is None or _STRENGTHS.index(one.strength) < _STRENGTHS.index(before.strength):
                found[link.target] = one
    yield from found.values()


class _Looker:
    """Looks at the links of one issue, one by one."""

    def __init__(self, issue: Issue, against: Against) -> None:
        self._issue = issue
        self._known: Known = known_links(issue, against)
        self._moved: Moved = moved(issue, against)
        self._today: date = issue.sent.date() if issue.sent else against.today
        self._times = Counter(
            target
            for earlier in against.earlier
            for target in {link.target for link in earlier.issue.links if link.target}
        )
        self._highest: dict[str, int] = {}
        for link in issue.links:
            for noun, number in numbered(link.words):
                self._highest[noun] = max(number, self._highest.get(noun, 0))
        self._lone = {
            block.start: block.end - block.start for block in issue.blocks
        }  # how long the paragraph is that begins with a link

    def look(self, link: Link) -> Finding | None:
        same = self._known.by_both.get((words_key(link.words), link.target))
        if same is not None:
            return self._same(link, same[0])
        other = self._known.by_target.get(link.target)
        return None if other is None else self._other_words(link, *other)

    def _same(self, link: Link, earlier: Earlier) -> Finding | None:
        if is_standing(link.target) or is_generic(link.words) or looks_back(link.words):
            return self._left_behind(link, earlier)
        sibling = self._moved.sibling(link)
        if self._promises(link):
            strength = self._promise_strength(link)
            if sibling is not None:
                return _finding("promise_and_sibling", Strength.STRONG, link, earlier, sibling.words)
            return None if strength is None else _finding("promise", strength, link, earlier)
        return self._left_behind(link, earlier)

    def _left_behind(self, link: Link, earlier: Earlier) -> Finding | None:
        sibling = self._moved.sibling(link)
        if sibling is None or self._times[link.target] >= _HABIT or looks_back(link.words):
            return None
        return _finding("sibling", Strength.STRONG, link, earlier, sibling.words)

    def _promises(self, link: Link) -> bool:
        if promises_new(link.words):
            return True
        if any(day < self._today for day in days(link.words, self._today)):
            return True
        if self._times[link.target] >= _HABIT:
            return False
        said = numbered(link.words)
        return bool(said) and all(self._highest.get(noun) == number for noun, number in said)

    def _promise_strength(self, link: Link) -> Strength | None:
        if is_sponsor(link.words):
            named = set(words_key(link.words).split()) & slug_words(link.target)
            return None if named or _host_named(link) else Strength.HINT
        return Strength.STRONG if is_content(link.target) else Strength.HINT

    def _other_words(self, link: Link, earlier: Earlier, was: Link) -> Finding | None:
        if is_standing(link.target) or link.picture or was.picture:
            return None
        if is_generic(link.words) or is_generic(was.words) or looks_back(link.words):
            return None
        if self._other_number(link, was):
            return _finding("new_words", Strength.STRONG, link, earlier, was.words)
        is_strong = (
            is_content(link.target)
            and link.area not in (Area.FOOTER, Area.PREHEADER)
            and self._times[link.target] == 1
            and not is_sponsor(link.words)
            and alike(link.words, was.words) < _ALIKE
            and self._stands_alone(link)
            and self._names_the_former(link, was)
        )
        return _finding("new_words", Strength.STRONG, link, earlier, was.words) if is_strong else None

    def _other_number(self, link: Link, was: Link) -> bool:
        """Tell whether "Episode 73" goes where "Episode 72" went, and the page is not 73's."""
        mine, theirs = dict(numbered(link.words)), dict(numbered(was.words))
        shown = numbers_in(link.target)
        return is_content(link.target) and any(
            noun in theirs and theirs[noun] != number and str(number) not in shown
            for noun, number in mine.items()
        )

    def _names_the_former(self, link: Link, was: Link) -> bool:
        """Tell whether the page is the former's by its name, or one of a series that only has a number."""
        page = _stems(path_words(link.target))
        mine, theirs = (_stems(words_key(one.words).split()) & page for one in (link, was))
        is_numbered = link.target.rpartition("/")[2].isdigit()
        return not mine and (bool(theirs) or is_numbered)

    def _stands_alone(self, link: Link) -> bool:
        length = self._lone.get(link.start)
        return length is not None and link.end - link.start >= _LONE * length


def _stems(words: Iterable[str]) -> set[str]:
    """Give words without the "s" of more than one, and of who owns it: "Lena’s" is in "/lena"."""
    return {word.removesuffix("s") for word in words}


def _host_named(link: Link) -> bool:
    host = "".join(ch for ch in link.target.split("/")[2] if ch.isalnum()) if "://" in link.target else ""
    return any(len(word) > 3 and word in host for word in words_key(link.words).split())


def _finding(code: str, strength: Strength, link: Link, earlier: Earlier, other: str = "") -> Finding:
    words = " ".join(link.words.split())
    facts = {
        "words": words,
        "issue": earlier.title,
        "on": earlier.on.isoformat() if earlier.on else "",
        "href": link.target,
        "other": " ".join(other.split()),
    }
    return Finding(
        "same_link", code, strength, Part.LINK, facts, words or link.target, link.start, link.end, link.number
    )
