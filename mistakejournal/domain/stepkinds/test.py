"""Send yourself a test: the proof is what she saw in it."""

from __future__ import annotations

from mistakejournal.domain.addresses import ending
from mistakejournal.domain.stepkinds.comparing import with_brief
from mistakejournal.domain.stepkinds.kind import Comparison, Proof, StepKind, last_time, wants_evidence
from mistakejournal.domain.stepkinds.link import compare_links


def _compare(proof: Proof) -> tuple[Comparison, ...]:
    if ending(proof.evidence):
        return compare_links(proof)
    return (*with_brief(proof), *last_time(proof))


KIND = StepKind("test", True, wants_evidence, _compare)
