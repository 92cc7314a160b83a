"""What was said before is kept with its way; a time that can't be is told, and the words stay."""

from __future__ import annotations

from datetime import timedelta

from mistakejournal.ui.wizard.parts.answered import Answered
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
