"""What was found, in a sentence."""

from __future__ import annotations

import pytest

from mistakejournal.newsletter.finding import Finding, Part, Strength
from mistakejournal.newsletter.issue import Link, LinkKind
from mistakejournal.newsletter.report import Compared, LinkState
from mistakejournal.words.findings import _TABLES, finding_words, row_words

FACTS = {"issue": "118", "on": "2026-11-24", "other": "Show notes", "words": "Listen"}


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        ("promise", "“Listen” has the same link as in issue 118, 24 Nov"),
        (
            "promise_and_sibling",
            "“Listen” has the same link as in issue 118, 24 Nov, while “Show notes” moved on",
        ),
        ("sibling", "“Listen” still goes where it went in issue 118, 24 Nov, while “Show notes” moved on"),
        ("new_words", "“Listen” goes where “Show notes” went in issue 118, 24 Nov"),
    ],
)
def test_the_kept_issue_that_had_it_is_named_with_its_day(code, sentence):
    assert finding_words(Finding("same_link", code, Strength.STRONG, Part.LINK, FACTS)) == sentence


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        ("promise", "Its words promise something new"),
        ("promise_and_sibling", "Its words promise something new, and “Show notes” moved on"),
        ("sibling", "Beside it, “Show notes” moved on"),
        ("new_words", "“Listen” goes where “Show notes” went in issue 118, 24 Nov"),
    ],
)
def test_the_row_of_a_link_does_not_say_twice_which_issue_had_it(code, sentence):
    found = Finding("same_link", code, Strength.STRONG, Part.LINK, FACTS)
    link = Link(1, "Listen", "https://a.example/72", LinkKind.WEB)
    assert row_words(found, Compared(link, LinkState.SAME, "118")) == sentence
    assert row_words(found, Compared(link, LinkState.SAME, "117")) == finding_words(found)


def test_a_long_text_is_cut_and_a_day_that_is_none_is_left_out():
    facts = FACTS | {"words": "a " * 200, "on": "soon"}
    said = finding_words(Finding("same_link", "promise", Strength.STRONG, Part.LINK, facts))
    assert said.endswith("issue 118")
    assert len(said) < 200


def test_a_link_without_words_is_called_so():
    assert "A link without words" in finding_words(Finding("link_problems", "empty", Strength.NOTE))


def test_a_finding_of_a_later_version_shows_what_it_is_about():
    assert finding_words(Finding("tomorrow", "new", Strength.HINT, excerpt="“Hats”")) == "“Hats”"
    assert finding_words(Finding("tomorrow", "new", Strength.HINT)) == "new"


def test_every_code_has_a_sentence_that_needs_no_fact():
    for rule, table in _TABLES.items():
        for code in table():
            said = finding_words(Finding(rule, code, Strength.HINT, excerpt="Listen"))
            assert "{" not in said
            assert said != "Listen"
