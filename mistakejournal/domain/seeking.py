"""Looks for the words of a search in texts as the index does: any case, without accents, half a word (L1)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from mistakejournal.domain.excerpt import Marks, part_around
from mistakejournal.domain.plainletters import ODD, PLAIN
from mistakejournal.domain.query import Term
from mistakejournal.domain.records import dataclass

BEFORE, LENGTH = 16, 100
"""Letters shown ahead of the first word, and in all: a list's row is short."""


@dataclass(frozen=True)
class Excerpt:
    """A line out of a text, with the places of what was found in it."""

    text: str = ""
    marks: Marks = ()


class Seeker:
    """Knows the words of one search."""

    def __init__(self, terms: Sequence[Term]) -> None:
        """Look for these; each has its number, from 0."""
        self._patterns = [_pattern(term) for term in terms]
        self._literals = [_literal(term) for term in terms]
        self.every = frozenset(range(len(terms)))
        """The numbers of all words."""

    def found_in(self, text: str) -> frozenset[int]:
        """Tell which of the words stand in a text."""
        return self._among(folded(text))

    def marks(self, text: str) -> Marks:
        """Give where the words stand in a text, in order and without overlaps."""
        plain = folded(text)
        spans = sorted({found.span() for one in self._patterns for found in one.finditer(plain)})
        if spans and not _is_in_step(text, plain):
            places = _places(text)
            spans = [(places[start], _end(places, end)) for start, end in spans]
        marks: list[tuple[int, int]] = []
        for start, end in spans:
            if marks and start < marks[-1][1]:
                marks[-1] = (marks[-1][0], max(end, marks[-1][1]))
            else:
                marks.append((start, end))
        return tuple(marks)

    def excerpt(self, texts: Sequence[str], known: frozenset[int] = frozenset()) -> Excerpt | None:
        """Give the line with most of the words, the first of equals; None when the texts lack one.

        `known` are the words that were found elsewhere.
        """
        missing = self.every - known
        if missing:
            whole = folded("\n".join(texts))
            if not all(self._literals[number] in whole for number in missing):
                return None
        best, most = "", 0
        for text in texts:
            found = self.found_in(text)
            if len(found) > most:
                best, most = text, len(found)
            missing -= found
            if not missing and most + len(known) >= len(self.every):
                break  # no later text shows more
        if missing:
            return None
        return self.line(best) if best else Excerpt()

    def line(self, text: str) -> Excerpt:
        """Give the part of a text around the first of the words in it."""
        plain = folded(text)
        hits = [found.start() for one in self._patterns if (found := one.search(plain))]
        first = min(hits, default=0)
        if first and not _is_in_step(text, plain):
            first = _places(text)[first]
        part, _ = part_around(text, ((first, first),), BEFORE, LENGTH)
        return Excerpt(part, self.marks(part))

    def _among(self, plain: str) -> frozenset[int]:
        return frozenset(
            number
            for number, literal in enumerate(self._literals)
            if literal in plain and self._patterns[number].search(plain)  # a pattern alone takes much longer
        )


def folded(text: str) -> str:
    """Give a text in small letters without accents; marks that stand apart from their letter are dropped.

    Letters that nothing can be taken off are written as somebody types them without their keys: “ß” as “ss”.
    """
    return text.lower() if text.isascii() else text.translate(_PLAIN)


class _Plain(dict[int, str]):
    def __missing__(self, code: int) -> str:
        char = chr(code)
        if char in PLAIN:
            self[code] = PLAIN[char].lower()
            return self[code]
        parts = unicodedata.normalize("NFD", char)
        if unicodedata.combining(char):
            plain = ""
        elif all(unicodedata.combining(part) for part in parts[1:]):
            plain = parts[0].lower()[:1]
        else:
            plain = char.lower()[:1]
        self[code] = plain
        return plain


_PLAIN = _Plain()


def _is_in_step(text: str, plain: str) -> bool:
    """Tell whether each letter of a text has its one letter in what it was folded to."""
    return len(text) == len(plain) and (text.isascii() or not ODD.search(text))


def _places(text: str) -> list[int]:
    """Give for each letter of the folded text where it comes from, and the end."""
    return [*(place for place, char in enumerate(text) for _ in folded(char)), len(text)]


def _end(places: Sequence[int], end: int) -> int:
    """Give where a hit ends: a letter of which half was typed belongs to it whole."""
    while places[end] == places[end - 1]:
        end += 1
    return places[end]


def _literal(term: Term) -> str:
    return folded(term.as_typed) if term.is_anywhere else folded(term.words).split()[0]


def _pattern(term: Term) -> re.Pattern[str]:
    if term.is_anywhere:
        return re.compile(re.escape(folded(term.as_typed)))
    first, *others = (re.escape(word) for word in folded(term.words).split())
    # Begun with what it looks for it is found as fast as letters are; then nothing may stand before that.
    beginning = rf"{first}(?<![^\W_]{first})"
    words = r"[\W_]+".join([beginning, *others])
    return re.compile(words + (r"(?![^\W_])" if term.is_whole else ""))
