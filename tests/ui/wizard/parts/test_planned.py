"""Rows ask the plan when they are due, and what was sent already."""

from __future__ import annotations

from mistakejournal.services import followuptexts, outcomes
from mistakejournal.ui.wizard.parts.planned import missing_words, planned, was_said, when_planned
from tests.ui.wizard import story


def test_the_plan_is_asked_by_code(desk, session):
    session.resume(story.told(desk))
    assert when_planned(session, "confirm") == "Today"
    assert when_planned(session, "talk") == ""
    assert planned(session, "confirm") is not None
    session.do(lambda desk, row: outcomes.record_verified(desk, row, "exactly"))
    assert planned(session, "confirm") is None
    assert not was_said(session, "fu_confirm")
    session.do(lambda desk, row: followuptexts.say_follow_up(desk, row, "fu_confirm", "Done."))
    assert was_said(session, "fu_confirm")


def test_what_is_still_empty_is_named_until_she_words_it(session):
    assert (
        missing_words(session, "fu_confirm", "Hi Theo, done: [What you saw].") == "Still empty: What you saw"
    )
    assert missing_words(session, "fu_confirm", "Hi Theo, done: it plays.") == ""
