from __future__ import annotations

import pytest

from mistakejournal.services.incidents import edit_incident
from mistakejournal.services.rulesofthumb import rules
from mistakejournal.ui.lookback import ask_rule as module
from mistakejournal.ui.routes import Place, Route
from tests.ui.lookback.steps.test_promises import choose


@pytest.mark.row("K5")
def test_an_incident_makes_a_rule_that_leads_back_to_it(window, known, monkeypatch):
    asked = []
    monkeypatch.setattr(
        module, "ask_line", lambda *_words, **more: asked.append(more["text"]) or "Start again"
    )
    edit_incident(window.desk, known.first, when_then="When I am called away, I start again")
    window.main.go(Route(Place.JOURNAL, known.first))
    window.settle()
    window.click("More")
    choose(window, "A rule of thumb for me")
    assert asked == ["When I am called away, I start again"]
    (rule,) = rules(window.desk)
    assert (rule.title, rule.incident_id) == ("Start again", known.first)
    window.sees("Kept as a rule of thumb")


def test_cancelled_it_keeps_nothing(window, known, monkeypatch):
    monkeypatch.setattr(module, "ask_line", lambda *_words, **_more: None)
    window.main.go(Route(Place.JOURNAL, known.first))
    window.settle()
    window.click("More")
    choose(window, "A rule of thumb for me")
    assert rules(window.desk) == []
