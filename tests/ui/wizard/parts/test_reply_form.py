"""One more answer, typed or pasted."""

from __future__ import annotations

from mistakejournal.domain.client import Channel
from mistakejournal.services import incidents
from mistakejournal.ui.wizard.parts.their_answer import TheirAnswer
from tests.ui.wizard import story
from tests.ui.wizard.finding import button, click, type_into


def file_of(desk, session):
    session.flush()
    return incidents.incident_file(desk, session.id)


def test_what_was_typed_and_not_kept_is_there_again(show_part, desk, session):
    incident_id = story.told(desk)
    part = show_part(TheirAnswer, incident_id)
    type_into(part.replies.form.words, "The first")
    session.flush()
    session.begin()
    session.resume(incident_id)
    assert part.replies.form.words.text() == "The first"


def test_several_answers_stand_in_their_order(show_part, desk, session):
    part = show_part(TheirAnswer, story.told(desk))
    field = part.replies.form.words
    assert not button(part, "Keep their answer").isEnabled()
    type_into(field, "Let me think.")
    click(part, "Text")
    click(part, "Keep their answer")
    assert file_of(desk, session).replies[0].channel == Channel.CHAT
    desk.clock.advance(minutes=10)
    type_into(field, "B then.")
    click(part, "B. Resend to non-openers")
    assert [reply.title for reply in file_of(desk, session).replies] == ["Let me think.", "B then."]
    click(part, "Add what Theo answered")
    assert field.hasFocus()
    part.fold_up()
    assert not field.isVisible()
