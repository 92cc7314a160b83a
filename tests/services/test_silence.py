"""What she does without an answer is said, and chosen by nobody but her."""

from __future__ import annotations

import pytest

from mistakejournal.services.clients import add_client
from mistakejournal.services.drafts import draft, set_lines, set_part
from mistakejournal.services.incident_parts import add_option, edit_option
from mistakejournal.services.incidents import edit_incident, incident_file, start_incident
from mistakejournal.services.silence import OPTION, Silence, may_be_taken_back, silence
from mistakejournal.services.telling import tell
from mistakejournal.services.today import today

LINE = "If I haven’t heard by 15:00, I’ll go with B."


@pytest.fixture
def incident(desk):
    client_id = add_client(desk, "Brightside", "Theo Marsh").id
    incident_id = start_incident(
        desk, client_id=client_id, my_part="I sent the old link.", what_happened="The link was old."
    ).id
    edit_incident(desk, incident_id, next_update="at 16:00")
    add_option(desk, incident_id, "A correction to everyone", by_when="by 12:00")
    add_option(desk, incident_id, "A note on the web page", by_when="by 12:00", reversible=True)
    return incident_id


def said(desk, incident_id, option=1, by="15:00"):
    options = incident_file(desk, incident_id).options
    set_lines(desk, incident_id, ["if_silent"])
    set_part(desk, incident_id, "answer_by", by)
    set_part(desk, incident_id, OPTION, options[option].id)
    return draft(desk, incident_id, "email").body


def test_it_is_said_with_the_letter_that_the_option_has(desk, incident):
    assert LINE in said(desk, incident)
    assert LINE in draft(desk, incident, "chat").body


def test_it_is_never_said_for_what_cannot_be_taken_back(desk, incident):
    assert "If I haven’t heard" not in said(desk, incident, option=0)
    options = incident_file(desk, incident).options
    assert [option.id for option in may_be_taken_back(incident_file(desk, incident))] == [options[1].id]
    assert LINE in said(desk, incident)
    edit_option(desk, options[1].id, reversible=False)
    assert "If I haven’t heard" not in draft(desk, incident, "email").body


def test_when_the_time_has_passed_today_says_so_and_chooses_nothing(desk, incident):
    body = said(desk, incident)
    tell(desk, incident, "email", body)
    assert today(desk).first.silence == Silence("15:00", "B", is_over=False)
    desk.clock.advance(hours=6)
    assert today(desk).first.silence == Silence("15:00", "B", is_over=True)
    assert today(desk).first.code == "choose_option"
    assert incident_file(desk, incident).chosen is None


def test_words_of_her_own_are_not_taken_for_it(desk, incident):
    body = said(desk, incident).replace(LINE, "Otherwise I decide.")
    tell(desk, incident, "email", body)
    assert silence(desk, incident_file(desk, incident)) is None


def test_one_way_alone_needs_no_letter(desk, incident):
    options = incident_file(desk, incident).options
    edit_option(desk, options[0].id, title="")
    body = said(desk, incident)
    assert "If I haven’t heard by 15:00, I’ll go with that." in body
    tell(desk, incident, "email", body)
    assert silence(desk, incident_file(desk, incident)).letter == ""


@pytest.mark.parametrize(
    ("typed", "told"), [("by 15:00.", "by 15:00"), ("within the hour", "within the hour")]
)
def test_it_is_known_again_however_the_time_was_typed(desk, incident, typed, told):
    body = said(desk, incident, by=typed)
    assert f"If I haven’t heard {told}, I’ll go with B." in body
    tell(desk, incident, "email", body)
    assert silence(desk, incident_file(desk, incident)).letter == "B"


def test_a_time_nobody_can_read_never_passes(desk, incident):
    tell(desk, incident, "email", said(desk, incident, by="soon"))
    desk.clock.advance(days=30)
    assert not silence(desk, incident_file(desk, incident)).is_over


def test_her_suggestion_is_named_in_the_message(desk, incident):
    first, second = (option.id for option in incident_file(desk, incident).options)
    edit_option(desk, second, recommended=True)
    assert "B. A note on the web page, by 12:00 (my suggestion)." in draft(desk, incident, "email").body
    edit_option(desk, second, cost="Not billed")
    body = draft(desk, incident, "email").body
    assert "B. A note on the web page, by 12:00 (not billed, my suggestion)." in body
    edit_option(desk, first, title="")
    assert "put it right: A note on the web page, by 12:00 (not billed). Would" in (
        draft(desk, incident, "email").body
    )
