"""Names a message cannot do without."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLineEdit

from mistakejournal.services import incidents, telling
from mistakejournal.services.preferences import change_settings, settings
from mistakejournal.ui.wizard.parts.needed_names import NeededNames
from tests.ui.wizard import story
from tests.ui.wizard.finding import named, type_into


@pytest.fixture
def show_names(show_part, desk, session):
    def show_it(incident_id):
        def fill(part):
            part.fill(telling.draft(desk, session.id, "email").fields["client"])

        return show_part(NeededNames, incident_id, fill)

    return show_it


@pytest.mark.row("A12")
def test_her_name_is_asked_once_and_kept_in_the_settings(show_names, desk, session):
    part = show_names(story.with_options(desk))
    assert not part.theirs.isVisible()
    type_into(named(part, QLineEdit, "Your name"), "Maya")
    session.flush()
    assert settings(desk).name == "Maya"
    assert part.mine.hasFocus()
    part.forget()
    part.fill("Theo")
    assert part.isHidden()


@pytest.mark.row("A4")
def test_a_contact_is_kept_with_the_client(show_names, desk, session):
    part = show_names(story.incident(desk, story.client(desk, contact="")))
    type_into(named(part, QLineEdit, "Who do you write to there?"), "Theo Marsh")
    session.flush()
    assert incidents.incident_file(desk, session.id).client.contact == "Theo Marsh"


def test_nothing_is_asked_that_is_known(show_names, desk):
    change_settings(desk, sign_off="Maya")
    part = show_names(story.with_options(desk))
    assert not part.mine.isVisible()
    assert not part.theirs.isVisible()
