"""What stands beside the subject in an inbox (I9)."""

import pytest

from mistakejournal.newsletter.rules.preheader import check
from tests.newsletter.rules.letter import found, letter


def test_a_missing_preheader_is_noted_where_there_is_html():
    assert found(check, letter("Hi Ana,", html_size=900)) == [("missing", "note", "")]
    assert found(check, letter("Hi Ana,")) == []


@pytest.mark.parametrize(
    "words",
    [
        "View this email in your browser",
        "View in the browser",
        "Read online",
        "Having trouble viewing this email? Click here",
        "Can’t see this email?",
        "View web version",
    ],
)
def test_words_for_another_purpose_are_all_that_the_inbox_shows(words):
    assert found(check, letter("Hi", html_size=900, preheader=words)) == [("browser", "hint", words)]
    assert found(check, letter(words, "Hi", html_size=900)) == [("browser", "hint", words)]


def test_a_preheader_that_only_says_the_subject_again():
    issue = letter("Hi", html_size=900, subject="[Test] Start small!", preheader="Start  small")
    assert found(check, issue) == [("same", "hint", "Start  small")]


@pytest.mark.parametrize(
    "words", ["Three ways to begin", "Read this before the weekend", "See what is online now"]
)
def test_a_preheader_of_its_own(words):
    assert found(check, letter("Hi", html_size=900, preheader=words)) == []
