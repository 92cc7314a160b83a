"""A plain tick: something that is done, or seen at a glance."""

from __future__ import annotations

from mistakejournal.domain.stepkinds.kind import Comparison, Params, StepKind


def _ready(evidence: str, params: Params) -> bool:
    return True


def _compare(evidence: str, last: str) -> Comparison:
    return Comparison()


KIND = StepKind("tick", False, _ready, _compare)
