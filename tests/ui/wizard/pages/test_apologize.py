"""Apologize: complete by construction, hers to change, frozen once it is said."""

from __future__ import annotations

from urllib.parse import unquote

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QRadioButton, QTextEdit

from mistakejournal.domain.client import Channel
from mistakejournal.domain.flow import Step
from mistakejournal.domain.telling import MessageKind
from mistakejournal.services import incidents, telling
from mistakejournal.services.clients import add_client, edit_client
from mistakejournal.services.preferences import settings
from mistakejournal.ui.theme import apply_theme, load_theme
from mistakejournal.ui.widgets.icon_button import IconButton
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.wizard.parts.plain_text import PlainText
from mistakejournal.ui.wizard.parts.said_row import SaidRow
from tests.ui.accessibility import complaints, too_wide
from tests.ui.wizard import story
from tests.ui.wizard.finding import button, click, is_there, named, type_into


def message(wizard):
    return named(wizard, QTextEdit, "Message")


def sent(desk, incident_id):
    return [one for one in incidents.incident_file(desk, incident_id).messages if one.sent_at is not None]


def said_words(wizard):
    rows = wizard.findChildren(SaidRow)
    return " ".join(one.text() for row in rows for one in row.findChildren(PlainText))


def labels(wizard):
    QApplication.processEvents()
    return " ".join(one.text() for one in wizard.findChildren(Label) if one.isVisibleTo(wizard))


@pytest.mark.row("C2")
def test_copy_is_off_until_the_needed_time_is_there_and_says_so(open_wizard, desk):
    wizard = open_wizard(story.with_options(desk), "apologize")
    assert not button(wizard, "Copy").isEnabled()
    assert "Before it can be copied: When and with what you report next" in labels(wizard)
    type_into(named(wizard, QTextEdit, "When next"), "at 14:30 with the numbers")
    wizard.session.flush()
    assert button(wizard, "Copy").isEnabled()
    assert "Before it can be copied" not in labels(wizard)
    assert message(wizard).toPlainText().endswith("at 14:30 with the numbers.")


@pytest.mark.row("C2")
def test_ctrl_shift_c_copies_what_stands_there(open_wizard, desk):
    wizard = open_wizard(story.ready(desk), "apologize/body")
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(message(wizard), Qt.Key.Key_C, keys)
    text = QGuiApplication.clipboard().text()
    assert text.startswith("Hi Theo,")
    assert text.endswith("Maya")


