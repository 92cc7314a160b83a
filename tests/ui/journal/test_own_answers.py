"""What she answered to questions of her own, on the incident's page."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel

from mistakejournal.services import incidents, prompts
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
