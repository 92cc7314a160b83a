"""The six steps of handling an incident (B3): their order, their place in it, and when one is done."""

from __future__ import annotations

import re
from enum import StrEnum

from mistakejournal.domain.incident import Incident
from mistakejournal.domain.text import straight


class Step(StrEnum):
    """One page of the guided flow. Any of them can be opened at any time."""

    PAUSE = "pause"
    OWN = "own"
    FEEL = "feel"
    FIX = "fix"
    APOLOGIZE = "apologize"
    FOLLOW_UP = "follow_up"


STEPS = tuple(Step)


def step_after(step: Step) -> Step | None:
    """Give the next step, or None after the last."""
    number = STEPS.index(step) + 1
    return STEPS[number] if number < len(STEPS) else None


def step_before(step: Step) -> Step | None:
    """Give the step before, or None at the first."""
    number = STEPS.index(step)
    return STEPS[number - 1] if number else None


def page_name(step: Step, field: str = "") -> str:
    """Give what `Incident.page` keeps: the step, and the field the cursor was in ("own/my_part")."""
    return f"{step}/{field}" if field else str(step)


def place_of(page: str) -> tuple[Step, str]:
    """Give step and field of what `Incident.page` keeps; an unknown page is the first one."""
    name, _, field = page.partition("/")
    return (Step(name), field) if name in STEPS else (Step.PAUSE, "")


def names_a_deed(text: str, deed: str) -> bool:
    """Say whether a sentence with "I" and a deed stands in the text; `deed` is the vocabulary's pattern."""
    return re.search(deed, straight(text), re.IGNORECASE) is not None


def is_done(step: Step, incident: Incident, *, deed: str, ways: int) -> bool:
    """Say whether a step holds what it is for. Nothing waits for it: it only sets a tick.

    `deed` is the pattern of an owning sentence, `ways` counts what was entered to put it right: repairs and
    options together.
    """
    answers = (incident.seen, incident.cost_money, incident.cost_time, incident.cost_date, incident.undo)
    match step:
        case Step.PAUSE:
            return incident.pause_done
        case Step.OWN:
            return names_a_deed(incident.my_part, deed)
        case Step.FEEL:
            return bool(incident.effect.strip()) and (incident.level is not None or any(answers))
        case Step.FIX:
            return ways > 0
        case Step.APOLOGIZE:
            return incident.told_at is not None
        case Step.FOLLOW_UP:
            return incident.closed_at is not None