@pytest.mark.row("C2")
def test_her_words_stay_when_an_answer_changes(open_wizard, desk):
    wizard = open_wizard(story.ready(desk), "apologize")
    message(wizard).setFocus()
    QTest.keyClick(message(wizard), Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(message(wizard), " Moore")
    click_pencil(wizard, "Edit The effect, in their terms")
    effect = named(wizard, QTextEdit, "The effect, in their terms")
    effect.setFocus()
    QTest.keyClick(effect, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(effect, " and date")
    wizard.session.flush()
    text = message(wizard).toPlainText()
    assert "under your name and date." in text
    assert text.endswith("Maya Moore")


@pytest.mark.row("C2")
def test_what_changed_elsewhere_stands_where_the_cursor_was_left(open_wizard, desk):
    incident_id = story.ready(desk)
    wizard = open_wizard(incident_id, "apologize/body")
    body = message(wizard)
    body.setPlainText(body.toPlainText().replace("I’m sorry.", "I’m sorry, truly."))
    wizard.open_step(Step.FEEL)
    effect = next(one for one in wizard.findChildren(QTextEdit) if "effect" in one.accessibleName())
    type_into(effect, "Readers heard an old episode")
    wizard.open_step(Step.APOLOGIZE, "body")
    assert "I’m sorry, truly." in message(wizard).toPlainText()
    assert "Readers heard an old episode" in message(wizard).toPlainText()


@pytest.mark.row("C2")
def test_words_typed_over_an_older_build_are_brought_together_with_the_new_one(open_wizard, desk):
    wizard = open_wizard(story.ready(desk), "apologize/body")
    body = message(wizard)
    body.setFocus()
    wizard.session.choose(effect="Readers heard an old episode")  # the cursor is in the message: it stays
    assert "Readers heard an old episode" not in body.toPlainText()
    QTest.keyClick(body, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(body, " Moore")
    wizard.open_step(Step.FEEL)
    wizard.open_step(Step.APOLOGIZE)
    assert "Readers heard an old episode." in body.toPlainText()
    assert body.toPlainText().endswith("Maya Moore")


@pytest.mark.row("C3")
def test_a_part_is_edited_where_it_stands_and_stored_where_it_belongs(open_wizard, desk):
    incident_id = story.with_options(desk)
    wizard = open_wizard(incident_id, "apologize")
    click_pencil(wizard, "Edit The effect, in their terms")
    type_into(named(wizard, QTextEdit, "The effect, in their terms"), "Readers saw the old one")
    wizard.session.flush()
    assert incidents.get_incident(desk, incident_id).effect == "Readers saw the old one"
    assert "Readers saw the old one." in message(wizard).toPlainText()
    click_pencil(wizard, "Edit Two options")
    assert wizard._step is Step.FIX


@pytest.mark.row("C4")
def test_the_foot_looks_while_she_types_and_gives_no_verdict(open_wizard, desk, qtbot):
    wizard = open_wizard(story.ready(desk), "apologize")
    assert "No known phrase found. Read it once as if you were them." in labels(wizard)
    field = message(wizard)
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(field, " It is no big deal. I apologize. Again, I apologize.")
    qtbot.waitUntil(lambda: is_there(wizard, "1 place to look at"), timeout=2000)
    assert "Sorry” stands here more than twice" in labels(wizard)
    click(wizard, "1 place to look at")
    click(wizard, "Keep my words")
    assert not is_there(wizard, "1 place to look at")


@pytest.mark.row("C8")
def test_saying_it_freezes_the_words_with_time_and_way(open_wizard, desk):
    incident_id = story.ready(desk)
    wizard = open_wizard(incident_id, "apologize")
    words = message(wizard).toPlainText()
    desk.clock.advance(minutes=26)
    QTest.keyClick(wizard.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    (said,) = sent(desk, incident_id)
    incident = incidents.get_incident(desk, incident_id)
    assert (said.body, said.sent_at) == (words, desk.clock.now())
    assert (incident.told_at, incident.told_channel) == (desk.clock.now(), Channel.EMAIL)
    assert "You told Theo at 9:56, 26 minutes after you found out." in labels(wizard)
    assert words in said_words(wizard)
    assert wizard._page().isAncestorOf(wizard.focusWidget())
    assert wizard.focusWidget().isVisible()
    click(wizard, "Continue")
    assert wizard._step is Step.FIX


@pytest.mark.row("A2")
def test_the_time_they_were_told_may_be_about_right(open_wizard, desk):
    incident_id = story.ready(desk)
    wizard = open_wizard(incident_id, "apologize")
    when = desk.clock.local()
    wizard._page()._composer.when._take_chosen(when, True)
    click(wizard, "I’ve told Theo")
    incident = incidents.get_incident(desk, incident_id)
    assert (incident.told_at, incident.told_about) == (when, True)


@pytest.mark.row("C8")
def test_a_correction_is_a_new_message(open_wizard, desk):
    incident_id = story.told(desk)
    wizard = open_wizard(incident_id, "apologize")
    desk.clock.advance(minutes=3)
    click(wizard, "Write again, or correct it")
    QTest.keyClicks(message(wizard), "One thing I got wrong. ")
    click(wizard, "I’ve sent it")
    first, second = sent(desk, incident_id)
    assert (second.kind, second.corrects_id) == (MessageKind.CORRECTION, first.id)
    assert not first.body.startswith("One thing")
    assert second.body.startswith("One thing I got wrong. Hi Theo,")


@pytest.mark.row("C8")
def test_a_correction_she_left_waits_in_her_words(open_wizard, desk):
    wizard = open_wizard(story.told(desk), "apologize")
    click(wizard, "Write again, or correct it")
    QTest.keyClicks(message(wizard), "One thing I got wrong. ")
    click(wizard, "Not yet")
    wizard.open_step(Step.APOLOGIZE)
    assert is_there(wizard, "Continue")
    click(wizard, "Write again, or correct it")
    assert message(wizard).toPlainText().startswith("One thing I got wrong. Hi Theo,")


@pytest.mark.row("C2")
def test_a_call_is_followed_by_its_summary(open_wizard, desk):
    incident_id = story.ready(desk)
    wizard = open_wizard(incident_id, "apologize")
    click(wizard, "Call, then email")
    assert "Do you have three minutes?" in message(wizard).toPlainText()
    click(wizard, "I’ve told Theo")
    desk.clock.advance(minutes=5)
    assert "Thank you for talking with me." in message(wizard).toPlainText()
    click(wizard, "I’ve sent it")
    assert [one.kind for one in sent(desk, incident_id)] == [MessageKind.FULL, MessageKind.SUMMARY]
    assert is_there(wizard, "Continue")


@pytest.mark.row("C3")
def test_all_six_parts_and_the_foot_of_the_letter_are_in_view(open_wizard, desk):
    wizard = open_wizard(story.ready(desk), "apologize")
    page = wizard._page()
    QApplication.processEvents()
    for widget in (page._composer.parts.next_update, page._composer.paper):
        assert widget.mapTo(page.viewport(), widget.rect().bottomLeft()).y() <= page.viewport().height()


@pytest.mark.row("A11")
def test_how_they_like_to_be_told_presets_the_way_and_stands_beside_it(open_wizard, desk):
    client = add_client(desk, "Brightside", "Theo Marsh").id
    edit_client(desk, client, channel="phone", how_to_tell="a call first, then email", agreed="Before noon")
    wizard = open_wizard(incidents.start_incident(desk, title="Old link", client_id=client).id, "apologize")
    words = "How they like to be told: a call first, then email\nWhat we agreed: Before noon"
    assert words in labels(wizard)
    chosen = [one.text() for one in wizard.findChildren(QRadioButton) if one.isVisible() and one.isChecked()]
    assert chosen == ["Call, then email", "For the call"]


@pytest.mark.row("A12")
def test_her_name_is_asked_where_it_is_first_needed(open_wizard, desk):
    wizard = open_wizard(story.with_options(desk), "apologize")
    type_into(named(wizard, QLineEdit, "Your name"), "Maya")
    wizard.session.flush()
    assert settings(desk).name == "Maya"
    assert message(wizard).toPlainText().endswith("Maya")
    assert named(wizard, QLineEdit, "Your name").hasFocus()


def test_without_a_client_the_name_goes_into_the_message_alone(open_wizard, desk):
    wizard = open_wizard(story.incident(desk), "apologize")
    assert is_there(wizard, "I’ve told them")
    type_into(named(wizard, QLineEdit, "Who do you write to there?"), "Theo")
    wizard.session.flush()
    assert message(wizard).toPlainText().startswith("Hi Theo,")


def test_before_there_is_an_incident_the_page_shows_what_is_needed(open_wizard, count):
    wizard = open_wizard(detail="apologize")
    assert "[What you did, one sentence with I]" in message(wizard).toPlainText()
    assert count() == 0


@pytest.mark.row("P1")
@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("at", ["with_options", "ready", "told"])
def test_apologize_keeps_what_every_page_keeps(open_wizard, desk, qapp, scale, at):
    apply_theme(qapp, load_theme("light", text_scale=scale))
    wizard = open_wizard(getattr(story, at)(desk), "apologize")
    QApplication.processEvents()
    assert complaints(wizard) == []
    assert too_wide(wizard, 1280, 800) == []
    assert too_wide(wizard, 900, 640) == []


def click_pencil(wizard, name):
    QTest.mouseClick(named(wizard, IconButton, name), Qt.MouseButton.LeftButton)


def test_a_very_long_name_leaves_the_message_its_place(open_wizard, desk):
    incident_id = story.incident(desk, story.client(desk, contact="Theo " * 2_000))
    assert too_wide(open_wizard(incident_id, "apologize"), 1280, 800) == []


@pytest.mark.row("C9")
def test_the_message_goes_to_the_mail_program_by_keys_alone(open_wizard, desk, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url) is None)
    wizard = open_wizard(story.ready(desk), "apologize")
    address = named(wizard, QTextEdit, "Their email address")
    QTest.keyClicks(address, "theo@brightsidepod.fm")
    words = message(wizard).toPlainText()
    tab_to(wizard, "Open in mail")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    link = bytes(opened[0].toEncoded().data()).decode()
    assert link.startswith("mailto:theo@brightsidepod.fm?subject=My%20mistake%2C%20and%20two%20ways")
    assert unquote(link).endswith(words.replace("\n", "\r\n"))
    tab_to(wizard, "Nothing opened? Copy")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert QGuiApplication.clipboard().text() == words
    assert not is_there(wizard, "Nothing opened? Copy")
    assert QApplication.focusWidget().text() == "Copy"


@pytest.mark.row("C8")
def test_what_was_said_elsewhere_is_pasted_in_once_they_know(open_wizard, desk):
    incident_id = story.told(desk)
    wizard = open_wizard(incident_id, "apologize")
    desk.clock.advance(minutes=30)
    click(wizard, "Something else was said")
    type_into(named(wizard, QTextEdit, "What was said"), "Yes, Friday is fine.")
    click(wizard, "Keep what was said")
    assert [one.kind for one in sent(desk, incident_id)] == [MessageKind.FULL, MessageKind.ANSWERED]
    assert "Yes, Friday is fine." in said_words(wizard)


@pytest.mark.row("P1")
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_a_call_and_what_follows_a_mail_keep_what_every_page_keeps(
    open_wizard, desk, qapp, scale, monkeypatch
):
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    apply_theme(qapp, load_theme("light", text_scale=scale))
    incident_id = story.ready(desk)
    telling.save_draft(desk, incident_id, "email", "Hi Theo,\n\nthat is on me.\n\nI’ll write at 14:30.")
    wizard = open_wizard(incident_id, "apologize")
    incidents.edit_incident(desk, incident_id, my_part="", what_happened="")
    wizard.session.changed.emit()
    click(wizard, "Word it from a few facts")
    click(wizard, "Open in mail")
    QApplication.processEvents()
    assert complaints(wizard) == []
    assert too_wide(wizard, 900, 640) == []
    click(wizard, "Call, then email")
    click(wizard, "Hear them out before you offer")
    QApplication.processEvents()
    assert complaints(wizard) == []
    assert too_wide(wizard, 900, 640) == []


def tab_to(wizard, words):
    """Press Tab until the button of these words has the cursor."""
    target = button(wizard, words)
    for _press in range(120):
        if target.hasFocus():
            return
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    raise AssertionError(f"Tab does not come to “{words}”")


@pytest.mark.row("C8")
def test_the_cue_to_listen_is_no_part_of_what_was_said(open_wizard, desk):
    incident_id = story.ready(desk)
    wizard = open_wizard(incident_id, "apologize")
    click(wizard, "Call, then email")
    assert "(Stop here." in message(wizard).toPlainText()
    click(wizard, "I’ve told Theo")
    (call,) = sent(desk, incident_id)
    assert "Stop here" not in call.body
    assert "I’m sorry." in call.body


@pytest.mark.row("A8")
def test_it_opens_again_in_what_they_said_and_never_in_a_hidden_field(open_wizard, desk):
    incident_id = story.ready(desk)
    wizard = open_wizard(incident_id, "apologize")
    click(wizard, "Call, then email")
    type_into(named(wizard, QTextEdit, "What Theo said"), "It hurts")
    wizard.session.flush()
    assert incidents.get_incident(desk, incident_id).page == "apologize/their_words"
    wizard.open_step(Step.APOLOGIZE, "deed")  # its field is folded
    assert wizard.isAncestorOf(QApplication.focusWidget())
    assert QApplication.focusWidget().isVisible()
