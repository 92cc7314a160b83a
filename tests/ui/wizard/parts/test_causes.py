"""What let it through."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLineEdit

from mistakejournal.domain.cause import CODES, Causes
from mistakejournal.services import incidents
from mistakejournal.ui.widgets.chip import Chip
from mistakejournal.ui.wizard.parts.causes import CauseChips
from tests.ui.wizard import story
from tests.ui.wizard.finding import click, is_there, named, type_into


@pytest.fixture
def show_causes(show_part, desk):
    def show_it(*texts, carried_on=False):
        return show_part(
            lambda session: CauseChips(session, Causes(desk.content.vocab)),
            story.incident(desk),
            lambda part: part.fill(texts, carried_on=carried_on),
        )

    return show_it


def codes(desk, session):
    session.flush()
    return [(cause.code, cause.title) for cause in incidents.incident_file(desk, session.id).causes]


def chips(part):
    return [one.text() for one in part.findChildren(Chip) if one.isVisibleTo(part)]


@pytest.mark.row("D2")
def test_her_words_suggest_and_the_rest_waits_behind_more(show_causes, desk, session):
    part = show_causes("I assumed it was done", "I used last week's template")
    assert chips(part) == ["Took it for done or known", "Old template or copy"]
    click(part, "More")
    assert len(chips(part)) == len(CODES)
    assert not is_there(part, "More")
    click(part, "Old template or copy")
    click(part, "Time pressure")
    assert [code for code, _ in codes(desk, session)] == ["stale_template", "deadline"]


@pytest.mark.row("D2")
def test_a_run_that_was_carried_on_suggests_it(show_causes):
    assert chips(show_causes("The phone rang", carried_on=True))[0] == "Interrupted, carried on"


def test_without_a_hint_the_usual_ones_are_there(show_causes):
    assert "No step for it" in chips(show_causes("It went out"))


@pytest.mark.row("D2")
def test_other_is_said_in_her_words(show_causes, desk, session):
    part = show_causes("It went out")
    click(part, "More")
    click(part, "Other")
    type_into(named(part, QLineEdit, "The other cause"), "A new tool")
    assert codes(desk, session) == [("other", "A new tool")]
