"""HTML that Gmail cuts off (I9)."""

from mistakejournal.newsletter.rules.size import check
from tests.newsletter.rules.letter import NOTHING, found, letter


def test_what_gmail_shows_as_a_whole_is_left_alone():
    assert found(check, letter("Hi", html_size=102 * 1024)) == []
    assert found(check, letter("Hi", html_size=None)) == []


def test_what_gmail_cuts_off_is_said_in_kilobytes():
    (one,) = check(letter("Hi", html_size=118 * 1024), NOTHING)
    assert (one.code, one.strength, one.facts) == ("clipped", "hint", {"size": "118"})
