"""A mail without a text part (I9)."""

from mistakejournal.newsletter.rules.text_part import check
from tests.newsletter.rules.letter import found, letter


def test_a_missing_text_part_is_noted():
    assert found(check, letter("Hi", has_text_part=False)) == [("missing", "note", "")]


def test_what_has_one_or_can_have_none_is_left_alone():
    assert found(check, letter("Hi", has_text_part=True)) == []
    assert found(check, letter("Hi", has_text_part=None)) == []
    assert found(check, letter("Hi", has_text_part=False, unsent=True)) == []
