"""The message is built from the answers, claims nothing else, and never overwrites her words."""

from __future__ import annotations

import pytest

from mistakejournal.services.choices import choose_option
from mistakejournal.services.desk import Desk
from mistakejournal.services.drafts import (
    draft,
    mistake_kinds,
    save_draft,
    set_lines,
    set_mistake,
    set_part,
)
from mistakejournal.services.fixes import add_fix, learn_step, owe_fix
from mistakejournal.services.incident_parts import add_option, add_repair
from mistakejournal.services.incidents import edit_incident, incident_file, start_incident
from mistakejournal.services.preferences import change_settings
from tests.services import brightside

DEED = "I sent issue 118 with last week’s episode link"


@pytest.fixture
def incident(desk: Desk, known: brightside.Brightside) -> str:
    change_settings(desk, name="Maya Lind", sign_off="Maya")
    return start_incident(
        desk,
        title="Last week’s podcast link",
        client_id=known.client,
        my_part=f"The link was wrong. {DEED}. I felt sure.",
        effect="Readers were sent to episode 72 on Lena’s launch day",
        next_update="by 2:30 pm with the numbers",
    ).id


def test_it_is_complete_by_construction(desk: Desk, incident: str) -> None:
    add_repair(desk, incident, "The web version is corrected", done_now=True)
    add_repair(desk, incident, "Write to the readers")
    add_option(desk, incident, "A correction to everyone", by_when="today by 12:00", cost="Not billed")
    add_option(desk, incident, "A resend on Friday")
    message = draft(desk, incident, "email")
    assert message.ready
    assert not message.edited
    assert message.body.startswith(f"Hi Theo,\n\n{DEED}. I’m sorry.")
    assert "Readers were sent to episode 72 on Lena’s launch day." in message.body
    assert "The web version is corrected." in message.body
    assert "Write to the readers" not in message.body
    assert "A. A correction to everyone, today by 12:00 (not billed)." in message.body
    assert "B. A resend on Friday." in message.body
    assert "I’ll write by 2:30 pm with the numbers." in message.body
    assert message.body.endswith("Maya")
    assert message.subject == "My mistake, and two ways to put it right"


def test_a_title_is_no_deed_and_an_empty_need_keeps_it_back(desk: Desk, incident: str) -> None:
    edit_incident(desk, incident, my_part="The wrong link went out", next_update="")
    message = draft(desk, incident, "email")
    assert message.missing == ("deed", "next_update")
    assert not message.ready
    assert "Last week’s podcast link" not in message.body


def test_only_a_saved_step_is_said_to_be_new(desk: Desk, incident: str, known: brightside.Brightside) -> None:
    owe_fix(desk, incident)
    set_part(desk, incident, "new_step", "I test everything twice")
    set_part(desk, incident, "change_time", "Friday noon")
    body = draft(desk, incident, "email").body
    assert "From now on" not in body
    assert "I’ll tell you by Friday noon what I’ve changed." in body
    set_part(desk, incident, "new_step", "")
    learn_step(desk, incident, known.checklist, "Send myself a test and click the podcast link")
    body = draft(desk, incident, "email").body
    assert "From now on my checklist has a new step: send myself a test and click the podcast link." in body
    assert "I’ll tell you by Friday" not in body


def test_another_kind_of_fix_is_said_as_it_is(desk: Desk, incident: str) -> None:
    add_fix(desk, incident, "communication", "I confirm every date in writing", done_now=True)
    assert "From now on I confirm every date in writing." in draft(desk, incident, "email").body


def test_a_fix_that_is_no_sentence_is_named_as_what_is_different(desk: Desk, incident: str) -> None:
    add_fix(desk, incident, "expectation", "One hour without calls before I send", done_now=True)
    body = draft(desk, incident, "email").body
    assert "From now on this is different: one hour without calls before I send." in body


def test_the_kind_of_mistake_is_known_from_her_part_where_what_happened_leaves_it_open(
    desk: Desk, incident: str
) -> None:
    edit_incident(desk, incident, title="", what_happened="It went out at 10.", my_part="I sent a wrong link")
    assert draft(desk, incident, "email").mistake == "wrong_link"
    edit_incident(desk, incident, what_happened="The invoice was wrong")
    assert draft(desk, incident, "email").mistake == "wrong_invoice"


