"""What is typed on the journey fits the starter checklist it is typed into."""

from __future__ import annotations

from mistakejournal.services.starters import starter_steps
from mistakejournal.ui import journey_words as story


def test_there_is_a_word_for_each_step_of_the_checklist(window):
    steps = starter_steps(window.desk, "nl_send")
    assert story.BROKEN_STEP in steps
    assert len(story.proofs(118, "24 November")) == len(steps) == 11


def test_each_issue_has_its_own_subject_and_date():
    one, other = story.proofs(118, "24 November"), story.proofs(119, "1 December")
    assert "Issue 118: small rooms, good sound" in one
    assert "Tuesday 1 December" in other
