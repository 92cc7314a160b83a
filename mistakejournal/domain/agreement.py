"""An agreement with the client (D4): who sends what by when, put to them as a question."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from typing import Any

from mistakejournal.domain.fix import Fix, FixKind
from mistakejournal.domain.template import fill

_BE = {"is": "are", "has": "have", "does": "do", "goes": "go", "was": "were"}
_WITH_ES = ("sses", "shes", "ches", "xes", "zzes", "oes")
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MOST_LINES = 3


def is_agreement(fix: Fix) -> bool:
    """Tell whether a fix takes two: another way of communicating, or an expectation set better."""
    return fix.kind in (FixKind.COMMUNICATION, FixKind.EXPECTATION) and bool(fix.title.strip())


def question(words: str, names: Collection[str], ways: Mapping[str, Any]) -> str:
    """Give her words as a question to the client, who is "you" in it.

    "Theo sends the link by Monday" becomes "could we agree that you send the link by Monday?". `names` are
    the client's; `ways` is the content's ``message.agreement``. Nothing is added to what she wrote.
    """
    known = [name for name in names if name.strip()]
    flat = " ".join(words.split()).rstrip(".!? ")
    they, them = _any_of([*known, *ways["they"]]), _any_of([*known, *ways["them"]])
    for way in ways["ways"]:
        starts = str(way["starts"]).replace("THEM", them)
        found = re.match(rf"(?:{starts})\s+(?=\S)" if starts else "", flat, re.IGNORECASE)
        if found is not None:
            rest = flat[found.end() :]
            rest = _to_you(rest, they, is_start=not found.end())
            return fill(str(way["ask"]), {"rest": rest}) or ""
    return ""


def with_agreement(card: str, words: str) -> str:
    """Give what stands on the client's card with one more line, unless it is there."""
    lines = card.rstrip().split("\n") if card.strip() else []
    return card if words in map(str.strip, lines) else "\n".join([*lines, words])


def without_agreement(card: str, words: str) -> str:
    """Give what stands on the client's card without a line."""
    return "\n".join(line for line in card.split("\n") if line.strip() != words)


def agreed_lines(card: str) -> tuple[str, ...]:
    """Give the newest lines of what was agreed, as a run shows them before its first step; at most three."""
    lines = [" ".join(line.split()) for line in card.split("\n") if line.strip()]
    return tuple(lines[-_MOST_LINES:])


def _any_of(names: Collection[str]) -> str:
    longest_first = sorted(set(names), key=lambda name: (-len(name), name))
    return rf"(?:{'|'.join(re.escape(name) for name in longest_first)})"


def _to_you(rest: str, they: str, *, is_start: bool) -> str:
    """Turn "Theo sends …" into "you send …"; what begins otherwise keeps its words.

    The capital of a sentence's start goes; a name keeps its own.
    """
    found = re.match(rf"{they}\s+(\w+)\b", rest, re.IGNORECASE)
    if found is not None:
        return f"you {_for_you(found[1])}{rest[found.end() :]}"
    if not is_start:
        return rest
    first = re.split(r"\W", rest, maxsplit=1)[0]
    is_name = first == "I" or first[1:2].isupper() or first in _DAYS
    return rest if is_name else rest[:1].lower() + rest[1:]


def _for_you(verb: str) -> str:
    if verb in _BE:
        return _BE[verb]
    if verb.endswith("ies"):
        return f"{verb[:-3]}y"
    if verb.endswith(_WITH_ES):
        return verb[:-2]
    return verb[:-1] if verb.endswith("s") and not verb.endswith("ss") else verb
