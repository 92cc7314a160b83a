"""Who it comes from, against the last issue (I9)."""

from dataclasses import replace

from mistakejournal.newsletter.against import Earlier
from mistakejournal.newsletter.finding import Part
from mistakejournal.newsletter.rules.sender import check
from tests.newsletter.rules.letter import MONDAY, NOTHING, found, letter


def after(*senders):
    issues = [letter("Hi", sender=sender) for sender in senders]
    return replace(NOTHING, earlier=tuple(Earlier(one.sender, "118", "118", MONDAY, one) for one in issues))


def test_another_sender_than_last_time_is_a_hint():
    last = after("Brightside <hello@brightside.example>")
    issue = letter("Hi", sender="Maya <maya@studio.example>")
    (one,) = check(issue, last)
    assert (one.code, one.strength, one.part) == ("changed", "hint", Part.SENDER)
    assert one.facts["last"] == "Brightside <hello@brightside.example>"


def test_the_same_sender_and_one_that_is_unknown_are_left_alone():
    same = letter("Hi", sender='"Brightside"  <HELLO@brightside.example>')
    assert found(check, same, after("Brightside <hello@brightside.example>")) == []
    assert found(check, same, after("")) == []
    coded = letter("Hi", sender="Daily <daily#3.207.6a@news.example>")
    assert found(check, coded, after("Daily <daily#3.198.5c@news.example>")) == []
    assert found(check, same) == []
    assert found(check, letter("Hi"), after("a@b.example")) == []


def test_a_newsletter_that_many_write_changes_its_sender_every_time():
    several = after("Ana <ana@a.example>", "Ben <ben@a.example>")
    assert found(check, letter("Hi", sender="Ben <ben@a.example>"), several) == []
    assert found(check, letter("Hi", sender="Cleo <cleo@a.example>"), several) == [
        ("changed", "note", "Cleo <cleo@a.example>")
    ]
