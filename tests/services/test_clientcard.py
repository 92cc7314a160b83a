"""A card tells what a client is still owed, what was agreed, and what happened, newest first."""

from __future__ import annotations

import pytest

from mistakejournal.services.agreements import record_agreement
from mistakejournal.services.checkins import plan_check_ins
from mistakejournal.services.clientcard import client_card, history
from mistakejournal.services.clients import add_client
from mistakejournal.services.clock import StandingClock
from mistakejournal.services.desk import Desk
from mistakejournal.services.fixes import add_fix
from mistakejournal.services.incidents import edit_incident, note_near_miss, start_incident
from mistakejournal.services.promises import settle_promise
from mistakejournal.services.telling import tell
from tests.services import brightside


def test_a_new_client_has_an_empty_card_and_nobody_has_none(desk: Desk) -> None:
    card = client_card(desk, add_client(desk, "Acorn").id)
    assert card.client.name == "Acorn"
    assert [card.work_names, card.check_ins, card.promises, card.checklists, card.agreed] == [()] * 5
    assert (card.make_goods.count, card.past) == (0, 0)
    with pytest.raises(KeyError):
        client_card(desk, "nobody")


def test_it_tells_work_lists_and_a_check_in_whose_run_has_begun(desk: Desk, clock: StandingClock) -> None:
    known = brightside.make(desk)
    incident = start_incident(desk, client_id=known.client, work_id=known.work).id
    plan_check_ins(desk, incident, 2)
    clock.advance(days=7)
    brightside.run(desk, known)
    other = add_client(desk, "Acorn").id
    card = client_card(desk, known.client)
    assert card.work_names == ("Newsletter",)
    assert [line.name for line in card.checklists] == ["Newsletter: send"]
    assert [one.incident.id for one in card.check_ins] == [incident]
    assert client_card(desk, other).check_ins == ()


def test_promises_stand_there_until_they_are_settled(desk: Desk, clock: StandingClock) -> None:
    client = add_client(desk, "Acorn").id
    incident = start_incident(desk, title="Old link", client_id=client).id
    tell(desk, incident, "chat", "I’ll write by 2 pm.", kind="holding", at=clock.now())
    (owed,) = client_card(desk, client).promises
    assert owed.incident_title == "Old link"
    settle_promise(desk, owed.promise.id, "kept")
    assert client_card(desk, client).promises == ()


def test_what_they_agreed_to_and_what_made_good_stand_there_with_their_incident(desk: Desk) -> None:
    client = add_client(desk, "Acorn").id
    incident = start_incident(desk, title="Old link", client_id=client).id
    fix = add_fix(desk, incident, "communication", "Theo sends the link by Monday").id
    assert client_card(desk, client).agreed == ()
    record_agreement(desk, fix, "agreed")
    edit_incident(desk, incident, make_good="An hour of extra time")
    card = client_card(desk, client)
    assert [(one.fix.title, one.incident_title) for one in card.agreed] == [
        ("Theo sends the link by Monday", "Old link")
    ]
    assert card.make_goods.count == 1


def test_the_history_comes_newest_first_in_pages_with_near_misses_and_without_practice(
    desk: Desk, clock: StandingClock
) -> None:
    client = add_client(desk, "Acorn").id
    ids = []
    for number in range(7):
        clock.advance(hours=1)
        ids.insert(0, start_incident(desk, title=f"Number {number}", client_id=client).id)
    clock.advance(hours=1)
    ids.insert(0, note_near_miss(desk, "Caught", client_id=client).id)
    start_incident(desk, title="Practised", client_id=client, practice=True)
    first = history(desk, client, limit=5)
    rest = history(desk, client, after=first[-1].place)
    assert [line.id for line in (*first, *rest)] == ids
    assert client_card(desk, client).past == 8
