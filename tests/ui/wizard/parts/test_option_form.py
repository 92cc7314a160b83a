"""One option, being written."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLineEdit, QTextEdit

from mistakejournal.services import incident_parts, incidents
from mistakejournal.ui.wizard.parts.option_form import OptionForm
from tests.ui.wizard import story
from tests.ui.wizard.finding import button, click, named, type_into


@pytest.fixture
def form(show_part, desk, session):
    incident_id = story.incident(desk, story.client(desk))
    option_id = incident_parts.add_option(desk, incident_id).id

    def fill(form):
        form.fill(session.file.options[0], "A")

    return show_part(lambda session: OptionForm(session, option_id), incident_id, fill)


def option(desk, session):
    session.flush()
    return incidents.incident_file(desk, session.id).options[0]


def test_every_field_is_kept_while_it_is_typed(form, desk, session):
    type_into(named(form, QLineEdit, "What you’d do"), "A short correction")
    type_into(named(form, QTextEdit, "In a sentence, if it helps"), "Three lines")
    type_into(named(form, QLineEdit, "By when"), "today by 12:00")
    type_into(named(form, QLineEdit, "Your effort, for you"), "20 minutes")
    type_into(named(form, QLineEdit, "What it costs them"), "12,5o")
    kept = option(desk, session)
    assert (kept.title, kept.detail, kept.by_when) == ("A short correction", "Three lines", "today by 12:00")
    assert (kept.effort, kept.cost) == ("20 minutes", "12,5o")


@pytest.mark.row("C5")
def test_not_billed_is_one_click_and_back(form, desk, session):
    click(form, "Not billed")
    assert option(desk, session).cost == "Not billed"
    assert named(form, QLineEdit, "What it costs them").text() == "Not billed"
    click(form, "Not billed")
    assert option(desk, session).cost == ""


@pytest.mark.row("C5")
def test_her_suggestion_is_marked(form, desk, session):
    click(form, "My suggestion")
    assert option(desk, session).recommended
    click(form, "My suggestion")
    assert not option(desk, session).recommended


@pytest.mark.row("C5")
def test_what_can_be_taken_back_is_said_by_her(form, desk, session):
    assert not option(desk, session).reversible
    click(form, "Can be taken back")
    assert option(desk, session).reversible
    click(form, "Can be taken back")
    assert not option(desk, session).reversible


def test_done_only_says_that_it_is_done(form, qtbot):
    with qtbot.waitSignal(form.finished):
        button(form, "Done").click()
