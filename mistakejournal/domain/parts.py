"""Looking for the six parts of an apology in free text: found or not found, never a score.

Order and weight follow Lewicki, Polin & Lount, 2016: responsibility first, repair second. The search finds
words, not sincerity, so a part may be ticked by hand and no verdict is drawn from it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cached_property
from itertools import islice
from typing import Any

from mistakejournal.domain.text import straight

_WORD = re.compile(r"\w+(?:[’'.,:/-]\w+)*")
_SORRY = re.compile(r"\b(?:sorry|apologi[sz]e|apology|apologies)\b", re.IGNORECASE)


def count_words(text: str) -> int:
    """Give the number of words; "I'm", "2:30" and "well-known" are one each."""
    return len(_WORD.findall(text))


def count_sorries(text: str) -> int:
    """Give how often a text says sorry or apologises."""
    return len(_SORRY.findall(text))


class Parts:
    """The parts of an apology in one language (``apology["components"]``)."""

    def __init__(self, apology: Mapping[str, Any]) -> None:
        self._apology = apology

    @property
    def labels(self) -> dict[str, str]:
        """Give the six parts in their order with their names."""
        return {row["id"]: row["label"] for row in self._apology["components"]}

    def found(self, text: str) -> dict[str, bool]:
        """Say for each of the six parts whether words for it are there."""
        plain = _typed(text)
        return {key: finder.found(plain) for key, finder in self._finders.items()}

    def check_length(self, text: str, channel: str) -> str | None:
        """Give "long" when a text is longer than one look in its channel, else None."""
        _, most = self._apology["length"]["words"].get(channel, (0, 150))
        return "long" if count_words(text) > most else None

    def too_many_sorries(self, text: str) -> bool:
        """Say whether a text says sorry more than twice."""
        return count_sorries(text) > int(self._apology["sorries"]["most"])

    @cached_property
    def _finders(self) -> dict[str, _Finder]:
        return {row["id"]: _Finder(row) for row in self._apology["components"]}


class _Finder:
    """The words of one part. Options count when two are set out, or two are named in one sentence."""

    def __init__(self, row: Mapping[str, Any]) -> None:
        self._words = _compiled(row["regex"])
        self._double = _compiled(row.get("double", ()))
        self._instead = _compiled(row.get("instead_after_call", ()))
        self._least = int(row.get("count_min", 1))
        self._choice = _compiled(row.get("choice", ()))

    def found(self, text: str) -> bool:
        if any(words.search(text) for words in self._instead):
            return True
        if self._choice and not any(words.search(text) for words in self._choice):
            return False
        if any(words.search(text) for words in self._double):
            return True
        hits = (hit for words in self._words for hit in words.finditer(text))
        return sum(1 for _ in islice(hits, self._least)) >= self._least


def _compiled(rows: Sequence[str]) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(row, re.IGNORECASE) for row in rows)


def _typed(text: str) -> str:
    return straight(text).translate({0x201C: '"', 0x201D: '"'})
