"""Own: the plain facts, my part, and a second look that never blocks."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QTextEdit

from mistakejournal.domain.flow import Step
from mistakejournal.domain.incident import Form, Kind, Owned
from mistakejournal.services import clients, incidents
from mistakejournal.services.preferences import change_settings
from tests.ui.wizard.finding import button, click, is_there, named, type_into

MINE = "My part, even if it wasn’t all mine"
BLAMING = "I did not click it in a test. Theo sent the new link late, and it's one link, no big deal."


@pytest.fixture
def own(open_wizard):
    return open_wizard(detail="own")


def stored(wizard, desk):
    wizard.session.flush()
    return incidents.incident_file(desk, wizard.session.id)


def leave(wizard):
    QTest.keyClick(wizard.focusWidget(), Qt.Key.Key_Tab)


def choose_theo(own, context):
    made = context.perform(lambda: clients.add_client(context.desk, "The Brightside Podcast", "Theo Marsh"))
    own.session.choose(client_id=made.id)


@pytest.mark.row("A4")
def test_typing_names_makes_the_client_and_the_kind_of_work(own, desk):
    for name, words in (("Client", "The Brightside Podcast"), ("Kind of work", "Newsletter")):
        type_into(named(own, QLineEdit, name), words)
        leave(own)
    file = stored(own, desk)
    assert (file.client.name, file.work.name) == ("The Brightside Podcast", "Newsletter")


@pytest.mark.row("A4")
def test_the_contact_is_asked_lightly_and_stays_while_it_is_typed(own, desk):
    type_into(named(own, QLineEdit, "Client"), "The Brightside Podcast")
    leave(own)
    type_into(named(own, QLineEdit, "Who do you write to there?"), "Theo Marsh")
    assert stored(own, desk).client.contact == "Theo Marsh"
    assert named(own, QLineEdit, "Who do you write to there?").hasFocus()
    assert is_there(own, "Theo told me")


@pytest.mark.row("A3")
def test_a_step_that_caught_it_makes_it_a_near_miss_and_back(own, desk):
    click(own, "A step caught it")
    assert stored(own, desk).incident.kind is Kind.NEAR_MISS
    click(own, "I noticed")
    assert stored(own, desk).incident.kind is Kind.INCIDENT


@pytest.mark.row("B4")
def test_what_i_own_and_what_it_was_are_kept(own, desk):
    click(own, "Both")
    click(own, "Something left undone")
    incident = stored(own, desk).incident
    assert (incident.owned, incident.form) == (Owned.BOTH, Form.LEFT_UNDONE)


@pytest.mark.row("B5")
def test_leaving_my_part_offers_one_folded_line_that_unfolds(own, context):
    choose_theo(own, context)
    type_into(named(own, QTextEdit, MINE), BLAMING)
    assert not is_there(own, "2 places to look at")
    leave(own)
    assert not is_there(own, "Move to their part")
    click(own, "2 places to look at")
    assert is_there(own, "Move to their part")
    assert is_there(own, "Continue")


@pytest.mark.row("B4")
def test_a_sentence_can_move_to_the_private_box(own, context, desk):
    choose_theo(own, context)
    type_into(named(own, QTextEdit, MINE), "I did not test it. Theo sent the new link late.")
    leave(own)
    click(own, "1 place to look at")
    click(own, "Move to their part")
    incident = stored(own, desk).incident
    assert incident.my_part.strip() == "I did not test it."
    assert incident.their_part == "Theo sent the new link late."
    assert named(own, QTextEdit, "Their part").toPlainText() == "Theo sent the new link late."


@pytest.mark.row("B5")
def test_a_better_sentence_can_be_taken_or_the_words_be_kept(own, desk):
    type_into(named(own, QTextEdit, MINE), "You should have told me. It is no big deal.")
    leave(own)
    click(own, "2 places to look at")
    better = [
        one for one in own.findChildren(type(button(own, "Continue"))) if one.text() == "Use that sentence"
    ]
    QTest.mouseClick(better[0], Qt.MouseButton.LeftButton)
    assert stored(own, desk).incident.my_part.startswith("I didn’t ask, and I should have.")
    click(own, "Keep my words")
    assert not is_there(own, "1 place to look at")


@pytest.mark.row("B5")
def test_hints_can_be_turned_off(open_wizard, context, desk):
    context.perform(lambda: change_settings(desk, hints=False))
    own = open_wizard(detail="own")
    type_into(named(own, QTextEdit, MINE), "It is no big deal.")
    leave(own)
    assert not is_there(own, "1 place to look at")


@pytest.mark.row("A1")
def test_what_was_answered_before_can_be_pasted_in(open_wizard, desk):
    own = open_wizard(detail="earlier")
    click(own, "Client told me")
    click(own, "I already answered")
    named(own, QTextEdit, "What I answered").insertPlainText("Sorry, I am looking into it.")
    click(own, "Keep this as told")
    file = stored(own, desk)
    assert file.incident.told_at is not None
    assert [message.body for message in file.messages] == ["Sorry, I am looking into it."]
    assert not is_there(own, "I already answered")


def test_what_it_looked_like_waits_folded_and_opens_when_there_are_words(own, open_wizard):
    click(own, "What did it look like at that moment?")
    type_into(named(own, QTextEdit, "What did it look like at that moment?"), "The preview looked right")
    own.close_flow()
    again = open_wizard(own.session.id, Step.OWN)
    field = named(again, QTextEdit, "What did it look like at that moment?")
    assert field.toPlainText() == "The preview looked right"
