"""A subject that is missing or long (I9)."""

from mistakejournal.newsletter.finding import Part
from mistakejournal.newsletter.issue import Source
from mistakejournal.newsletter.rules.subject import check
from tests.newsletter.rules.letter import NOTHING, found, letter


def test_a_mail_without_a_subject_is_not_to_go_out():
    assert found(check, letter("Hi", subject=" ")) == [("missing", "strong", "")]
    assert found(check, letter("Hi", subject="[Test] ")) == [("missing", "strong", "")]


def test_a_page_and_a_text_have_none():
    assert found(check, letter("Hi", subject="", source=Source.PAGE)) == []


def test_a_long_one_is_noted_without_the_mark_of_a_test():
    long = "A very long subject that goes on and on " * 3
    (one,) = check(letter("Hi", subject=f"[Test] {long}"), NOTHING)
    assert (one.code, one.strength, one.part) == ("long", "note", Part.SUBJECT)
    assert one.facts == {"count": str(len(long.strip()))}
    assert found(check, letter("Hi", subject="Start small")) == []
