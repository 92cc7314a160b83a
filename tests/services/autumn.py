"""Six weeks of Brightside to look back on: two incidents of one cause, a learned step, a catch."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime

from mistakejournal.domain.repeat import Every, Repeat
from mistakejournal.services import fixes, followplan, incident_parts, incidents, promises
from mistakejournal.services.clock import StandingClock
from mistakejournal.services.desk import Desk
from mistakejournal.services.schedules import Plan, set_schedule
from tests.services import brightside

FRIDAY = datetime(2026, 11, 20, 13, 0, tzinfo=UTC)
LAST_FRIDAY = datetime(2026, 11, 27, 13, 0, tzinfo=UTC)
LEARNED = "Send a test to my phone and read it there"


@dataclass(frozen=True)
class Autumn:
    known: brightside.Brightside
    first: str
    again: str
    caught: str
    step: str
    promise: str


def make(desk: Desk, clock: StandingClock, now: datetime = FRIDAY) -> Autumn:
    """Write it; the clock stands at `now` then."""
    clock.set(datetime(2026, 10, 12, 8, 30, tzinfo=UTC))
    known = brightside.make(desk)
    first = incidents.start_incident(
        desk, title="Old podcast link", client_id=known.client, work_id=known.work,
        what_happened="The button went to episode 71.",
    ).id  # fmt: skip
    incident_parts.set_causes(desk, first, ["interruption"])
    step = fixes.learn_step(desk, first, known.checklist, LEARNED, after_step_id=known.steps[1]).id
    for day in (19, 26):
        clock.set(datetime(2026, 10, day, 8, 30, tzinfo=UTC))
        brightside.run(desk, known)
    clock.set(datetime(2026, 11, 17, 8, 30, tzinfo=UTC))
    brightside.run(desk, known)
    clock.advance(minutes=29)
    again = incidents.start_incident(
        desk, title="Old link again", client_id=known.client, work_id=known.work,
        what_happened="The picture went to episode 72.",
    ).id  # fmt: skip
    incident_parts.set_causes(desk, again, ["interruption", "stale_template"])
    fixes.owe_fix(desk, again, date(2026, 11, 19), "An empty link in the template")
    promise = promises.add_promise(desk, again, "I’ll call you on Friday", date(2026, 11, 20)).id
    followplan.add_follow_up(desk, again, "Ask Lena for her list", date(2026, 11, 19))
    clock.set(datetime(2026, 11, 18, 8, 30, tzinfo=UTC))
    caught = incidents.note_near_miss(desk, "The date was last week’s", client_id=known.client).id
    set_schedule(desk, known.checklist, Plan(Repeat(Every.WEEK, days=(1,)), date(2026, 11, 24), "10:00"))
    clock.set(now)
    return Autumn(known, first, again, caught, step, promise)
