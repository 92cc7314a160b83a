"""What every kind of step can say."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import field
from datetime import datetime
from enum import StrEnum

from mistakejournal.domain.brief import Given
from mistakejournal.domain.records import dataclass
from mistakejournal.domain.text import straight

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
class Proof:
    """What is known at a step: what was seen, her note, and what both are looked at beside."""

    now: datetime
    """Her wall clock."""
    evidence: str = ""
    params: Params = None
    note: str = ""
    last: str = ""
    """What was seen here in the last run."""
    givens: tuple[Given, ...] = ()
    """The facts of this run that the step compares with; empty ones are left out."""
    open_findings: int | None = None
    """Strong findings of the report kept with the step that are still open; None where there is none."""

    def param(self, name: str) -> str:
        """Give a parameter of the step, or ""."""
        return (self.params or {}).get(name, "")


class Wanted(StrEnum):
    """What a step still wants before it may be ticked."""

    NOTHING = ""
    EVIDENCE = "evidence"
    REASON = "reason"
    """Another value than the brief's: a change, or one line why it is right."""
    START = "start"
    """A wait that has not begun."""
    TIME = "time"
    """A wait that is not over."""


def _as_it_is(evidence: str) -> str:
    return evidence


@dataclass(frozen=True)
class StepKind:
    """One kind: whether it asks for proof, what it still wants, and what stands beside the proof."""

    code: str
    asks: bool
    wants: Callable[[Proof], Wanted]
    compare: Callable[[Proof], tuple[Comparison, ...]]
    kept: Callable[[str], str] = _as_it_is
    """What stays of the evidence once the step is ticked."""
    typed: bool = True
    """Whether what she saw is typed or pasted, rather than chosen."""
    reads: bool = False
    """Whether it is made by reading what is dropped, pasted or opened as a whole: a mail, a page."""

    def ready(self, proof: Proof) -> bool:
        """Tell whether the step may be ticked."""
        return self.wants(proof) is Wanted.NOTHING


def says_something(evidence: str) -> bool:
    """Tell whether evidence names something that was seen; "I'm sure" is not an answer."""
    return straight(evidence.strip().casefold()).strip(" .!?'\"") not in NO_PROOF


def wants_evidence(proof: Proof) -> Wanted:
    """Want nothing but something that was seen."""
    return Wanted.NOTHING if says_something(proof.evidence) else Wanted.EVIDENCE


def last_time(proof: Proof) -> tuple[Comparison, ...]:
    """Name what was seen last time, as a fact."""
    return (Comparison("last_time", {"last": proof.last}),) if proof.last.strip() else ()


def stands_beside(proof: Proof) -> tuple[Comparison, ...]:
    """Show what the brief says, without comparing."""
    return tuple(Comparison("given", {"name": one.name, "said": one.value}) for one in proof.givens)
