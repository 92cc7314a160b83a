"""Choose one of the options that were written when the step was made."""

from __future__ import annotations

from mistakejournal.domain.stepkinds.kind import (
    Comparison,
    Params,
    Proof,
    StepKind,
    Wanted,
    last_time,
    stands_beside,
    wants_evidence,
)

OPTIONS = "options"
"""The parameter that holds them, one a line."""


def options(params: Params) -> list[str]:
    """Give the options in their order, each once."""
    lines = (" ".join(line.split()) for line in (params or {}).get(OPTIONS, "").splitlines())
    return list(dict.fromkeys(line for line in lines if line))


def _wants(proof: Proof) -> Wanted:
    offered = options(proof.params)
    if not offered:
        return wants_evidence(proof)
    return Wanted.NOTHING if proof.evidence.strip() in offered else Wanted.EVIDENCE


def _compare(proof: Proof) -> tuple[Comparison, ...]:
    return (*stands_beside(proof), *last_time(proof))


KIND = StepKind("choose", True, _wants, _compare, typed=False)
