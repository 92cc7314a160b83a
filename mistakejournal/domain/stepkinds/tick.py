"""A plain tick: something that is done, or seen at a glance. What the brief says of it is only shown."""

from __future__ import annotations

from mistakejournal.domain.stepkinds.kind import Proof, StepKind, Wanted, stands_beside


def _wants(_proof: Proof) -> Wanted:
    return Wanted.NOTHING


KIND = StepKind("tick", False, _wants, stands_beside)
