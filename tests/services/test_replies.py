"""What the client answered."""

from __future__ import annotations

from datetime import timedelta

import pytest

from mistakejournal.domain.telling import Reply
from mistakejournal.errors import JournalError
from mistakejournal.services.desk import take_back
from mistakejournal.services.incident_parts import add_option
from mistakejournal.services.incidents import incident_file, start_incident
from mistakejournal.services.replies import add_reply, edit_reply, remove_reply
from mistakejournal.store import parts


@pytest.fixture
def incident(desk):
    return start_incident(desk, title="Last week’s link").id


def test_answers_stand_in_the_order_they_came(desk, incident):
    late = add_reply(desk, incident, "And thanks.\r\nTheo ", channel="chat").id
    early = add_reply(desk, incident, "Let me think.", came_at=desk.clock.now() - timedelta(hours=1)).id
    replies = incident_file(desk, incident).replies
    assert [reply.id for reply in replies] == [early, late]
    assert replies[1].title == "And thanks.\nTheo"
    assert replies[1].channel == "chat"


def test_a_choice_comes_with_it_at_its_time(desk, incident):
    one = add_option(desk, incident, "A correction", by_when="by 12:00").id
    came = desk.clock.now() - timedelta(minutes=10)
    kept = add_reply(desk, incident, "The first one please", came_at=came, option_id=one)
    file = incident_file(desk, incident)
    assert file.chosen.chosen_at == came
    assert [promise.option_id for promise in file.promises] == [one]
    take_back(desk, kept.undo)
    file = incident_file(desk, incident)
    assert (file.chosen, file.promises, file.replies) == (None, (), ())


def test_without_a_word_there_must_be_a_choice(desk, incident):
    with pytest.raises(JournalError, match="needs_title"):
        add_reply(desk, incident, "  ")
    one = add_option(desk, incident, "A correction").id
    add_reply(desk, incident, "", channel="phone", option_id=one)
    assert incident_file(desk, incident).chosen.id == one


def test_what_is_changed_in_it_is_chosen_anew(desk, incident):
    one = add_option(desk, incident, "A correction").id
    two = add_option(desk, incident, "A resend").id
    reply_id = add_reply(desk, incident, "A pleas", option_id=one).id
    assert edit_reply(desk, reply_id, title="B please").undo is None
    assert incident_file(desk, incident).chosen.id == one
    edit_reply(desk, reply_id, option_id=two, channel="phone")
    file = incident_file(desk, incident)
    assert file.chosen.id == two
    assert [promise.option_id for promise in file.promises] == [two]
    edit_reply(desk, reply_id, option_id=None)
    assert incident_file(desk, incident).chosen.id == two
    with pytest.raises(TypeError, match="mood"):
        edit_reply(desk, reply_id, mood="fine")
    with pytest.raises(KeyError):
        edit_reply(desk, "nobody", title="B")


def test_a_removed_answer_leaves_the_choice(desk, incident):
    one = add_option(desk, incident, "A correction").id
    reply_id = add_reply(desk, incident, "A please", option_id=one).id
    removed = remove_reply(desk, reply_id)
    assert incident_file(desk, incident).replies == ()
    assert incident_file(desk, incident).chosen.id == one
    take_back(desk, removed.undo)
    assert parts.get(desk.journal, Reply, reply_id).title == "A please"
