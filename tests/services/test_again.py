"""The same thing again is an incident of its own, linked with the first."""

from __future__ import annotations

import pytest

from mistakejournal.services.again import linked, start_again
from mistakejournal.services.clock import StandingClock
from mistakejournal.services.desk import Desk, take_back
from mistakejournal.services.holding import holding
from mistakejournal.services.incidents import get_incident, remove_incident, start_incident
from mistakejournal.services.levels import known_level
from mistakejournal.services.today import today
from tests.services import brightside


@pytest.fixture
def first(desk: Desk) -> str:
    known = brightside.make(desk)
    return start_incident(desk, title="Old link", client_id=known.client, work_id=known.work, level=2).id


def test_client_and_work_are_those_of_the_first_and_it_is_one_level_up(
    desk: Desk, clock: StandingClock, first: str
) -> None:
    clock.advance(days=7)
    begun = start_again(desk, first)
    second, before = get_incident(desk, begun.id), get_incident(desk, first)
    assert (second.client_id, second.work_id, second.again_of) == (before.client_id, before.work_id, first)
    assert (second.noticed_at, second.page, second.title) == (clock.now(), "pause", "")
    assert known_level(desk, begun.id) == 3
    assert holding(desk, begun.id).kind == "first_call"
    assert [act.incident_id for act in today(desk).incidents] == [begun.id, first]
    assert begun.undo is not None
    take_back(desk, begun.undo)
    assert linked(desk, first) == []


def test_each_shows_the_other(desk: Desk, clock: StandingClock, first: str) -> None:
    clock.advance(days=7)
    second = start_again(desk, first).id
    clock.advance(days=7)
    third = start_again(desk, first).id
    assert [(one.incident_id, one.is_later) for one in linked(desk, first)] == [(second, True), (third, True)]
    assert [(one.incident_id, one.title, one.is_later) for one in linked(desk, third)] == [
        (first, "Old link", False)
    ]
    remove_incident(desk, second)
    assert [one.incident_id for one in linked(desk, first)] == [third]
