"""What to look after once the client knows, and when, by the level (content: vocab.json > follow_up.plan)."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from mistakejournal.domain.followup import TRIES, FollowUp, FollowUpState
from mistakejournal.domain.incident import Answer, AsDescribed, Incident
from mistakejournal.domain.records import dataclass
from mistakejournal.domain.timing import Hours, add_working_days

ASK_DAYS = {2: 2, 3: 2, 4: 1}
"""Her working days until the client is asked whether it is settled; level 1 isn't asked."""
ASK_AGAIN_DAYS = 14
MAKE_GOOD_DAYS = 14
"""After the fix was seen to be right."""
SIDEWAYS_DAYS = 7
TALK_DAYS = 30
RARE_DAYS = 30
"""Where the work comes round less than monthly, one dated reminder is added to the check-ins."""
MONTH_DAYS = 31

CODES = ("confirm", "ask", "make_good", "look_sideways", "ask_again", "talk", "rare")
"""What the plan may hold; "own" is hers."""


@dataclass(frozen=True)
class Situation:
    """What the plan counts from. `since` (aware) is when it was, or will be, put right, else told."""

    level: int
    since: datetime
    told_on: date
    verified_on: date | None
    make_good: bool
    """Whether a make-good was offered."""
    rare: bool
    """Whether the work comes round less than monthly."""


def plan(situation: Situation, hours: Hours) -> dict[str, date | None]:
    """Give what is to be looked after by its code, with the day; None where that is not known yet.

    Level 1 has none: it closes when it is right and told.
    """
    level, since = situation.level, situation.since
    if level < 2:
        return {}
    asked = add_working_days(since, ASK_DAYS[level], hours).date()
    wanted: dict[str, date | None] = {"confirm": since.date(), "ask": asked}
    if situation.make_good:
        verified = situation.verified_on
        wanted["make_good"] = verified + timedelta(days=MAKE_GOOD_DAYS) if verified else None
    if level >= 3:
        wanted["look_sideways"] = situation.told_on + timedelta(days=SIDEWAYS_DAYS)
    if level == 4:
        wanted["ask_again"] = asked + timedelta(days=ASK_AGAIN_DAYS)
        wanted["talk"] = situation.told_on + timedelta(days=TALK_DAYS)
    if situation.rare:
        wanted["rare"] = situation.told_on + timedelta(days=RARE_DAYS)
    return wanted


def is_rare(told_on: date, next_on: date | None, runs: tuple[date, ...]) -> bool:
    """Tell whether work comes round less than monthly: by its next day, else by its last two runs.

    Where neither is known it is not taken for rare.
    """
    if next_on is not None:
        return (next_on - told_on).days > MONTH_DAYS
    return len(runs) > 1 and abs((runs[0] - runs[1]).days) > MONTH_DAYS


def is_hers(follow_up: FollowUp) -> bool:
    """Tell whether she has put her hand to a planned one: then the plan leaves it as it is.

    The plan names days only; a zone comes with the day and time she chose.
    """
    planned = follow_up.state is FollowUpState.PLANNED and follow_up.snoozed_until is None
    return follow_up.code == "own" or not planned or bool(follow_up.zone)


def is_settled(follow_up: FollowUp, incident: Incident) -> bool:
    """Tell whether it is done or left out; three follow from what is known of the incident."""
    if follow_up.state is not FollowUpState.PLANNED:
        return True
    match follow_up.code:
        case "confirm":
            return incident.as_described in (AsDescribed.EXACTLY, AsDescribed.DIFFERENT_TOLD)
        case "ask":
            asked_out = incident.answer is Answer.NO_ANSWER and incident.asked_times >= TRIES
            return incident.answer is Answer.SETTLED or asked_out
        case "make_good":
            return incident.make_good_done_at is not None
        case _:
            return False
