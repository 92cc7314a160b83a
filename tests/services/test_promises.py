"""A promise stays open until she says how it went."""

from __future__ import annotations

from datetime import date

import pytest

from mistakejournal.domain.telling import PromiseState
from mistakejournal.services.desk import Desk, take_back
from mistakejournal.services.incidents import incident_file, remove_incident, start_incident
from mistakejournal.services.promises import (
    add_promise,
    confirm_promise,
    not_a_promise,
    promises_due,
    set_promise_due,
    settle_promise,
)
from mistakejournal.services.telling import tell
from tests.services import brightside


@pytest.fixture
def incident(desk: Desk) -> str:
    known = brightside.make(desk)
    incident_id = start_incident(desk, title="Old link", client_id=known.client).id
    tell(desk, incident_id, "email", "I’ll write by Friday with the numbers. I’ll call at 2 pm.")
    return incident_id


def test_the_soonest_comes_first_up_to_a_day(desk: Desk, incident: str) -> None:
    assert [due.promise.title for due in promises_due(desk)] == [
        "I’ll call at 2 pm.",
        "I’ll write by Friday with the numbers.",
    ]
    assert len(promises_due(desk, date(2026, 11, 24))) == 2, "she has not said yes yet"
    for due in promises_due(desk):
        confirm_promise(desk, due.promise.id)
    today = promises_due(desk, date(2026, 11, 24))
    assert [(due.incident_title, due.client_name) for due in today] == [
        ("Old link", "The Brightside Podcast")
    ]


def test_settling_can_be_taken_back(desk: Desk, incident: str) -> None:
    promise = promises_due(desk)[0].promise
    undo = settle_promise(desk, promise.id, "kept").undo
    assert len(promises_due(desk)) == 1
    assert undo is not None
    take_back(desk, undo)
    assert len(promises_due(desk)) == 2
    settle_promise(desk, promise.id, "changed")
    settle_promise(desk, promise.id, "open")
    kept = incident_file(desk, incident).promises[0]
    assert (kept.state, kept.settled_at) == (PromiseState.OPEN, None)


def test_promises_rest_with_a_removed_incident(desk: Desk, incident: str) -> None:
    remove_incident(desk, incident)
    assert promises_due(desk) == []


def test_what_was_found_is_confirmed_moved_or_left_out(desk: Desk, incident: str) -> None:
    first, second = (due.promise for due in promises_due(desk))
    assert first.unconfirmed
    assert second.unconfirmed
    undo = confirm_promise(desk, first.id).undo
    assert not promises_due(desk)[0].promise.unconfirmed
    assert undo is not None
    take_back(desk, undo)
    set_promise_due(desk, first.id, date(2026, 11, 25), "15:00")
    moved = incident_file(desk, incident).promises[0]
    assert (moved.due_on, moved.due_time, moved.unconfirmed) == (date(2026, 11, 25), "15:00", False)
    set_promise_due(desk, first.id, None, "15:00")
    assert [(one.due_on, one.due_time) for one in incident_file(desk, incident).promises][-1] == (None, "")
    not_a_promise(desk, second.id)
    assert [due.promise.id for due in promises_due(desk)] == [first.id]


def test_one_she_made_elsewhere_is_read_like_the_others(desk: Desk, incident: str) -> None:
    add_promise(desk, incident, "I’ll send the list tomorrow at 9")
    (due,) = (one for one in promises_due(desk) if one.promise.due_on == date(2026, 11, 25))
    assert (due.promise.due_time, due.promise.unconfirmed, due.first_name) == ("09:00", False, "Theo")
