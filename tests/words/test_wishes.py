"""What a client wants of each issue, in words."""

from __future__ import annotations

from mistakejournal.domain.inspection import ClientRule, Wish
from mistakejournal.words.wishes import rule_words, wish_name, wish_options


def test_every_kind_has_a_name_of_its_own() -> None:
    assert [code for code, _name in wish_options()] == [wish.value for wish in Wish]
    assert len({wish_name(wish) for wish in Wish}) == len(Wish)


def test_a_rule_is_said_with_its_words() -> None:
    rule = ClientRule("1", "c", "last chance", Wish.AVOID)
    assert rule_words(rule) == "Must not contain: “last chance”"
