from __future__ import annotations

import pytest

from mistakejournal.domain.telling import MessageKind
from mistakejournal.services import clients, incident_parts, incidents, others
from mistakejournal.services.desk import take_back
from mistakejournal.services.preferences import change_settings


@pytest.fixture
def person(desk):
    change_settings(desk, name="Robin")
    client = clients.add_client(desk, "Slow Stitch", "Devon Achebe").id
    row = incidents.start_incident(desk, client_id=client, my_part="I booked Wednesday 11 am twice.").id
    return incident_parts.add_affected(desk, row, "Mr Lindgren").id


def file_of(desk, person):
    row = desk.journal.read_one("SELECT incident_id FROM affected WHERE id = ?", (person,))["incident_id"]
    return incidents.incident_file(desk, row)


def body(desk, person):
    return others.other_draft(desk, person).body


def test_the_text_is_filled_from_the_incident(desk, person):
    others.choose_other_text(desk, person, "guest_moved")
    assert body(desk, person).startswith(
        "Hello Mr Lindgren, I booked Wednesday 11 am twice. The mistake was mine, not Devon Achebe’s"
    )
    assert [field.key for field in others.other_draft(desk, person).missing] == ["slot_a", "slot_b"]


def test_a_group_is_not_called_by_a_name(desk, person):
    incident = file_of(desk, person).incident.id
    group = incident_parts.add_affected(desk, incident, "1,840 readers").id
    others.choose_other_text(desk, group, "guest_moved")
    assert "[Their name]" in body(desk, group)


def test_her_words_stay_when_a_place_is_filled_later(desk, person):
    others.choose_other_text(desk, person, "correction_newsletter")
    now = others.other_draft(desk, person)
    others.save_other(desk, person, now.body + "\nWarmly", now.built)
    others.set_other_field(desk, person, "subject", "The right day")
    assert body(desk, person).startswith("Subject: The right day\n")
    assert body(desk, person).endswith("\nWarmly")


def test_another_text_begins_anew_and_that_can_be_taken_back(desk, person):
    now = others.other_draft(desk, person)
    others.save_other(desk, person, "All my own words", now.built)
    chosen = others.choose_other_text(desk, person, "public_edit")
    assert body(desk, person).startswith("Corrected at")
    take_back(desk, chosen.undo)
    assert body(desk, person) == "All my own words"


def test_telling_freezes_the_words_and_stamps_their_time_and_undo_takes_back_both(desk, person):
    told = others.tell_other(desk, person, "Subject: The right day\nHello Mr Lindgren, it is Thursday.")
    (said,) = others.said_to(desk, person)
    assert (said.kind, said.title, said.body) == (
        MessageKind.TO_OTHER,
        "The right day",
        "Hello Mr Lindgren, it is Thursday.",
    )
    assert said.sent_at == desk.clock.now()
    assert file_of(desk, person).affected[0].told_at == desk.clock.now()
    assert file_of(desk, person).incident.told_at is None
    take_back(desk, told.undo)
    assert others.said_to(desk, person) == []
    assert file_of(desk, person).affected[0].told_at is None


def test_lines_are_ticked_and_what_is_said_later_is_a_text_of_its_own(desk, person):
    others.set_other_lines(desk, person, ["no_answer"])
    assert "You don’t need to answer." in body(desk, person)
    others.tell_other(desk, person, "First")
    assert others.other_draft(desk, person).message_id == ""
    desk.clock.advance(minutes=5)
    others.tell_other(desk, person, "Second")
    assert [one.body for one in others.said_to(desk, person)] == ["First", "Second"]


def test_somebody_who_is_gone_has_no_text(desk, person):
    incident_parts.remove_affected(desk, person)
    with pytest.raises(KeyError):
        others.other_draft(desk, person)
