"""Must-see steps first where possible: whether one could stand earlier in its section (F4)."""

from __future__ import annotations

from collections.abc import Sequence

from mistakejournal.domain.checklist import Step


def earlier_place(steps: Sequence[Step], step: Step) -> str:
    """Give the id of the step that a must-see step could stand before: the first in its section that is none.

    "" where it stands among the first already, or need not be seen. `steps` are the active ones in order.
    """
    if not step.must_see:
        return ""
    inside = [other for other in steps if other.section_id == step.section_id]
    ids = [other.id for other in inside]
    before = inside[: ids.index(step.id)] if step.id in ids else []
    return next((other.id for other in before if not other.must_see), "")
