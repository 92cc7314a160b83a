"""An incident is read with everything that belongs to it, in her order."""

from __future__ import annotations

import pytest

from mistakejournal.domain.incident import State
from mistakejournal.services.choices import choose_option
from mistakejournal.services.desk import Desk
from mistakejournal.services.incident_files import incident_file
from mistakejournal.services.incident_parts import (
    add_option,
    add_repair,
    set_feelings,
    set_whys,
    tick_repair,
)
from mistakejournal.services.incidents import edit_incident, start_incident
from mistakejournal.services.promises import settle_promise


def test_the_parts_stand_in_her_order(desk: Desk) -> None:
    incident_id = start_incident(desk).id
    for title in ("Correct the web version", "Write to the readers", "Ask Theo"):
        add_repair(desk, incident_id, title)
    set_feelings(desk, incident_id, ["panic", "shame"])
    set_feelings(desk, incident_id, ["let down"], whose="client", guess=True)
    set_whys(desk, incident_id, ["a call came"], "let_through")
    set_whys(desk, incident_id, ["no step opens the link"], "not_caught")
    file = incident_file(desk, incident_id)
    assert [repair.title for repair in file.repairs] == [
        "Correct the web version",
        "Write to the readers",
        "Ask Theo",
    ]
    assert [feeling.name for feeling in file.feelings] == ["panic", "shame"]
    assert [(feeling.name, feeling.guess) for feeling in file.client_feelings] == [("let down", True)]
    assert [why.title for why in file.whys] == ["a call came"]
    assert [why.title for why in file.not_caught] == ["no step opens the link"]


def test_it_follows_up_once_told_and_put_right(desk: Desk, clock: object) -> None:
    incident_id = start_incident(desk).id
    repair = add_repair(desk, incident_id, "Correct the web version").id
    option = add_option(desk, incident_id, "Resend on Friday").id
    edit_incident(desk, incident_id, told_at=desk.clock.now())
    assert incident_file(desk, incident_id).state is State.OPEN
    assert incident_file(desk, incident_id).waiting
    choose_option(desk, incident_id, option)
    assert incident_file(desk, incident_id).state is State.OPEN
    tick_repair(desk, repair, done_now=True)
    assert incident_file(desk, incident_id).state is State.OPEN, "the way they chose is still to come"
    settle_promise(desk, incident_file(desk, incident_id).promises[0].id, "kept")
    assert incident_file(desk, incident_id).state is State.FOLLOWING_UP
    assert not incident_file(desk, incident_id).waiting


def test_no_such_incident(desk: Desk) -> None:
    with pytest.raises(KeyError):
        incident_file(desk, "nothing")


def test_the_same_incident_is_read_once_until_something_is_written(desk: Desk) -> None:
    incident_id = start_incident(desk).id
    first = incident_file(desk, incident_id)
    assert incident_file(desk, incident_id) is first
    edit_incident(desk, incident_id, my_part="I did not click it")
    assert incident_file(desk, incident_id).incident.my_part == "I did not click it"
