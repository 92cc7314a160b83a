"""What make-goods for a client come to."""

from __future__ import annotations

from mistakejournal.domain.makegood import Cost, MakeGoodTotals
from mistakejournal.services.clients import add_client
from mistakejournal.services.desk import take_back
from mistakejournal.services.incidents import edit_incident, incident_file, start_incident
from mistakejournal.services.makegoods import make_good_delivered, make_good_note, make_goods_of


def test_the_card_knows_what_was_offered_and_delivered(desk):
    client_id = add_client(desk, "Brightside").id
    assert make_goods_of(desk, client_id) == MakeGoodTotals()
    first = start_incident(desk, title="Old link", client_id=client_id).id
    edit_incident(
        desk, first, make_good="Half an hour", make_good_minutes=30, make_good_done_at=desk.clock.now()
    )
    desk.clock.advance(days=7)
    second = start_incident(desk, title="Wrong date", client_id=client_id).id
    edit_incident(desk, second, make_good="40 € less", make_good_amount=4000, make_good_currency="EUR")
    found = make_goods_of(desk, client_id)
    assert found.offered == Cost(30, (("EUR", 4000),))
    assert found.delivered == Cost(30)
    assert [row.incident_title for row in found.rows] == ["Wrong date", "Old link"]


def test_none_and_practice_count_for_nothing(desk):
    client_id = add_client(desk, "Brightside").id
    none = start_incident(desk, client_id=client_id).id
    edit_incident(desk, none, make_good="Half an hour", make_good_minutes=30, make_good_kind="none")
    practice = start_incident(desk, client_id=client_id, practice=True).id
    edit_incident(desk, practice, make_good="Half an hour", make_good_minutes=30)
    assert make_goods_of(desk, client_id).count == 0


def test_the_note_says_for_what_it_is_and_what_it_is(desk):
    client_id = add_client(desk, "Brightside", "Theo Marsh").id
    incident = start_incident(desk, title="Old link", client_id=client_id).id
    assert make_good_note(desk, incident) == ""
    edit_incident(desk, incident, make_good="you have 30 minutes of extra time.")
    assert make_good_note(desk, incident) == "Hi Theo, you have 30 minutes of extra time."
    edit_incident(desk, incident, make_good_for="the calls you had to take")
    assert make_good_note(desk, incident) == (
        "Hi Theo, for the calls you had to take: you have 30 minutes of extra time."
    )
    edit_incident(desk, incident, client_id=None)
    assert make_good_note(desk, incident) == (
        "For the calls you had to take: you have 30 minutes of extra time."
    )
    edit_incident(desk, incident, make_good_kind="none")
    assert make_good_note(desk, incident) == ""


def test_the_make_good_is_delivered_when_she_says_so(desk):
    incident = start_incident(desk, title="Old link", make_good="Half an hour").id
    done = make_good_delivered(desk, incident)
    assert incident_file(desk, incident).incident.make_good_done_at == desk.clock.now()
    take_back(desk, done.undo)
    assert incident_file(desk, incident).incident.make_good_done_at is None
    make_good_delivered(desk, incident)
    make_good_delivered(desk, incident, delivered=False)
    assert incident_file(desk, incident).incident.make_good_done_at is None
