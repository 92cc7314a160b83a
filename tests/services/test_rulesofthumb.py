from __future__ import annotations

from datetime import date, timedelta

import pytest

from mistakejournal.errors import JournalError
from mistakejournal.services import rulesofthumb
from mistakejournal.services.desk import take_back
from mistakejournal.services.incidents import start_incident


def titles(desk):
    return [rule.title for rule in rulesofthumb.rules(desk)]


def test_rules_stand_in_her_order_and_each_act_can_be_taken_back(desk):
    one, _two, three = (rulesofthumb.add_rule(desk, title).id for title in ("One", "Two", "Three"))
    moved = rulesofthumb.nudge_rule(desk, three, -1)
    assert titles(desk) == ["One", "Three", "Two"]
    take_back(desk, moved.undo)
    assert titles(desk) == ["One", "Two", "Three"]
    assert rulesofthumb.nudge_rule(desk, one, -1).undo is None
    worded = rulesofthumb.reword_rule(desk, one, " First  things ")
    rulesofthumb.reword_rule(desk, one, " ")
    assert titles(desk)[0] == "First things"
    take_back(desk, worded.undo)
    assert titles(desk)[0] == "One"


def test_a_rule_is_put_away_and_comes_back_to_its_place(desk):
    one = rulesofthumb.add_rule(desk, "One").id
    rulesofthumb.add_rule(desk, "Two")
    rulesofthumb.put_away_rule(desk, one)
    assert titles(desk) == ["Two"]
    assert [rule.title for rule in rulesofthumb.rules_put_away(desk)] == ["One"]
    rulesofthumb.bring_back_rule(desk, one)
    assert titles(desk) == ["One", "Two"]


def test_a_rule_needs_words_and_remembers_its_incident(desk):
    with pytest.raises(JournalError) as error:
        rulesofthumb.add_rule(desk, " \n ")
    assert error.value.code == "needs_title"
    incident = start_incident(desk, title="Old link").id
    rulesofthumb.add_rule(desk, "Click every link", incident_id=incident)
    assert rulesofthumb.rules(desk)[0].incident_id == incident


def test_today_has_one_rule_and_tomorrow_the_next(desk):
    day = date(2026, 11, 24)
    assert rulesofthumb.rule_of_day(desk, day) is None
    for title in ("One", "Two"):
        rulesofthumb.add_rule(desk, title)
    seen = [rulesofthumb.rule_of_day(desk, day + timedelta(days=ahead)).title for ahead in range(3)]
    assert sorted(seen[:2]) == ["One", "Two"]
    assert seen[2] == seen[0]
