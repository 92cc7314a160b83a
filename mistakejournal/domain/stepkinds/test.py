"""Send yourself a test: the proof is what she saw in it."""

from __future__ import annotations

from mistakejournal.domain.stepkinds.kind import Comparison, StepKind, last_time, says_something
from mistakejournal.domain.stepkinds.link import compare_links, ending


def _compare(evidence: str, last: str) -> Comparison:
    return compare_links(evidence, last) if ending(evidence) else last_time(evidence, last)


KIND = StepKind("test", True, says_something, _compare)
