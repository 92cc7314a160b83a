"""What comes next is the first open step, and the client before the system fix."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from mistakejournal.domain.fix import Fix, FixState
from mistakejournal.domain.flow import Step
from mistakejournal.domain.incident import Incident, Option
from mistakejournal.domain.incident_file import IncidentFile
from mistakejournal.domain.progress import done_steps, next_step, progress, system_settled

AT = datetime(2026, 11, 24, 9, 31, tzinfo=UTC)
WAYS = (Option("o", "i", "Resend"),)
DONE = Fix("f", "i", "Step", state=FixState.DONE)
OWED = Fix("g", "i", "")


def file(*, fixes: tuple[Fix, ...] = (), ways: bool = True, **fields: object) -> IncidentFile:
    incident = Incident("i", **fields)  # type: ignore[arg-type]  # a test's own
    return IncidentFile(incident, options=WAYS if ways else (), fixes=fixes)


@pytest.mark.parametrize(
    ("given", "step"),
    [
        (file(ways=False), Step.PAUSE),
        (file(ways=False, pause_done=True), Step.OWN),
        (file(ways=False, pause_done=True, my_part="I sent it"), Step.FEEL),
        (file(ways=False, pause_done=True, my_part="I sent it", effect="x", level=2), Step.FIX),
        (file(pause_done=True, my_part="I sent it", effect="x", level=2), Step.APOLOGIZE),
        (file(told_at=AT), Step.FIX),
        (file(told_at=AT, fixes=(DONE,)), Step.FOLLOW_UP),
        (file(told_at=AT, fixes=(DONE, OWED)), Step.FIX),
        (file(told_at=AT, fix_declined="A one-off"), Step.FOLLOW_UP),
        (file(told_at=AT, ways=False, fixes=(DONE,)), Step.FIX),
    ],
)
def test_the_next_step(given: IncidentFile, step: Step) -> None:
    assert next_step(given) is step


def test_progress_counts_steps() -> None:
    given = file(pause_done=True, my_part="I sent it", told_at=AT)
    assert done_steps(given) == {Step.PAUSE, Step.OWN, Step.FIX, Step.APOLOGIZE}
    assert progress(given) == pytest.approx(4 / 6)


def test_the_system_fix_is_settled_by_one_that_stands_or_a_reason() -> None:
    assert not system_settled(file())
    assert not system_settled(file(fixes=(OWED,), fix_declined="x"))
    assert system_settled(file(fixes=(DONE,)))
