"""What came of an incident: its fixes with what they caught, and each time it happened again."""

from __future__ import annotations

import pytest

from mistakejournal.domain.comeback import ComeBack
from mistakejournal.domain.effectiveness import Verdict
from mistakejournal.services.again import start_again
from mistakejournal.services.clock import StandingClock
from mistakejournal.services.desk import Desk
from mistakejournal.services.incidents import edit_incident, note_near_miss, remove_incident, start_incident
from mistakejournal.services.since import Since, since
from tests.ui.views import story


def test_a_step_is_told_with_what_it_caught(desk: Desk, clock: StandingClock) -> None:
    known = story.live(desk, clock)
    came = since(desk, known.incident)
    (fix,) = came.fixes
    assert fix.record.verdict is Verdict.PROVEN
    assert [one.title for one in fix.caught] == ["Old link in the draft"]
    assert came.returns == ()
    remove_incident(desk, fix.caught[0].incident_id)
    assert since(desk, known.incident).fixes[0].caught == ()


def test_each_return_is_told_with_how_it_came_through(desk: Desk, clock: StandingClock) -> None:
    known = story.live(desk, clock)
    clock.advance(days=7)
    second = start_again(desk, known.incident).id
    edit_incident(desk, second, title="Old link once more", came_back_by="ticked_blind")
    clock.advance(days=7)
    third = start_again(desk, second).id
    assert [(one.incident_id, one.by) for one in since(desk, known.incident).returns] == [
        (second, ComeBack.TICKED_BLIND),
        (third, None),
    ]
    assert [one.incident_id for one in since(desk, second).returns] == [third]
    assert not since(desk, third)


def test_nothing_came_of_what_just_happened(desk: Desk) -> None:
    assert since(desk, start_incident(desk, title="Old link").id) == Since()
    assert since(desk, note_near_miss(desk, "Caught").id) == Since()
    with pytest.raises(KeyError):
        since(desk, "nothing")
