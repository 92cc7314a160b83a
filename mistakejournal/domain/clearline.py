"""The clear-to-send line: this run's proof in one line, ready to copy (F10)."""

from __future__ import annotations

from collections.abc import Sequence

from mistakejournal.domain.records import dataclass
from mistakejournal.domain.run import RunStep, StepState
from mistakejournal.domain.stepkinds.link import ending

LONGEST = 60
"""A proof longer than this is no part of a line; it stays with its step."""


@dataclass(frozen=True)
class ClearLabels:
    """The words of the line, handed in by `words`; `{path}` stands for how a link ends."""

    day: str
    opened: str
    """A test that was sent and opened."""
    ends_in: str
    """A link, with `{path}`."""
    start: str = "{title}, {day}"
    proof: str = "{start}: {proofs}"


def clear_line(title: str, steps: Sequence[RunStep], labels: ClearLabels) -> str:
    """Build the line: every test and link, and what was typed at must-see and learned steps."""
    start = labels.start.format(title=title, day=labels.day)
    proofs: list[str] = []
    for step in steps:
        if step.state is StepState.DONE:
            proofs += [proof for proof in _proofs(step, labels) if proof not in proofs]
    return labels.proof.format(start=start, proofs=", ".join(proofs)) if proofs else start


def _proofs(step: RunStep, labels: ClearLabels) -> list[str]:
    seen = " ".join(step.evidence.split())
    path = ending(seen) if len(seen) > LONGEST or "/" in seen else ""
    said = [labels.ends_in.format(path=path)] if path else [seen] if 0 < len(seen) <= LONGEST else []
    if step.kind == "test":
        return [labels.opened, *said]
    if step.kind == "link" or (step.kind == "type" and (step.must_see or step.incident_id)):
        return said
    return []
