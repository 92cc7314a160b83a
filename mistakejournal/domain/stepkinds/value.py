"""Value must match: what is typed is what the brief says, or one line says why it is right all the same."""

from __future__ import annotations

from mistakejournal.domain.stepkinds.comparing import differs, with_brief
from mistakejournal.domain.stepkinds.kind import (
    Comparison,
    Proof,
    StepKind,
    Wanted,
    last_time,
    says_something,
    wants_evidence,
)


def _wants(proof: Proof) -> Wanted:
    wanted = wants_evidence(proof)
    if wanted is Wanted.NOTHING and differs(proof) and not says_something(proof.note):
        return Wanted.REASON
    return wanted


def _compare(proof: Proof) -> tuple[Comparison, ...]:
    return (*with_brief(proof), *last_time(proof))


KIND = StepKind("value", True, _wants, _compare)
