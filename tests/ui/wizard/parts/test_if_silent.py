"""If I haven't heard: offered for what can be taken back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from mistakejournal.services import incident_parts, incidents, telling
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.wizard.parts.extra_lines import ExtraLines
from mistakejournal.ui.wizard.parts.if_silent import IfSilent
from tests.ui.wizard import story
from tests.ui.wizard.finding import click, named, type_into


def drafted(session):
    session.flush()
    return telling.draft(session.desk, session.id, "email")


@pytest.fixture
def lines(show_part, desk, session):
    return lambda incident_id: show_part(
        ExtraLines, incident_id, fill=lambda part: part.fill(drafted(session))
    ).findChild(IfSilent)


def labels(part):
    return " ".join(one.text() for one in part.findChildren(Label) if one.isVisibleTo(part))


@pytest.mark.row("C5")
def test_it_is_not_offered_where_nothing_can_be_taken_back_and_says_why(lines, desk):
    part = lines(story.ready(desk))
    assert not part.toggle.isVisible()
    assert "is only for a way that can be taken back" in labels(part)


@pytest.mark.row("C5")
def test_option_and_time_are_chosen_and_the_time_is_read_back(lines, desk, session):
    incident_id = story.ready(desk)
    first = incidents.incident_file(desk, incident_id).options[0].id
    incident_parts.edit_option(desk, first, reversible=True)
    part = lines(incident_id)
    assert not part.toggle.isChecked()
    QTest.mouseClick(part.toggle, Qt.MouseButton.LeftButton, pos=part.toggle.rect().center())
    by = named(part, QLineEdit, "When you need their answer")
    type_into(by, "soon")
    assert "Name a day or a time, such as 15:00." in labels(part)
    by.clear()
    type_into(by, "15:00")
    assert "Today says so when it has passed: Today, 15:00." in labels(part)
    click(part, "A. A short correction")
    assert "If I haven’t heard by 15:00, I’ll go with A." in drafted(session).body
