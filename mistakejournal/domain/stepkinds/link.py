"""Paste the link that opened: it stands beside the brief's and last time's, and no verdict is given."""

from __future__ import annotations

import re

from mistakejournal.domain.addresses import ending
from mistakejournal.domain.brief import Given, Verdict, against
from mistakejournal.domain.stepkinds.kind import (
    Comparison,
    Proof,
    StepKind,
    last_time,
    stands_beside,
    wants_evidence,
)


def compare_links(proof: Proof) -> tuple[Comparison, ...]:
    """Put a link beside the brief's, and its end beside last time's: "ends_in", "changed" or "last_run"."""
    if not proof.evidence.strip():
        return (*stands_beside(proof), *last_time(proof))
    return (*(_beside(proof, given) for given in proof.givens), *_last(proof))


def _beside(proof: Proof, given: Given) -> Comparison:
    facts = {"name": given.name, "said": given.value}
    path = ending(proof.evidence)
    if given.kind == "number" and path:
        # The number often ends its address; where it doesn't, nothing is said by that.
        is_in = given.value.strip() in re.findall(r"[0-9]+", path)
        return Comparison("same" if is_in else "given", facts)
    if given.kind not in ("link", "text"):
        return Comparison("given", facts)
    verdict = against(proof.evidence, given, "", proof.now.date())
    return Comparison("given" if verdict is Verdict.UNSAID else verdict.value, facts)


def _last(proof: Proof) -> tuple[Comparison, ...]:
    here, there = ending(proof.evidence), ending(proof.last)
    if not here:
        return last_time(proof)
    if not there:
        return (Comparison("ends_in", {"here": here}),)
    return (Comparison("last_run" if here == there else "changed", {"here": here, "last": there}),)


KIND = StepKind("link", True, wants_evidence, compare_links)
