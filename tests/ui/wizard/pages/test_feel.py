"""Feel: the level follows from short answers and is hers to correct; a guess stays a guess."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QRadioButton, QSlider, QTextEdit

from mistakejournal.services import clients, incidents
from tests.ui.wizard.finding import click, is_there, named, type_into


@pytest.fixture
def feel(open_wizard):
    return open_wizard(detail="feel")


def stored(wizard, desk):
    wizard.session.flush()
    return incidents.incident_file(desk, wizard.session.id)


def said(wizard):
    return [label.text() for label in wizard.findChildren(QLabel) if label.isVisible()]


def card(wizard, name):
    found = [one for one in wizard.findChildren(QRadioButton) if one.text() == name and one.isVisible()]
    return found[0]


def choose_theo(feel, context, **fields):
    made = context.perform(lambda: clients.add_client(context.desk, "Brightside", "Theo Marsh"))
    context.perform(lambda: clients.edit_client(context.desk, made.id, **fields))
    feel.session.choose(client_id=made.id)


@pytest.mark.row("A5")
def test_a_level_is_suggested_from_the_answers_with_its_reason(feel, desk):
    assert not card(feel, "Noticeable").isChecked()
    click(feel, "A group: list, audience, guests")
    assert card(feel, "Noticeable").isChecked()
    assert "Suggested from your answers: Noticeable, because it can be seen." in said(feel)
    assert stored(feel, desk).incident.level is None


@pytest.mark.row("A5")
def test_a_click_corrects_the_level_and_the_suggestion_stays_at_hand(feel, desk):
    click(feel, "A group: list, audience, guests")
    QTest.mouseClick(card(feel, "Severe"), Qt.MouseButton.LeftButton)
    assert stored(feel, desk).incident.level == 4
    click(feel, "Use the suggestion")
    assert stored(feel, desk).incident.level is None
    assert card(feel, "Noticeable").isChecked()


@pytest.mark.row("A5")
def test_look_closer_is_filled_from_the_answers_and_stands_above_them(feel, desk):
    click(feel, "A group: list, audience, guests")
    click(feel, "Look closer")
    assert named(feel, QComboBox, "Seen by others").currentText() == "A group: list, audience, guests"
    trust = named(feel, QComboBox, "Trust")
    trust.setFocus()
    QTest.keyClick(trust, Qt.Key.Key_End)
    assert stored(feel, desk).incident.dim_trust == 3
    assert card(feel, "Severe").isChecked()


@pytest.mark.row("A5")
def test_how_big_it_feels_to_me_is_kept_apart(feel, desk):
    click(feel, "A group: list, audience, guests")
    named(feel, QSlider, "How big does it feel to me, 1 to 5?").setValue(5)
    assert stored(feel, desk).incident.size_to_me == 5
    assert card(feel, "Noticeable").isChecked()
    assert "It feels big to you; for them it is: Noticeable." in said(feel)


@pytest.mark.row("A6")
def test_people_affected_are_added_told_and_removed(feel, desk):
    click(feel, "Add someone")
    field = named(feel, QLineEdit, "Who is affected")
    type_into(field, "Lena Ortiz")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert [one.name for one in stored(feel, desk).affected] == ["Lena Ortiz"]
    click(feel, "Told")
    assert stored(feel, desk).affected[0].told_at is not None
    QTest.mouseClick(named(feel, QAbstractButton, "Remove Lena Ortiz"), Qt.MouseButton.LeftButton)
    assert stored(feel, desk).affected == ()


@pytest.mark.row("B7")
def test_what_they_said_and_how_they_may_feel_are_a_guess_until_said(feel, desk):
    type_into(named(feel, QTextEdit, "What did they say, or might they say?"), "Where is my episode?")
    click(feel, "Embarrassed")
    file = stored(feel, desk)
    assert file.incident.said_is_guess
    assert [(one.name, one.guess) for one in file.client_feelings] == [("embarrassed", True)]
    click(feel, "They said so")
    file = stored(feel, desk)
    assert not file.incident.said_is_guess
    assert [one.guess for one in file.client_feelings] == [False]


@pytest.mark.row("A11")
def test_what_matters_to_the_client_is_shown(feel, context):
    choose_theo(feel, context, cares_about="Guests are treated well", sore_points="Late mails")
    words = "\n".join(said(feel))
    assert "How does this land for Theo?" in words
    assert "What you know about Theo" in words
    assert "They value: Guests are treated well\nSore points: Late mails" in words


@pytest.mark.row("A6")
def test_the_relationship_at_risk_is_a_flag_under_the_level(feel, desk, context):
    click(feel, "The relationship is at risk")
    assert stored(feel, desk).incident.at_risk
    context.undo()
    assert not stored(feel, desk).incident.at_risk


@pytest.mark.row("A10")
def test_personal_data_asks_once_to_get_advice(feel):
    title = "Personal data is in it: get advice before you write."
    click(feel, "Yes")
    assert title in said(feel)
    click(feel, "Close this note")
    click(feel, "Yes")
    click(feel, "Yes")
    assert title not in said(feel)
    click(feel, "It touches the law, or somebody’s safety")  # another matter
    assert "It touches the law, or somebody’s safety: get advice before you write." in said(feel)


@pytest.mark.row("B7")
def test_the_effect_is_looked_at_as_a_part_of_the_message(feel, desk):
    field = named(feel, QTextEdit, "Say the effect in one sentence. You’ll use it in the message.")
    type_into(field, "It is no big deal.")
    QTest.keyClick(field, Qt.Key.Key_Tab)
    assert is_there(feel, "1 place to look at")
    assert stored(feel, desk).incident.effect == "It is no big deal."


@pytest.mark.row("B8")
def test_it_ends_with_when_and_how_to_tell_them(feel, context):
    choose_theo(feel, context)
    click(feel, "A group: list, audience, guests")
    assert "Write to Theo before 13:30." in said(feel)


@pytest.mark.row("A11")
def test_who_likes_a_call_first_is_called(feel, context):
    choose_theo(feel, context, channel="phone")
    click(feel, "A group: list, audience, guests")
    assert "Call Theo before 13:30, then write: that is how they like it." in said(feel)
