"""Type what you see: a name, a number, a date. What it stands beside is said, and nothing more is asked."""

from __future__ import annotations

from mistakejournal.domain.stepkinds.comparing import with_brief
from mistakejournal.domain.stepkinds.kind import Comparison, Proof, StepKind, last_time, wants_evidence


def _compare(proof: Proof) -> tuple[Comparison, ...]:
    return (*with_brief(proof), *last_time(proof))


KIND = StepKind("type", True, wants_evidence, _compare)
