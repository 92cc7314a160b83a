"""A wording pattern: a regular expression with the words around it that excuse it, and where it can begin."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any, Literal

from mistakejournal.domain.records import dataclass

Strength = Literal["strong", "look"]

NAMES = "names"
"""The id of the pattern that is built from the names of those concerned."""

_WORD_START = re.compile(r"\b\w")
_ARTICLES = frozenset({"the", "a", "an"})
_STRAIGHT = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "„": '"', "\u00a0": " ", "\u202f": " "})


@dataclass(frozen=True)
class Pattern:
    """A compiled pattern. ``unless`` and ``needs`` are asked of the sentence around a hit.

    ``starts`` are the beginnings (two letters) of the words with which a hit can begin: trying only there is
    what makes a look fast. None at all: it is tried everywhere.
    """

    id: str
    category: str
    strength: Strength
    scopes: frozenset[str]
    starts: frozenset[str]
    words: re.Pattern[str]
    unless: re.Pattern[str] | None
    needs: re.Pattern[str] | None
    neighbours: int
    why: str
    advice: str
    better: str | None
    movable: bool = False


def straight(text: str) -> str:
    """Give a text with straight quotes and plain blanks, letter for letter, as the patterns expect it."""
    return text.translate(_STRAIGHT)


def compiled(regex: str) -> re.Pattern[str]:
    """Compile a pattern of the content."""
    return re.compile(regex, re.IGNORECASE)


def pattern_of(row: Mapping[str, Any]) -> Pattern:
    """Give the pattern that a row of the lexicon describes."""
    return Pattern(
        row["id"],
        row["category"],
        row["strength"],
        frozenset(row["scopes"]),
        frozenset(word[:2] for word in row["starts"]),
        compiled(row["regex"]),
        compiled(row["unless"]) if row["unless"] else None,
        compiled(row["needs"]) if row["needs"] else None,
        row["unless_window"],
        row["why"],
        row["advice"],
        row["better"],
    )


def name_patterns(row: Mapping[str, Any], names: Iterable[str]) -> tuple[Pattern, ...]:
    """Build the patterns that find "Theo sent the new link late" from the names of those concerned."""
    called = _called(names)
    if not called:
        return ()
    anyone = "(?-i:\\b(?P<name>" + "|".join(map(re.escape, called)) + ")\\b)"
    strengths: tuple[Strength, ...] = ("strong", "look")
    return tuple(
        Pattern(
            NAMES,
            row["category"],
            strength,
            frozenset({"own", "message", "fix"}),
            frozenset(),
            _kept(regex.replace("{name}", anyone)),
            _kept(row["unless"]),
            None,
            0,
            row["why"],
            row["advice"],
            None,
            movable=True,
        )
        for strength in strengths
        for regex in row[strength]
    )


def word_starts(plain: str) -> dict[str, list[int]]:
    """Give the places where words begin, by their first letter and by their first two."""
    places: dict[str, list[int]] = {}
    for word in _WORD_START.finditer(plain):
        first = plain[word.start() : word.start() + 2].lower()
        for start in {first[:1], first}:
            places.setdefault(start, []).append(word.start())
    return places


def hits(pattern: Pattern, plain: str, words: Mapping[str, list[int]]) -> Iterator[re.Match[str]]:
    """Give what ``finditer`` would, trying only where a hit can begin."""
    if not pattern.starts:
        yield from pattern.words.finditer(plain)
        return
    end = 0
    for place in sorted({place for start in pattern.starts for place in words.get(start, ())}):
        hit = pattern.words.match(plain, place) if place >= end else None
        if hit:
            yield hit
            end = hit.end()


def _called(names: Iterable[str]) -> list[str]:
    """Give what people are called: the whole name, its first word, a business without its article."""
    called: set[str] = set()
    for name in names:
        words = straight(name).split()
        if words and words[0].lower() in _ARTICLES:
            called.add(" ".join(words))
            words = words[1:]
        called |= set(_forms(words))
    return sorted(called, key=lambda name: (-len(name), name))


def _forms(words: list[str]) -> Iterator[str]:
    if words:
        yield " ".join(words)
        if len(words[0]) > 2:
            yield words[0]


@lru_cache(maxsize=64)
def _kept(regex: str) -> re.Pattern[str]:
    """Compile a pattern that is built while someone types: the names rarely change between two looks."""
    return re.compile(regex, re.IGNORECASE)
