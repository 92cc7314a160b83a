from __future__ import annotations

from mistakejournal.services.lookback.page import past_look_backs
from mistakejournal.services.rulesofthumb import rules


def test_the_sentence_becomes_a_rule_of_thumb_that_knows_where_it_comes_from(at):
    window = at("month", "sentence")
    window.type_into("A note for yourself", "After a call I start at the top")
    window.click("Make it a rule of thumb")
    (rule,) = rules(window.desk)
    assert rule.title == "After a call I start at the top"
    assert rule.look_back_id == past_look_backs(window.desk)[0].look_back.id
    window.keys("Ctrl+Z")
    assert rules(window.desk) == []


def test_an_empty_sentence_makes_none(at):
    window = at("month", "sentence")
    window.click("Make it a rule of thumb")
    assert rules(window.desk) == []
    assert past_look_backs(window.desk) == []
