"""How a proof compares with the brief: shared by each kind that is typed, pasted or seen in a test."""

from __future__ import annotations

from mistakejournal.domain.brief import (
    EXPECT,
    MATCH,
    SMALLER,
    Given,
    Verdict,
    against,
    expected_total,
    smaller,
)
from mistakejournal.domain.stepkinds.kind import Comparison, Proof, stands_beside

DIFFERENT = frozenset({"different", "not_smaller", "other_total", "weekday"})
"""Codes of comparisons that want a second look: something other than what the brief or the calendar says."""
SAME = frozenset({"same", "about", "smaller", "same_total"})


def with_brief(proof: Proof) -> tuple[Comparison, ...]:
    """Put what was seen beside each fact of the brief, and a weekday beside the calendar."""
    if not proof.evidence.strip():
        return stands_beside(proof)
    return (*_calendar(proof), *_facts(proof))


def differs(proof: Proof) -> bool:
    """Tell whether the brief or the calendar says something else."""
    return any(one.code in DIFFERENT for one in with_brief(proof))


def _facts(proof: Proof) -> tuple[Comparison, ...]:
    total = expected_total(proof.givens) if proof.param(EXPECT) == "money" else ""
    if total:
        verdict = against(proof.evidence, Given("", "number", total), "money", proof.now.date())
        if verdict is not Verdict.UNSAID:
            code = "same_total" if verdict is Verdict.SAME else "other_total"
            return (Comparison(code, {"said": total}),)
    return tuple(_fact(proof, one) for one in proof.givens)


def _fact(proof: Proof, given: Given) -> Comparison:
    facts = {"name": given.name, "said": given.value}
    if proof.param(MATCH) == SMALLER:
        is_smaller = smaller(proof.evidence, given)
        if is_smaller is not None:
            return Comparison("smaller" if is_smaller else "not_smaller", facts)
    verdict = against(proof.evidence, given, proof.param(EXPECT), proof.now.date())
    return Comparison("given" if verdict is Verdict.UNSAID else verdict.value, facts)


def _calendar(proof: Proof) -> tuple[Comparison, ...]:
    if not proof.param(EXPECT).startswith("date"):
        return ()
    from mistakejournal.domain.daytext import wrong_weekday  # a start reads no dates

    day = wrong_weekday(proof.evidence, proof.now.date())
    return (Comparison("weekday", {"day": day.isoformat()}),) if day else ()
