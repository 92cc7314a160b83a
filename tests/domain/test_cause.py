from __future__ import annotations

import pytest

from mistakejournal.domain.cause import CODES, Causes
from mistakejournal.services.content import Content

CAUSES = Causes(Content().vocab)


def test_the_eighteen_causes_are_those_of_the_content_with_other_last():
    assert tuple(cause.code for cause in CAUSES.all) == CODES
    assert len(CODES) == 18
    assert CODES[-1] == "other"
    assert all(cause.label for cause in CAUSES.all)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The phone rang while I was changing the links.", "interruption"),
        ("The phone rang, and I carried on from where I thought I was.", "interrupted_carried_on"),
        ("I thought it was done.", "assumption"),
        ("I copied from last week’s issue.", "stale_template"),
        ("I did the last step first.", "changed_order"),
        ("I forgot to come back.", "forgot"),
    ],
)
def test_words_in_a_text_suggest_a_cause(text, code):
    assert code in CAUSES.suggest(text)


def test_carrying_on_says_more_than_the_interruption():
    assert "interruption" not in CAUSES.suggest("I was interrupted and carried on.")


def test_a_text_without_such_words_suggests_nothing():
    assert CAUSES.suggest("") == []
    assert CAUSES.suggest("The button went elsewhere.") == []


@pytest.mark.parametrize(
    "why", ["Because I was careless", "I should be more careful", "human error", "I didn’t care", "bad luck"]
)
def test_a_because_that_ends_at_a_person_gets_a_question(why):
    assert (CAUSES.challenge(why) or "").endswith("?")


def test_a_because_that_names_a_thing_gets_none():
    assert CAUSES.challenge("The issue is copied from last week, with its link.") is None
