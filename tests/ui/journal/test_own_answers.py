"""What she answered to questions of her own, on the incident's page."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel

from mistakejournal.services import incident_parts, incidents, others, prompts
from mistakejournal.ui.routes import Place, Route


@pytest.mark.row("B6")
def test_answers_stand_on_the_incidents_page_in_the_words_they_were_asked_in(window):
    desk = window.desk
    one, other = (prompts.add_prompt(desk, title, "own").id for title in ("Where was I?", "And then?"))
    incident = incidents.start_incident(desk, title="Old link").id
    prompts.answer_prompt(desk, incident, one, "own", "On the train")
    prompts.answer_prompt(desk, incident, other, "own", "x")
    prompts.answer_prompt(desk, incident, other, "own", "")
    prompts.reword_prompt(desk, one, "Where did I sit?")
    window.main.go(Route(Place.JOURNAL, incident))
    window.settle()
    assert window.has("Where was I?", QLabel)
    assert window.has("On the train", QLabel)
    assert not window.has("And then?", QLabel)
    window.main.go(Route(Place.JOURNAL, incidents.start_incident(desk, title="New").id))
    window.settle()
    assert not window.has("On the train", QLabel)


@pytest.mark.row("A6")
def test_what_somebody_else_was_told_stands_under_their_name(window):
    desk = window.desk
    incident = incidents.start_incident(desk, title="Old link").id
    others.tell_other(desk, incident_parts.add_affected(desk, incident, "Mr Lindgren").id, "It is Thursday.")
    window.main.go(Route(Place.JOURNAL, incident))
    window.settle()
    assert "Email to Mr Lindgren" in window.words()
    assert "It is Thursday." in window.words()
