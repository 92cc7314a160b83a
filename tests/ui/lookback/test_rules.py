from __future__ import annotations

import pytest
from PySide6.QtTest import QTest

from mistakejournal.services import rulesofthumb
from mistakejournal.ui.lookback.rules import RuleRow
from mistakejournal.ui.routes import Place
from mistakejournal.ui.widgets.line_field import LineField


def titles(window):
    return [rule.title for rule in rulesofthumb.rules(window.desk)]


def row(window, title):
    return next(one for one in window.main.findChildren(RuleRow) if one.title.text() == title)


def add(window, *words):
    for one in words:
        window.type_into("New rule of thumb", one)
        window.keys("Return")


@pytest.mark.row("K5")
def test_a_rule_is_written_moved_put_away_and_brought_back_by_keys(at):
    window = at()
    add(window, "Start again at the top", "Click every link")
    assert titles(window) == ["Start again at the top", "Click every link"]
    row(window, "Click every link").title.setFocus()
    window.keys("Alt+Up")
    assert titles(window) == ["Click every link", "Start again at the top"]
    window.click("Put away “Start again at the top”")
    assert titles(window) == ["Click every link"]
    window.click("Bring back “Start again at the top”")
    assert titles(window) == ["Click every link", "Start again at the top"]
    window.click("Move “Click every link” down")
    window.keys("Ctrl+Z")
    assert titles(window)[0] == "Click every link"


def test_a_rule_is_reworded_in_its_field_and_keeps_its_words_until_there_are_new_ones(at):
    window = at()
    add(window, "Click every link")
    field = row(window, "Click every link").title
    assert isinstance(field, LineField)
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "Click each link")
    window.keys("Tab")
    assert titles(window) == ["Click each link"]
    field.setFocus()
    field.clear()
    window.main.current().hide()
    assert titles(window) == ["Click each link"]
    window.main.current().show()


def test_one_that_was_made_from_an_incident_leads_back_to_it(window, at, known):
    rulesofthumb.add_rule(window.desk, "Click every link", incident_id=known.first)
    window = at()
    window.click("Open where “Click every link” comes from")
    assert window.main.place is Place.JOURNAL


def test_one_that_was_made_in_a_look_back_leads_to_its_page(window, at):
    window = at("month", "sentence")
    add(window, "Read dates aloud")
    window.type_into("A note for yourself", "Aloud")
    window.click("Make it a rule of thumb")
    window.keys("Esc")
    assert not row(window, "Read dates aloud").source.isEnabled()
    window.click("Open where “Aloud” comes from")
    window.sees("Step 6 of 6")
