"""Looking for phrases that blame, belittle, dodge or dramatise. Hints only: nothing is ever blocked.

The patterns know stock phrases and are nearly blind to indirect blame, so finding none is no verdict.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any, Literal

from mistakejournal.domain.pattern import (
    Pattern,
    Strength,
    compiled,
    hits,
    name_patterns,
    pattern_of,
    straight,
    word_starts,
)
from mistakejournal.domain.records import dataclass
from mistakejournal.domain.sentences import Span, sentence_at, sentences
from mistakejournal.domain.theirwords import hide_their_words

Scope = Literal["own", "what_happened", "moment", "message", "fix", "follow_up"]

_FACTS = ("what_happened", "moment")
"""Reports of facts: scope "own", strong hints only, since a plain passive is right there."""

_FAR = 400
"""Letters before and after a hit that count as its sentence: nobody writes longer ones."""


@dataclass(frozen=True)
class Hint:
    """One place to look at: where it is, the words found, why, what helps, and a better sentence if any.

    ``better`` states nothing she has not written; one with an ellipsis is hers to finish. A ``movable`` hint
    is about somebody's part and may go into the private box for it.
    """

    start: int
    end: int
    quote: str
    category: str
    strength: Strength
    why: str
    advice: str
    better: str | None
    pattern_id: str
    movable: bool = False


class Lexicon:
    """The wording patterns of one language. Making one is free; the first look compiles (about 0.2 s)."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        self._data = data

    def prepare(self) -> Iterator[None]:
        """Compile what the first look would, a few milliseconds at a time."""
        ready = []
        for row in self._data["patterns"]:
            ready.append(pattern_of(row))
            yield
        self._patterns = tuple(ready)

    @property
    def is_ready(self) -> bool:
        """Tell whether a look costs no more than looking."""
        return "_patterns" in vars(self)

    def label(self, category: str) -> str:
        """Give the name of a category."""
        return str(self._data["categories"][category]["label"])

    def look(
        self, text: str, scope: Scope, names: Iterable[str] = (), kept: Collection[str] = frozenset()
    ) -> list[Hint]:
        """Give the hints in a text, in their order, without overlaps: the strong before, then the longer.

        Words in quotes, lines that begin with ">" and other languages are passed over. ``names``
        are the client's and everybody's affected; ``kept`` are quotes that she wants to leave as they are.
        """
        *_, found = self.looking(text, scope, names, kept)
        return found

    def looking(
        self, text: str, scope: Scope, names: Iterable[str] = (), kept: Collection[str] = frozenset()
    ) -> Iterator[list[Hint]]:
        """Look as ``look`` does, a few milliseconds at a time: the outcome comes last, before it only []."""
        yield []
        if not text.strip():
            return
        plain = straight(hide_their_words(text))
        yield []
        words = word_starts(plain)
        yield []
        spans = sentences(plain)
        hints: list[Hint] = []
        for pattern in (*self._patterns, *name_patterns(self._data["names"], names)):
            if _wanted(pattern, scope):
                hints += [
                    _hint(pattern, text, hit)
                    for hit in hits(pattern, plain, words)
                    if _holds(pattern, plain, spans, hit)
                ]
                yield []
        yield [hint for hint in _without_overlaps(hints) if hint.quote not in kept]

    def weak_fix(self, text: str) -> str | None:
        """Give the question to ask back about a fix that is only a good intention, else None."""
        plain = straight(hide_their_words(text))
        for words, unless, ask in self._weak:
            if words.search(plain) and not (unless and unless.search(plain)):
                return ask
        return None

    def care(self, text: str) -> str | None:
        """Give the line to show when a text sounds heavier than a mistake at work, else None."""
        plain = straight(text)
        return str(self._data["care"]["say"]) if any(words.search(plain) for words in self._care) else None

    @cached_property
    def _patterns(self) -> tuple[Pattern, ...]:
        return tuple(map(pattern_of, self._data["patterns"]))

    @cached_property
    def _weak(self) -> tuple[tuple[re.Pattern[str], re.Pattern[str] | None, str], ...]:
        return tuple(
            (compiled(row["regex"]), compiled(row["unless"]) if row["unless"] else None, row["ask"])
            for row in self._data["weak_fix"]
        )

    @cached_property
    def _care(self) -> tuple[re.Pattern[str], ...]:
        return tuple(compiled(row) for row in self._data["care"]["regexes"])


def use(text: str, hint: Hint) -> str:
    """Give the text with the whole sentence of the hint replaced by its better one.

    A hint without a better sentence, or one whose words are no longer there, changes nothing.
    """
    span = _sentence_of(text, hint)
    if span is None or hint.better is None:
        return text
    return text[: span.start] + hint.better + text[span.end :]


def move(text: str, hint: Hint) -> tuple[str, str]:
    """Give the text without the sentence of the hint, and that sentence, for the private box.

    Words that are no longer there move nothing: the sentence is empty then.
    """
    span = _sentence_of(text, hint)
    if span is None:
        return text, ""
    before, after = text[: span.start], text[span.end :]
    if not before.rstrip(" ") or before.endswith("\n"):
        after = after.lstrip(" ")
    elif not after or after[:1].isspace():
        before = before.rstrip(" ")
    return before + after, text[span.start : span.end]


def _sentence_of(text: str, hint: Hint) -> Span | None:
    start = hint.start if text[hint.start : hint.end] == hint.quote else text.find(hint.quote)
    if start < 0:
        return None
    spans = sentences(straight(hide_their_words(text)))
    first, last = sentence_at(spans, start), sentence_at(spans, start + len(hint.quote) - 1)
    return Span(spans[first].start, spans[last].end)


def _hint(pattern: Pattern, text: str, hit: re.Match[str]) -> Hint:
    why = pattern.why.replace("{name}", hit["name"]) if pattern.movable else pattern.why
    return Hint(
        hit.start(),
        hit.end(),
        text[hit.start() : hit.end()],
        pattern.category,
        pattern.strength,
        why,
        pattern.advice,
        pattern.better,
        pattern.id,
        pattern.movable,
    )


def _wanted(pattern: Pattern, scope: Scope) -> bool:
    if scope in _FACTS:
        return "own" in pattern.scopes and pattern.strength == "strong"
    return scope in pattern.scopes


def _holds(pattern: Pattern, plain: str, spans: list[Span], hit: re.Match[str]) -> bool:
    """Ask ``unless`` and ``needs`` of the sentence that holds the hit, and of its neighbours if told to."""
    if pattern.unless is None and pattern.needs is None:
        return True
    first = max(0, sentence_at(spans, hit.start()) - pattern.neighbours)
    last = min(len(spans) - 1, sentence_at(spans, max(hit.start(), hit.end() - 1)) + pattern.neighbours)
    around = plain[max(spans[first].start, hit.start() - _FAR) : min(spans[last].end, hit.end() + _FAR)]
    if pattern.unless is not None and pattern.unless.search(around):
        return False
    return pattern.needs is None or bool(pattern.needs.search(around))


def _without_overlaps(hints: Iterable[Hint]) -> list[Hint]:
    kept: list[Hint] = []  # by place: with thousands of hits only the neighbours may be asked
    for hint in sorted(
        hints, key=lambda hint: (hint.strength != "strong", hint.start - hint.end, hint.start)
    ):
        place = bisect_right(kept, hint.start, key=lambda other: other.start)
        is_after = place == 0 or kept[place - 1].end <= hint.start
        if is_after and (place == len(kept) or hint.end <= kept[place].start):
            kept.insert(place, hint)
    return kept
