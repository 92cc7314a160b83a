"""Fix, for the client now."""

from __future__ import annotations

import pytest

from mistakejournal.services import incident_parts
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.wizard.parts.for_client import ForClient
from tests.ui.wizard import story


def words(part):
    return [one.text() for one in part.findChildren(Label) if one.isVisibleTo(part)]


def test_the_headings_name_the_client(show_part, desk):
    part = show_part(ForClient, story.with_options(desk))
    assert {"Options for Theo", "Two give Theo the choice"} <= set(words(part))


def test_without_a_name_they_are_they(show_part, desk):
    part = show_part(ForClient, story.incident(desk))
    assert {"Options", "Two give them the choice"} <= set(words(part))


@pytest.mark.row("C5")
@pytest.mark.parametrize(("level", "is_said"), [(1, False), (2, True), (None, True)])
def test_few_options_are_said_once_but_not_at_level_one(show_part, desk, level, is_said):
    part = show_part(ForClient, story.incident(desk, story.client(desk), level))
    assert part.warn_once() is is_said
    assert part.warn_once() is False


def test_the_warning_goes_when_there_are_two(show_part, desk, session):
    part = show_part(ForClient, story.incident(desk, story.client(desk)))
    part.warn_once()
    assert "Two give Theo the choice." in words(part)
    for title in ("One", "Two"):
        session.do(lambda desk, row, title=title: incident_parts.add_option(desk, row, title))
    assert "Two give Theo the choice." not in words(part)


def test_the_choice_is_asked_once_they_know(show_part, desk):
    assert "What Theo chose" not in words(show_part(ForClient, story.ready(desk)))
    assert "What Theo chose" in words(show_part(ForClient, story.told(desk)))
