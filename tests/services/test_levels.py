"""The level is suggested from the answers and is hers to choose."""

from __future__ import annotations

from mistakejournal.services.clock import StandingClock
from mistakejournal.services.closing import close_incident
from mistakejournal.services.desk import Desk
from mistakejournal.services.incident_parts import set_causes
from mistakejournal.services.incidents import edit_incident, start_incident
from mistakejournal.services.levels import known_level, level_of, suggested_level
from mistakejournal.services.telling import tell
from tests.services import brightside


def test_nothing_is_known_before_something_is_answered(desk: Desk) -> None:
    incident = start_incident(desk).id
    assert known_level(desk, incident) is None
    assert level_of(desk, incident) == 1


def test_the_answers_suggest_and_her_choice_stands(desk: Desk) -> None:
    incident = start_incident(desk, seen="public", cost_date="much", scope="101-1,000", undo="no").id
    assert suggested_level(desk, incident).level == level_of(desk, incident) == 4
    edit_incident(desk, incident, level=2)
    assert level_of(desk, incident) == known_level(desk, incident) == 2
    assert suggested_level(desk, incident).level == 4


def test_what_she_sets_closer_stands_above_the_short_answers(desk: Desk) -> None:
    incident = start_incident(desk, seen="public", dim_public=0, personal="no").id
    assert suggested_level(desk, incident).level == 1


def test_the_same_cause_with_the_same_client_raises_it(desk: Desk, clock: StandingClock) -> None:
    known = brightside.make(desk)
    first = start_incident(desk, client_id=known.client, seen="client").id
    set_causes(desk, first, ["interruption"])
    clock.advance(days=179)
    second = start_incident(desk, client_id=known.client, seen="client").id
    assert suggested_level(desk, second).level == 2
    set_causes(desk, second, ["interruption"])
    assert suggested_level(desk, second).level == 3
    assert "repeat" in suggested_level(desk, second).reasons
    assert suggested_level(desk, first).level == 2


def test_the_same_thing_again_before_closing_is_one_level_up(desk: Desk, clock: StandingClock) -> None:
    known = brightside.make(desk)
    first = start_incident(desk, title="Old link", client_id=known.client, level=2).id
    clock.advance(days=7)
    second = start_incident(desk, client_id=known.client, again_of=first).id
    assert known_level(desk, second) == 3
    assert suggested_level(desk, second).reasons[-1] == "again"
    edit_incident(desk, second, seen="public", cost_date="much", scope="101-1,000", undo="no")
    assert suggested_level(desk, second).level == 4
    edit_incident(desk, first, level=4)
    assert level_of(desk, start_incident(desk, again_of=first).id) == 4
    tell(desk, first, "email", "Hi Theo")
    close_incident(desk, first, "They asked me to let it rest")
    clock.advance(days=1)
    assert known_level(desk, start_incident(desk, again_of=first).id) is None
