"""Where answers go (I9)."""

from dataclasses import replace

import pytest

from mistakejournal.newsletter.against import Earlier
from mistakejournal.newsletter.rules.reply_to import check
from tests.newsletter.rules.letter import MONDAY, NOTHING, found, letter


def after(address):
    return replace(NOTHING, earlier=(Earlier("1", "118", "118", MONDAY, letter("Hi", reply_to=address)),))


@pytest.mark.parametrize("address", ["noreply@a.example", "no-reply@a.example", "donotreply@a.example"])
def test_an_address_that_nobody_reads_is_noted(address):
    assert found(check, letter("Hi", reply_to=address)) == [("nobody", "note", address)]
    assert found(check, letter("Hi", sender=f"Shop <{address}>")) == [("nobody", "note", address)]


def test_answers_that_go_elsewhere_than_last_time():
    assert found(check, letter("Hi", reply_to="Ana <ana@b.example>"), after("theo@a.example")) == [
        ("changed", "hint", "ana@b.example")
    ]


def test_the_same_address_and_one_that_is_unknown_are_left_alone():
    assert found(check, letter("Hi", reply_to="THEO@a.example"), after("Theo <theo@a.example>")) == []
    assert found(check, letter("Hi", reply_to="theo@a.example"), after("")) == []
    coded = letter("Hi", reply_to="leave-tips-2484775G@a.example")
    assert found(check, coded, after("leave-tips-2534369U@a.example")) == []
    assert found(check, letter("Hi", sender="Norbert <norbert@reply.example>")) == []
