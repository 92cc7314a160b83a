"""The kinds of steps: how each is proven. A new kind is one file here and one entry in KINDS (E7)."""

from __future__ import annotations

from collections.abc import Mapping

from mistakejournal.domain.stepkinds import choose, inspect, link, test, tick, typed, value, wait
from mistakejournal.domain.stepkinds.kind import Comparison, Proof, StepKind, Wanted

__all__ = ["KINDS", "Comparison", "Proof", "StepKind", "Wanted", "kind_of"]

KINDS: Mapping[str, StepKind] = {
    kind.code: kind
    for kind in (
        tick.KIND,
        typed.KIND,
        value.KIND,
        link.KIND,
        test.KIND,
        inspect.KIND,
        choose.KIND,
        wait.KIND,
    )
}


def kind_of(code: str) -> StepKind:
    """Give the kind of a step; a kind this version doesn't know is ticked by hand."""
    return KINDS.get(code, tick.KIND)
