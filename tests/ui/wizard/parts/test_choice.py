"""What the client chose."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mistakejournal.services import incident_parts, incidents
from mistakejournal.ui.widgets.time_field import TimeField
from mistakejournal.ui.wizard.parts.choice import Choice
from tests.ui.wizard import story
from tests.ui.wizard.finding import button, click


def chosen(desk, session):
    return incidents.incident_file(desk, session.id).chosen


@pytest.mark.row("C5")
def test_the_choice_has_its_date_which_can_be_moved(show_part, desk, session):
    part = show_part(Choice, story.told(desk))
    click(part, "A. A short correction")
    assert chosen(desk, session).chosen_at == desk.clock.now()
    QTest.keyClick(part.findChild(TimeField), Qt.Key.Key_Down)
    assert (desk.clock.now() - chosen(desk, session).chosen_at).total_seconds() == 300


@pytest.mark.row("C5")
def test_another_choice_takes_its_place_and_a_second_click_takes_it_back(show_part, desk, session):
    part = show_part(Choice, story.told(desk))
    click(part, "A. A short correction")
    click(part, "B. Resend to non-openers")
    assert chosen(desk, session).title == "Resend to non-openers"
    click(part, "B. Resend to non-openers")
    assert chosen(desk, session) is None


def test_a_long_option_is_cut_on_its_chip(show_part, desk):
    incident_id = story.with_options(desk)
    incident_parts.add_option(desk, incident_id, "word " * 40)
    assert len(button(show_part(Choice, incident_id), f"C. {'word ' * 9}wo…").text()) < 60
