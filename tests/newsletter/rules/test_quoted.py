"""A mail that is mostly another one, quoted (I12)."""

from mistakejournal.newsletter.issue import Area
from mistakejournal.newsletter.rules.quoted import check
from tests.newsletter.rules.letter import found, letter

OLD = "We talked about small things, and about why the first version of anything may be bad. " * 7


def test_an_answer_over_an_old_issue_says_that_it_was_not_looked_through():
    assert found(check, letter("Looks fine.", OLD, areas={1: Area.QUOTED})) == [("mostly", "hint", "")]


def test_an_issue_with_words_of_its_own_or_a_short_quote_is_left_alone():
    assert found(check, letter(OLD, OLD, areas={1: Area.QUOTED})) == []
    assert found(check, letter("Fine.", "Is it fine?", areas={1: Area.QUOTED})) == []
    assert found(check, letter("Hi Ana,", OLD)) == []
