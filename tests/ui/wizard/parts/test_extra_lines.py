"""Lines that stay out until they are ticked."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QCheckBox, QLineEdit

from mistakejournal.services import incidents, telling
from mistakejournal.ui.wizard.parts.extra_lines import ExtraLines
from tests.ui.wizard import story
from tests.ui.wizard.finding import click, named, type_into


@pytest.fixture
def show_lines(show_part, desk, session):
    def show_it(level=2):
        return show_part(
            ExtraLines,
            story.ready(desk, level),
            lambda part: part.fill(telling.draft(desk, session.id, "email")),
        )

    return show_it


def titles(part):
    return [one.text() for one in part.findChildren(QCheckBox) if one.isVisibleTo(part)]


@pytest.mark.row("C3")
def test_how_it_happened_is_off_until_ticked_and_filled(show_lines, desk, session):
    part = show_lines()
    click(part, "How it happened")
    assert "How it happened" not in telling.draft(desk, session.id, "email").body
    type_into(named(part, QLineEdit, "How it happened, one line with I"), "I did not open the link")
    session.flush()
    said = "How it happened: I did not open the link."
    assert said in telling.draft(desk, session.id, "email").body
    click(part, "How it happened")
    assert said not in telling.draft(desk, session.id, "email").body


def test_a_make_good_of_fix_stands_in_its_line_and_none_is_none_no_more(show_lines, desk, session):
    part = show_lines()
    session.choose(make_good="you have an hour", make_good_kind="none")
    click(part, "Make-good")
    assert "an hour" not in telling.draft(desk, session.id, "email").body
    session.choose(make_good_kind="time")
    field = named(part, QLineEdit, "Make-good (for later)")
    assert field.text() == "you have an hour"
    session.choose(make_good_kind="none")
    type_into(field, "two hours are yours")
    session.flush()
    assert "Two hours are yours" in telling.draft(desk, session.id, "email").body


@pytest.mark.row("C3")
def test_a_make_good_is_followed_up_and_not_offered_at_level_one(show_lines, desk, session):
    part = show_lines()
    click(part, "Make-good")
    type_into(named(part, QLineEdit, "Make-good (for later)"), "The next issue is on me")
    session.flush()
    assert incidents.get_incident(desk, session.id).make_good == "The next issue is on me"
    assert "The next issue is on me." in telling.draft(desk, session.id, "email").body
    assert "Make-good" not in titles(show_lines(1))
