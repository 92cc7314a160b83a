"""How alike two texts are, by the words they share; it only ever leads to an offer (D5, K1)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from typing import TypeVar

from mistakejournal.domain.text import straight

ALIKE = 0.45
"""From here on two steps are shown side by side; chosen by trying pairs of real steps."""
MOST = 3

One = TypeVar("One")

_SMALL = frozenset(
    "a an and any are as at be but by for from have i if in into is it its me my of off on once or our out so"
    " that the their then there they this to up us we what when where which with you"
    " your even every all".split()
)

_WORD = re.compile(r"[^\W_]+")
_BELONGS = re.compile(r"'[sm]", re.IGNORECASE)


@lru_cache(maxsize=4096)
def telling_words(text: str) -> frozenset[str]:
    """Give the words of a text that say what it is about: lower case, without endings and small words."""
    return frozenset(words_by_root(text))


def words_by_root(text: str) -> Mapping[str, str]:
    """Give each telling word as it is written where it first stands, by what `telling_words` makes of it."""
    found: dict[str, str] = {}
    for word in _WORD.findall(_BELONGS.sub("", straight(text))):
        plain = word.casefold()
        if plain not in _SMALL:
            found.setdefault(_root(plain), word)
    return found


def likeness(one: str, other: str) -> float:
    """Give how alike two texts are, 0 (no word shared) to 1 (the same words), either way round.

    Half of it looks at all words of both, half at those of the shorter one: a short step often says what a
    long one says with reasons. A single word in common is none, unless there are no others.
    """
    first, second = telling_words(one), telling_words(other)
    shared = len(first & second)
    if not shared or (shared == 1 and first != second):
        return 0.0
    return shared / (len(first) + len(second)) + shared / (2 * min(len(first), len(second)))


def most_alike(text: str, others: Iterable[One], words: Callable[[One], str]) -> list[One]:
    """Give at most three of the others that are alike enough to be shown, the likest first."""
    found = [(likeness(text, words(other)), other) for other in others]
    found = [pair for pair in found if pair[0] >= ALIKE]
    found.sort(key=lambda pair: -pair[0])
    return [other for _, other in found[:MOST]]


@lru_cache(maxsize=16384)
def _root(word: str) -> str:
    for ending in ("ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 3 and not word.endswith("ss"):
            return word.removesuffix(ending).removesuffix("e")
    return word.removesuffix("e") if len(word) > 3 else word