def test_rebuilt_parts_never_overwrite_her_words(desk: Desk, incident: str) -> None:
    body = draft(desk, incident, "email").body.replace("I’m sorry.", "I’m sorry, Theo, truly.")
    save_draft(desk, incident, "email", body, "About today’s issue")
    edit_incident(desk, incident, effect="Readers landed on the wrong episode", next_update="at 4 pm")
    message = draft(desk, incident, "email")
    assert "I’m sorry, Theo, truly." in message.body
    assert "Readers landed on the wrong episode." in message.body
    assert "I’ll write at 4 pm." in message.body
    assert message.subject == "About today’s issue"
    assert message.edited
    assert len(incident_file(desk, incident).messages) == 1


def test_words_typed_while_an_answer_changed_lose_neither(desk: Desk, incident: str) -> None:
    shown = draft(desk, incident, "email")
    save_draft(desk, incident, "email", shown.body, base=shown.built.text)
    edit_incident(desk, incident, effect="Readers landed on the wrong episode")
    typed = shown.body.replace("I’m sorry.", "I’m sorry, Theo.")
    save_draft(desk, incident, "email", typed, base=shown.built.text)
    body = draft(desk, incident, "email").body
    assert "I’m sorry, Theo." in body
    assert "Readers landed on the wrong episode." in body
    assert len(incident_file(desk, incident).messages) == 1


def test_her_words_where_a_mark_stood_make_it_ready(desk: Desk, incident: str) -> None:
    edit_incident(desk, incident, next_update="")
    message = draft(desk, incident, "email")
    mark = message.body[message.body.index("[") : message.body.index("]") + 1]
    save_draft(desk, incident, "email", message.body.replace(mark, "at 4 pm"), message.subject)
    assert draft(desk, incident, "email").ready


def test_looking_at_a_message_writes_nothing(desk: Desk, incident: str) -> None:
    before = desk.journal.number("SELECT commit_number FROM journal")
    draft(desk, incident, "email")
    assert desk.journal.number("SELECT commit_number FROM journal") == before


def test_each_channel_has_its_own_text_and_the_same_parts(desk: Desk, incident: str) -> None:
    save_draft(desk, incident, "email", draft(desk, incident, "email").body)
    set_part(desk, incident, "deed", "I sent the old link")
    save_draft(desk, incident, "chat", draft(desk, incident, "chat").body)
    assert "I sent the old link" in draft(desk, incident, "phone").body
    assert "Do you have three minutes?" in draft(desk, incident, "phone").body
    assert "I sent the old link" in draft(desk, incident, "email").body
    set_part(desk, incident, "deed", "")
    assert DEED in draft(desk, incident, "chat").body
    assert draft(desk, incident, "email").own == {}


def test_what_she_reports_next_belongs_to_the_incident(desk: Desk, incident: str) -> None:
    set_part(desk, incident, "next_update", "at 5 pm")
    assert incident_file(desk, incident).incident.next_update == "at 5 pm"


def test_lines_and_kind_of_mistake_are_ticked_and_taken_back(desk: Desk, incident: str) -> None:
    set_part(desk, incident, "cause", "I was interrupted and carried on")
    assert set_lines(desk, incident, ["how"]).undo is not None
    message = draft(desk, incident, "email")
    assert message.ticked == {"how"}
    assert "How it happened: I was interrupted and carried on." in message.body
    assert "how" in {line.id for line in message.lines}
    assert set_mistake(desk, incident, "wrong_link").undo is not None
    assert draft(desk, incident, "email").mistake == "wrong_link"
    assert mistake_kinds(desk)[-1][0] == "other"


def test_it_thanks_when_the_client_noticed(desk: Desk, incident: str) -> None:
    edit_incident(desk, incident, noticed_by="client")
    assert "thank you for telling me" in draft(desk, incident, "email").body


def test_after_a_call_it_says_what_was_chosen(desk: Desk, incident: str) -> None:
    option = add_option(desk, incident, "A resend on Friday").id
    choose_option(desk, incident, option)
    assert "Your choice: A resend on Friday." in draft(desk, incident, "after_call").body


@pytest.mark.parametrize("words", ["", "x" * 100_000, "🧑‍💻 שלום"])
def test_any_text_can_be_the_message(desk: Desk, incident: str, words: str) -> None:
    save_draft(desk, incident, "email", words)
    assert draft(desk, incident, "email").body == words
