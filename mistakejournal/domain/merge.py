"""Bringing a rebuilt text together with one she has changed: her words are never overwritten."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from mistakejournal.domain.records import dataclass

_GAP = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")
_ALIKE = 0.5
"""From this share of common letters on, a paragraph counts as the old one reworded."""


@dataclass(frozen=True)
class _Change:
    """The old paragraphs from ``start`` to ``end`` became others; none of them: something was put in."""

    start: int
    end: int
    paragraphs: tuple[str, ...]

    def touches(self, other: _Change) -> bool:
        """Say whether both changes concern a common paragraph, or one is put in amid the other."""
        return self.start < other.end and other.start < self.end


def merge(base: str, hers: str, new: str) -> str:
    """Give her text with the parts she did not touch taken from the new build.

    ``base`` is the build she started from, ``hers`` what it has become, ``new`` the build now. By paragraph
    (by line where the builds have no blank lines): what only the build changed is taken; what she changed,
    wrote or took out stays as she left it.
    """
    if base == new:
        return hers
    if base == hers:
        return new
    by_paragraph = "\n\n" in base or "\n\n" in new
    old, mine, built = (_split(text, by_paragraph) for text in (base, hers, new))
    own = list(_changes(old, mine))
    free = [change for change in _changes(old, built) if not any(change.touches(one) for one in own)]
    return ("\n\n" if by_paragraph else "\n").join(_joined(old, own, free))


def _joined(old: Sequence[str], hers: Sequence[_Change], built: Sequence[_Change]) -> list[str]:
    """Walk the old paragraphs and put the changes in; where both put something in, the build goes first."""
    result: list[str] = []
    at = 0
    for change in sorted([*built, *hers], key=lambda change: (change.start, change.end)):
        result += [*old[at : change.start], *change.paragraphs]
        at = change.end
    return [*result, *old[at:]]


def _changes(old: Sequence[str], now: Sequence[str]) -> Iterator[_Change]:
    """Give the changes from old to now, as small as they can be told apart."""
    for kind, start, end, first, last in SequenceMatcher(None, old, now, autojunk=False).get_opcodes():
        if kind == "replace":
            yield from _paired(old, start, end, now[first:last])
        elif kind != "equal":
            yield _Change(start, end, tuple(now[first:last]))


def _paired(old: Sequence[str], start: int, end: int, now: Sequence[str]) -> Iterator[_Change]:
    """Tell rewordings from paragraphs put in or taken out: each new one looks for the old one like it."""
    at = start
    fresh: list[str] = []
    for paragraph in now:
        like = next((index for index in range(at, end) if _alike(old[index], paragraph)), None)
        if like is None:
            fresh.append(paragraph)
            continue
        if fresh or like > at:
            yield _Change(at, like, tuple(fresh))
        yield _Change(like, like + 1, (paragraph,))
        at, fresh = like + 1, []
    if fresh or end > at:
        yield _Change(at, end, tuple(fresh))


def _alike(old: str, new: str) -> bool:
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    return matcher.real_quick_ratio() > _ALIKE and matcher.ratio() > _ALIKE


def _split(text: str, by_paragraph: bool) -> list[str]:
    return _GAP.split(text) if by_paragraph else text.split("\n")
