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

_HEAD = 4
_WORD_START = re.compile(r"\b(?=(\w.{0,3}))", re.DOTALL)
_ARTICLES = frozenset({"the", "a", "an"})
_NO_NAMES = frozenset({"i", "it", "we", "you", "he", "she", "they", "this", "that", "there", "someone"})
_MONTHS = frozenset({"april", "may", "june", "july", "august", "january", "march", "september", "october"})
_DATING = "in of on by to since until from before after during this next last early late mid each".split()
_DATES = "".join(rf"(?<!\b{word} )" for word in (*_DATING, "due to", "because of")) + "".join(
    rf"(?<!\d{end} )" for end in ("", r"\.", "th", "st", "nd", "rd")
)
_STRAIGHT = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "„": '"', "\u00a0": " ", "\u202f": " "})


@dataclass(frozen=True)
class Pattern:
    """A compiled pattern. ``unless`` and ``needs`` are asked of the sentence around a hit.

    ``starts`` are the beginnings (four letters) of the words with which a hit can begin: trying only there is
    what makes a look fast. None at all: it is tried everywhere in a text with one of the words ``needed``.
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
    needed: tuple[str, ...] = ("",)


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
        frozenset(word[:_HEAD] for word in row["starts"]),
        compiled(row["regex"]),
        compiled(row["unless"]) if row["unless"] else None,
        compiled(row["needs"]) if row["needs"] else None,
        row["unless_window"],
        row["why"],
        row["advice"],
        row["better"],
        needed=tuple(row.get("needed", ("",))),
    )


def name_patterns(row: Mapping[str, Any], names: Iterable[str]) -> tuple[Pattern, ...]:
    """Build the patterns that find "Theo sent the new link late" from the names of those concerned.

    A name that is a month too ("May") is no name after a word that dates ("in May", "by 2 May").
    """
    called = _called(names)
    if not called:
        return ()
    months = [name for name in called if name.lower() in _MONTHS]
    others = [name for name in called if name.lower() not in _MONTHS]
    dated = "|".join(_DATES + re.escape(name) for name in months)
    plain = "|".join(map(re.escape, others))
    anyone = f"(?-i:(?<![\\w-])(?P<name>{'|'.join(filter(None, (plain, dated)))})(?![\\w-]))"
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
            needed=tuple(name.lower() for name in called),
        )
        for strength in strengths
        for regex in row[strength]
    )


def word_starts(plain: str) -> dict[str, list[int]]:
    """Give the places where words begin, by their first letters: one, two, three and four of them."""
    heads: dict[str, list[int]] = {}
    for word in _WORD_START.finditer(plain):
        heads.setdefault(word[1].lower(), []).append(word.start())
    places: dict[str, list[int]] = {}
    for head, found in heads.items():
        for start in {head[:length] for length in range(1, _HEAD + 1)}:
            places.setdefault(start, []).extend(found)
    return places


def hits(pattern: Pattern, plain: str, words: Mapping[str, list[int]]) -> Iterator[re.Match[str]]:
    """Give what ``finditer`` would, trying only where a hit can begin."""
    if not pattern.starts:
        low = plain.lower()
        if any(word in low for word in pattern.needed):
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
            called |= {" ".join(words)} if words[1:] else set()
            words = words[1:]
        called |= set(_forms(words))
    return sorted(called, key=lambda name: (-len(name), name))


def _forms(words: list[str]) -> Iterator[str]:
    """Give the whole name and its first word; one letter alone, a number or "they" is no name to look for."""
    for form in (" ".join(words), *words[:1]):
        is_short = form != " ".join(words) and len(form) <= 2
        if len(form) > 1 and not is_short and form[:1].isalpha() and form.lower() not in _NO_NAMES:
            yield form


@lru_cache(maxsize=64)
def _kept(regex: str) -> re.Pattern[str]:
    """Compile a pattern that is built while someone types: the names rarely change between two looks."""
    return re.compile(regex, re.IGNORECASE)
