"""What is agreed with the client is a question first."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mistakejournal.domain.agreement import (
    agreed_lines,
    is_agreement,
    question,
    with_agreement,
    without_agreement,
)
from mistakejournal.domain.fix import Fix, FixKind
from mistakejournal.services.content import Content

NAMES = ("Theo", "Theo Marsh", "The Brightside Podcast")
LINES = st.text(st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp")), min_size=1).map(str.strip)


@pytest.fixture(scope="module")
def ways():
    return Content().apology["message"]["agreement"]


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("Theo sends the link by Monday noon.", "could we agree that you send the link by Monday noon?"),
        ("Theo Marsh replies in one thread", "could we agree that you reply in one thread?"),
        ("They check the draft", "could we agree that you check the draft?"),
        ("Agree that it comes with the outline", "could we agree that it comes with the outline?"),
        ("We agree with Theo that he is told first", "could we agree that you are told first?"),
        ("Agree on Monday noon for links", "could we agree on Monday noon for links?"),
        ("Ask Theo to send the link on Monday", "could we agree that you send the link on Monday?"),
        ("Ask for the link by Monday, in one thread", "could I ask for the link by Monday, in one thread?"),
        ("I ask twice when a link is late", "could we agree that I ask twice when a link is late?"),
        ("RSS links come by mail", "could we agree that RSS links come by mail?"),
        ("Monday is for links", "could we agree that Monday is for links?"),
        ("The link comes on Monday?", "could we agree that the link comes on Monday?"),
        ("agree", "could we agree that agree?"),
        ("   ", ""),
    ],
)  # fmt: skip
def test_her_words_become_a_question(words, asked, ways):
    assert question(words, NAMES, ways) == asked


@given(LINES, st.lists(st.text(max_size=6), max_size=3))
def test_any_words_make_one_question_or_none(words, names):
    asked = question(words, names, Content().apology["message"]["agreement"])
    assert asked == "" or (asked.endswith("?") and "\n" not in asked)


@pytest.mark.parametrize("kind", list(FixKind))
def test_only_what_takes_two_is_an_agreement(kind):
    two = kind in (FixKind.COMMUNICATION, FixKind.EXPECTATION)
    assert is_agreement(Fix("f", "i", "The link comes on Monday", kind)) is two
    assert not is_agreement(Fix("f", "i", " ", kind))


@given(st.lists(LINES.filter(bool), unique=True), LINES.filter(bool))
def test_a_line_is_added_once_and_taken_away_again(lines, words):
    card = "\n".join(line for line in lines if line != words)
    added = with_agreement(card, words)
    assert with_agreement(added, words) == added
    assert without_agreement(added, words) == card


def test_a_run_shows_the_newest_three():
    assert agreed_lines("One\n\n Two \nThree\nFour\n") == ("Two", "Three", "Four")
    assert agreed_lines(" \n") == ()
