"""Both sides had a part: off by default, in fields of its own, figures that add up."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from mistakejournal.services import telling
from mistakejournal.services.preferences import change_settings
from mistakejournal.ui.widgets.text_field import TextField
from mistakejournal.ui.wizard.parts.shared_cause import SharedCause
from tests.ui.wizard import story
from tests.ui.wizard.finding import button, click, is_there, named, said, stored, type_into

pytestmark = pytest.mark.usefixtures("german_numbers")
NB = "\N{NO-BREAK SPACE}"


@pytest.fixture
def part(show_part, desk):
    change_settings(desk, currency="EUR")
    return show_part(SharedCause, story.ready(desk))


def switch_on(part):
    QTest.mouseClick(part.toggle, Qt.MouseButton.LeftButton, pos=part.toggle.rect().center())


@pytest.mark.row("C7")
def test_it_is_off_until_she_says_so_and_keeps_what_it_held(part, desk, session):
    assert not part.toggle.isChecked()
    assert not is_there(part, "50/50")
    switch_on(part)
    type_into(named(part, TextField, "On my side"), "I did not open the link")
    switch_on(part)
    assert not stored(session).shared
    assert stored(session).on_my_side == "I did not open the link"
    assert not is_there(part, "50/50")


@pytest.mark.row("C7")
def test_two_figures_add_up_to_the_cent_and_are_a_proposal(part, desk, session):
    switch_on(part)
    type_into(named(part, QLineEdit, "What it costs to put right"), "120,01")
    assert "You carry" not in said(part)
    click(part, "50/50")
    assert f"You carry 60,01{NB}€, Theo carries 60,00{NB}€." in said(part)
    click(part, "70/30")
    assert f"You carry 84,01{NB}€, Theo carries 36,00{NB}€." in said(part)
    click(part, "Copy proposal")
    assert QGuiApplication.clipboard().text() == (
        f"My proposal for the cost of 120,01{NB}€: I carry 84,01{NB}€, you carry 36,00{NB}€. "
        "Tell me if you see it differently."
    )


@pytest.mark.row("C7")
def test_it_goes_into_the_message_only_when_she_ticks_it(part, desk, session):
    switch_on(part)
    type_into(named(part, QLineEdit, "What it costs to put right"), "120")
    click(part, "50/50")
    session.flush()
    assert "My proposal" not in telling.draft(session.desk, session.id, "email").body
    click(part, "Put it into the message")
    assert f"I carry 60,00{NB}€" in telling.draft(session.desk, session.id, "email").body
    assert button(part, "Put it into the message").isChecked()
    click(part, "Put it into the message")
    assert "My proposal" not in telling.draft(session.desk, session.id, "email").body


@pytest.mark.row("C7")
def test_what_she_noted_on_own_about_them_is_never_copied(part, desk, session):
    session.choose(their_part="PRIVATE words about them")
    switch_on(part)
    type_into(named(part, TextField, "On my side"), "I did not open the link")
    type_into(named(part, QLineEdit, "What it costs to put right"), "120")
    click(part, "50/50")
    click(part, "Put it into the message")
    shown = said(part) + "".join(field.text() for field in part.findChildren(TextField))
    assert "PRIVATE" not in shown
    assert stored(session).on_their_side == ""
    for channel in ("email", "phone", "chat", "after_call"):
        assert "PRIVATE" not in telling.draft(session.desk, session.id, channel).body
