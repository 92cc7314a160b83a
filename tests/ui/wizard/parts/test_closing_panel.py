"""Closing: offered, never by itself."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLineEdit

from mistakejournal.services import incident_parts
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.wizard.parts.closing_panel import ClosingPanel
from tests.ui.wizard import story
from tests.ui.wizard.finding import click, is_there, named, stored, type_into


def words(part):
    return [one.text() for one in part.findChildren(Label) if one.isVisibleTo(part)]


@pytest.mark.row("J6")
def test_level_one_closes_when_it_is_right_and_told(show_part, desk, session):
    part = show_part(ClosingPanel, story.told(desk, 1))
    assert "All of it is done" in words(part)
    click(part, "Close this")
    assert stored(session).closed_at == desk.clock.now()
    assert "Closed. You saw it through." in words(part)
    click(part, "Open it again")
    assert stored(session).closed_at is None


@pytest.mark.row("J6")
def test_what_is_met_and_what_is_open_is_said_in_words(show_part, desk):
    part = show_part(ClosingPanel, story.told(desk))
    assert "Before it closes" in words(part)
    assert "Theo has been told" in words(part)
    assert "Open: It is put right" in words(part)


@pytest.mark.row("A6")
def test_somebody_untold_wants_a_reason_of_their_own(show_part, desk, session):
    incident_id = story.told(desk)
    incident_parts.add_affected(desk, incident_id, "Lena")
    part = show_part(ClosingPanel, incident_id)
    click(part, "Close it with a reason")
    type_into(named(part, QLineEdit, "Why it may close as it is"), "They asked me to")
    click(part, "Close this")
    assert stored(session).closed_at is None
    assert named(part, QLineEdit, "Why somebody stays untold").hasFocus()
    type_into(named(part, QLineEdit, "Why somebody stays untold"), "She never saw it")
    click(part, "Close this")
    assert stored(session).untold_reason == "She never saw it"


def test_before_there_is_an_incident_there_is_nothing_to_close(show_part):
    assert not show_part(ClosingPanel).isVisible()


@pytest.mark.row("J6")
def test_before_they_know_it_is_one_folded_line(show_part, desk):
    part = show_part(ClosingPanel, story.ready(desk))
    assert words(part) == []
    click(part, "Before it closes")
    assert "Open: Theo has been told" in words(part)
    assert is_there(part, "Close it with a reason")
    click(part, "Before it closes")
    assert words(part) == []
