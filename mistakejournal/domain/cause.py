"""What let it through: the causes to choose from, and those that a text hints at."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property
from typing import Any

from mistakejournal.domain.records import dataclass
from mistakejournal.domain.text import straight

CODES = (
    "interruption",
    "interrupted_carried_on",
    "assumption",
    "missing_step",
    "forgot",
    "unclear_brief",
    "stale_template",
    "tool",
    "handover",
    "overload",
    "deadline",
    "calendar",
    "wrong_audience",
    "wrong_version",
    "skill",
    "typing",
    "changed_order",
    "other",
)


@dataclass(frozen=True)
class Cause:
    """One cause as it is offered: its code, its name, a few words beside it, steps that help against it."""

    code: str
    label: str
    hint: str
    suggest: tuple[str, ...]


class Causes:
    """The causes of one language and the words that hint at them (``vocab["fix"]``)."""

    def __init__(self, vocab: Mapping[str, Any]) -> None:
        self._fix: Mapping[str, Any] = vocab["fix"]

    @cached_property
    def all(self) -> tuple[Cause, ...]:
        """Give every cause in the order in which it is offered, "other" last."""
        return tuple(
            Cause(row["id"], row["label"], row["hint"], tuple(row["suggest"])) for row in self._fix["causes"]
        )

    def suggest(self, text: str) -> list[str]:
        """Give the codes of the causes that a text hints at, in the order offered; suggestions only.

        Carrying on after an interruption says more than the interruption, so it alone is given then.
        """
        plain = straight(text)
        if not plain.strip():
            return []
        found = [code for code, words in self._words if words.search(plain)]
        if "interrupted_carried_on" in found and "interruption" in found:
            found.remove("interruption")
        return found

    def challenge(self, why: str) -> str | None:
        """Give the question to ask back when a because ends at a person ("I was careless"), else None."""
        return str(self._fix["whys"]["challenge"]) if self._verdict.search(straight(why)) else None

    @cached_property
    def _words(self) -> tuple[tuple[str, re.Pattern[str]], ...]:
        return tuple(
            (row["id"], re.compile(row["regex"], re.IGNORECASE))
            for row in self._fix["causes"]
            if row["regex"]
        )

    @cached_property
    def _verdict(self) -> re.Pattern[str]:
        return re.compile(self._fix["whys"]["challenge_regex"], re.IGNORECASE)
