"""Fix, for the client now."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from mistakejournal.services import incident_parts, incidents
from mistakejournal.ui.theme import apply_theme, load_theme
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.wizard.parts.for_client import ForClient
from tests.ui.accessibility import complaints
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


def test_another_incident_is_told_again_that_one_option_is_few(show_part, desk, session):
    first, second = (story.incident(desk, story.client(desk)) for _ in range(2))
    part = show_part(ForClient, first)
    assert part.warn_once()
    session.resume(second)
    assert "Two give Theo the choice." not in words(part)
    assert part.warn_once()


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_with_everything_open_it_is_named_reached_and_whole(show_part, desk, qapp, scale):
    apply_theme(qapp, load_theme("light", text_scale=scale))
    incident_id = story.ready(desk, 3)
    incidents.edit_incident(
        desk, incident_id, shared=True, on_my_side="I sent it", shared_cost=12001, shared_currency="EUR",
        my_share=70, make_good_kind="add_on", make_good="An hour", make_good_minutes=60,
    )  # fmt: skip
    part = show_part(ForClient, incident_id)
    part.open_make_good()
    part.window().resize(760, 3600)  # the page scrolls
    QApplication.processEvents()
    assert complaints(part) == []
