"""The name of another client of hers (I8)."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mistakejournal.newsletter.against import Earlier
from mistakejournal.newsletter.issue import Area
from mistakejournal.newsletter.rules.other_client import check
from tests.newsletter.rules.letter import NOTHING, found, letter

HERS = replace(
    NOTHING, client=("The Brightside Podcast",), others=("Tallow and Thyme", "Fern"), owner="Maya Ode"
)


def test_another_clients_name_where_an_issue_says_whose_it_is_is_strong():
    issue = letter("Hi Ana,", "© Tallow and Thyme", areas={1: Area.FOOTER})
    assert found(check, issue, HERS) == [("named", "strong", "Tallow and Thyme")]
    assert found(check, letter(subject="News of Tallow and Thyme"), HERS) == [
        ("named", "strong", "Tallow and Thyme")
    ]
    assert found(check, letter(sender="Fern <a@b.example>"), HERS) == [("named", "strong", "Fern")]


def test_what_may_be_a_mention_is_a_hint():
    assert found(check, letter("Hi Ana,", "We like Tallow and Thyme a lot."), HERS) == [
        ("mentioned", "hint", "We like Tallow and Thyme a lot.")
    ]
    assert [one[1] for one in found(check, letter("Hi Ana,", "Fern is green"), HERS)] == ["hint"]


@pytest.mark.parametrize(
    "line",
    ["The fern is green", "Ferns and Fernway", "hello@Fern.example", "The Brightside Podcast by Maya Ode"],
)
def test_usual_words_and_her_own_names_are_left_alone(line):
    assert (
        found(check, letter("Hi Ana,", line), replace(HERS, others=("Fern", "Brightside", "Maya", "Al")))
        == []
    )


def test_quotes_and_whom_earlier_issues_speak_of_are_left_alone():
    quoted = letter("Tallow and Thyme", areas={0: Area.QUOTED})
    assert found(check, quoted, HERS) == []
    before = Earlier("1", "1", "1", None, letter("Our sponsor: Tallow and Thyme"))
    assert found(check, letter("Hi Ana,", "By Tallow and Thyme"), replace(HERS, earlier=(before,))) == []


@given(st.text(max_size=60), st.text(min_size=1, max_size=8))
def test_any_name_is_found_where_it_stands(text, name):
    found(check, letter(f"{text} {name} {text}"), replace(HERS, others=(name,)))
