"""The ways to put it right."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton

from mistakejournal.services import choices, incident_parts, incidents
from mistakejournal.ui.widgets.badge import Badge
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.wizard.parts.options import Options
from tests.ui.wizard import story
from tests.ui.wizard.finding import click, named, type_into


def options(desk, session):
    session.flush()
    return incidents.incident_file(desk, session.id).options


def words(part, kind=Label):
    return [one.text() for one in part.findChildren(kind) if one.isVisibleTo(part) and one.text()]


@pytest.mark.row("C5")
def test_an_option_is_added_written_and_folded_up(show_part, desk, session):
    part = show_part(Options)
    click(part, "Add an option")
    assert named(part, QLineEdit, "What you’d do").hasFocus()
    type_into(named(part, QLineEdit, "What you’d do"), "A short correction")
    type_into(named(part, QLineEdit, "By when"), "today")
    click(part, "Not billed")
    click(part, "Done")
    assert "A short correction, today" in words(part)
    assert words(part, Badge) == ["Not billed"]
    assert named(part, QPushButton, "Edit A short correction").hasFocus()


def test_an_option_without_words_goes_when_it_is_left(show_part, desk, session):
    part = show_part(Options)
    click(part, "Add an option")
    part.fold_up()
    assert options(desk, session) == ()


def test_an_option_is_edited_again_and_removed(show_part, desk, session):
    part = show_part(Options, story.with_options(desk))
    QTest.mouseClick(named(part, QPushButton, "Edit Resend to non-openers"), Qt.MouseButton.LeftButton)
    QTest.keyClicks(named(part, QLineEdit, "What you’d do"), " only")
    click(part, "Done")
    assert options(desk, session)[1].title == "Resend to non-openers only"
    QTest.mouseClick(named(part, QPushButton, "Remove A short correction"), Qt.MouseButton.LeftButton)
    assert [one.title for one in options(desk, session)] == ["Resend to non-openers only"]


def test_the_badges_say_suggestion_and_choice(show_part, desk, session):
    incident_id = story.with_options(desk)
    first, second = incidents.incident_file(desk, incident_id).options
    incident_parts.recommend_option(desk, incident_id, first.id)
    choices.choose_option(desk, incident_id, second.id)
    assert words(show_part(Options, incident_id), Badge) == ["My suggestion", "Chosen"]
