"""Pictures without alt text (I9)."""

from mistakejournal.newsletter.issue import Area, Picture
from mistakejournal.newsletter.rules.alt_texts import check
from tests.newsletter.rules.letter import NOTHING, found, letter

WITHOUT, EMPTY, LINKED = Picture(None, 0), Picture("", 0), Picture("", 0, linked=True)
NAMED = Picture("A cat", 0, linked=True)


def test_pictures_that_are_named_or_empty_on_purpose_are_left_alone():
    assert found(check, letter("Hi", pictures=(EMPTY, NAMED))) == []


def test_a_linked_one_is_a_hint_and_others_are_counted():
    issue = letter("Hi", pictures=(WITHOUT, WITHOUT, LINKED, NAMED))
    assert [(one.code, one.strength, one.facts["count"]) for one in check(issue, NOTHING)] == [
        ("linked_one", "hint", "1"),
        ("some", "note", "2"),
    ]


def test_pictures_of_a_quoted_mail_are_set_aside():
    assert found(check, letter("Hi", pictures=(Picture(None, 0, area=Area.QUOTED),))) == []
