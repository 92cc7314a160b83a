"""Inspect the newsletter: a report is kept with the step; what stays open of it wants a reason (I11)."""

from __future__ import annotations

from mistakejournal.domain.stepkinds.kind import (
    Comparison,
    Proof,
    StepKind,
    Wanted,
    says_something,
    stands_beside,
)


def _wants(proof: Proof) -> Wanted:
    if proof.open_findings is None or not proof.evidence.strip():
        return Wanted.EVIDENCE  # after a restart its line is gone, and the report of then doesn't count
    if proof.open_findings and not says_something(proof.note):
        return Wanted.REASON
    return Wanted.NOTHING


def _compare(proof: Proof) -> tuple[Comparison, ...]:
    return stands_beside(proof)  # what differs from the brief is a finding of the report


KIND = StepKind("inspect", True, _wants, _compare, typed=False, reads=True)
