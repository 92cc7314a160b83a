"""What was said before is kept with its way; a time that can't be is told, and the words stay."""

from __future__ import annotations

from datetime import timedelta

import pytest

from mistakejournal.services import incidents
from mistakejournal.ui.wizard.parts.answered import Answered
from tests.ui.wizard import story
from tests.ui.wizard.finding import click


def test_a_time_before_it_was_noticed_keeps_the_words(session, qtbot, clock):
    answered = Answered(session)
    qtbot.addWidget(answered)
    answered.show()
    session.choose(noticed_at=clock.now())
    click(answered, "I already answered")
    answered.words.set_text("I am on it.")
    answered.when.set_value(clock.now() - timedelta(hours=2))
    click(answered, "Keep this as told")
    assert answered.words.text() == "I am on it."
    assert answered._trouble.isVisible()
    answered.when.set_value(clock.now())
    click(answered, "Call")
    click(answered, "Keep this as told")
    assert session.incident.told_channel == "phone"


def test_it_is_offered_only_where_it_fits(session, qtbot):
    answered = Answered(session)
    qtbot.addWidget(answered)
    answered.fill(offered=False)
    assert answered.isHidden()


@pytest.mark.row("C8")
def test_once_they_know_what_was_said_elsewhere_is_pasted_in(show_part, desk, session):
    incident_id = story.told(desk)
    desk.clock.advance(hours=1)
    answered = show_part(lambda session: Answered(session, again=True), incident_id, lambda part: None)
    click(answered, "Something else was said")
    answered.words.set_text("On the phone: yes, Friday is fine.")
    answered.when.set_value(desk.clock.local() - timedelta(minutes=10))
    click(answered, "Call")
    click(answered, "Keep what was said")
    first, second = incidents.incident_file(desk, incident_id).messages
    assert (second.kind, second.channel, second.body) == (
        "answered",
        "phone",
        "On the phone: yes, Friday is fine.",
    )
    assert second.sent_at == desk.clock.now() - timedelta(minutes=10)
    assert answered.words.text() == ""
    assert session.context.undo()
    assert [one.id for one in incidents.incident_file(desk, incident_id).messages] == [first.id]
