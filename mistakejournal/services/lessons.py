"""What a run has to remember: the learned steps in it, and the incidents they come from (F2)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import datetime

from mistakejournal.domain.checklist import StepOrigin
from mistakejournal.domain.records import dataclass
from mistakejournal.domain.run import RunStep, Steps
from mistakejournal.services.desk import Desk
from mistakejournal.store import runs as store
from mistakejournal.store.origins import of_steps

SHOWN = 3
"""More lessons than these are not read before step 1."""
LONGEST = 160


@dataclass(frozen=True)
class LessonLine:
    """A learned step with where it comes from; `proven` once it has caught something."""

    run_step_id: str
    step_title: str
    incident_id: str
    title: str
    client_name: str
    learned_at: datetime | None
    one_line: str
    proven: bool
    also: tuple[str, ...] = ()
    """The titles of the further incidents that a merged step comes from (D5)."""
    step_id: str | None = None


def lessons(desk: Desk, steps: Steps) -> tuple[LessonLine, ...]:
    """Give every lesson of a run, unproven ones first, then the newest first."""
    further = of_steps(desk.journal, [step.step_id for step in steps if step.step_id and step.incident_id])
    ids = {step.incident_id for step in steps if step.incident_id}
    ids |= {one.incident_id for many in further.values() for one in many}
    origins = store.origins(desk.journal, sorted(ids))
    found = [
        LessonLine(
            run_step_id=step.id,
            step_title=step.title,
            incident_id=origin.id,
            title=origin.title,
            client_name=origin.client_name,
            learned_at=step.learned_at,
            one_line=step.why or one_line(origin.what_happened),
            proven=origin.catches > 0 or any(other.catches for other in others),
            also=tuple(other.title for other in others),
            step_id=step.step_id,
        )
        for step in steps
        if (origin := origins.get(step.incident_id or "")) is not None
        for others in [_others(step, further.get(step.step_id or "", ()), origins)]
    ]
    found.sort(key=lambda lesson: lesson.learned_at.timestamp() if lesson.learned_at else 0.0, reverse=True)
    return tuple(sorted(found, key=lambda lesson: lesson.proven))


def _others(
    step: RunStep, further: Sequence[StepOrigin], origins: Mapping[str, store.Origin]
) -> list[store.Origin]:
    ids = [one.incident_id for one in further if one.incident_id != step.incident_id]
    return [origins[id_] for id_ in ids if id_ in origins]


def one_line(text: str) -> str:
    """Give the first sentence of a text, cut at a word when it is long."""
    flat = " ".join(text.split())
    first = re.split(r"(?<=[.!?])\s", flat, maxsplit=1)[0]
    if len(first) <= LONGEST:
        return first
    return first[:LONGEST].rsplit(" ", 1)[0] + " …"
