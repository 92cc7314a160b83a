"""The calm clock: a card once there is something to say, else one line."""

from __future__ import annotations

from mistakejournal.ui.wizard.told_note import ToldNote


def test_before_there_is_an_incident_it_says_that_nothing_is_sent(qtbot):
    note = ToldNote()
    qtbot.addWidget(note)
    assert note.words() == "What you write here is for you. Nothing is sent."
    note.set_words("Telling Theo", "Within the hour is soon enough.")
    assert note.words() == "Telling Theo Within the hour is soon enough."
