"""How far an incident is, and what comes next: the client is told before the system fix is looked at."""

from __future__ import annotations

from mistakejournal.domain.flow import STEPS, Step, is_done
from mistakejournal.domain.incident_file import IncidentFile

ANY_WORDS = r"\S"
"""The deed pattern of lists: any words of "my part" count, so that no vocabulary has to be read first."""


def done_steps(file: IncidentFile, deed: str = ANY_WORDS) -> frozenset[Step]:
    """Give every step that holds what it is for."""
    ways = len(file.repairs) + len(file.options)
    return frozenset(step for step in STEPS if is_done(step, file.incident, deed=deed, ways=ways))


def next_step(file: IncidentFile) -> Step:
    """Give the step to go on with: the first that is not done, Fix again while the system fix is open.

    Once the client is told, Pause, Own and Feel are no longer asked for.
    """
    done = done_steps(file)
    if file.incident.told_at is None:
        return next((step for step in STEPS if step not in done), Step.FOLLOW_UP)
    if Step.FIX not in done or not system_settled(file):
        return Step.FIX
    return Step.FOLLOW_UP


def progress(file: IncidentFile) -> float:
    """Give how far the flow is, from 0 to 1."""
    return len(done_steps(file)) / len(STEPS)


def system_settled(file: IncidentFile) -> bool:
    """Tell whether the system fix is settled: one stands and none is owed, or none is wanted (D6)."""
    if file.fix_owed:
        return False
    return bool(file.fixes) or bool(file.incident.fix_declined.strip())
