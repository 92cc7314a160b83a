"""What every kind of step can say."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import field

from mistakejournal.domain.records import dataclass

Params = Mapping[str, str] | None

NO_PROOF = frozenset(
    {"", "ok", "okay", "yes", "done", "check", "checked", "fine", "sure", "i'm sure", "im sure", "i am sure"}
)
"""Answers that can be given without looking; they prove nothing (F4)."""


@dataclass(frozen=True)
class Comparison:
    """What stands beside the proof: a code, and the facts its sentence needs. It never judges."""

    code: str = ""
    facts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class StepKind:
    """One kind: whether it asks for proof, when the proof will do, and how it compares with last time."""

    code: str
    asks: bool
    ready: Callable[[str, Params], bool]
    """(evidence, params): whether the step may be ticked."""
    compare: Callable[[str, str], Comparison]
    """(evidence, last time's evidence)."""


def says_something(evidence: str, params: Params = None) -> bool:
    """Tell whether evidence names something that was seen; "I'm sure" is not an answer."""
    return evidence.strip().casefold().replace("’", "'").strip(" .!?'\"") not in NO_PROOF


def last_time(evidence: str, last: str) -> Comparison:
    """Name what was seen last time, as a fact."""
    return Comparison("last_time", {"last": last}) if last.strip() else Comparison()
