"""The guided flow: any way of leaving it loses nothing, and nothing is made before something is put in."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QTextEdit

from mistakejournal.domain.flow import Step
from mistakejournal.services import incidents
from mistakejournal.ui.routes import Place
from mistakejournal.ui.theme import apply_theme, load_theme
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.wizard.rail import Rail
from mistakejournal.ui.wizard.steps_line import StepsLine
from mistakejournal.ui.wizard.told_note import ToldNote
from tests.ui.accessibility import complaints, too_wide

from . import story
from .finding import button, click, is_there, named, type_into

CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


def press(wizard, key, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(wizard.window().focusWidget(), key, modifiers)


def what_happened(wizard):
    return named(wizard, QTextEdit, "What happened")


@pytest.mark.row("A1")
def test_opening_and_leaving_with_escape_leaves_nothing_behind(wizard, count, context, qtbot):
    with qtbot.waitSignal(context.requested) as asked:
        press(wizard, Qt.Key.Key_Escape)
    assert asked.args[0].place is Place.TODAY
    assert count() == 0


@pytest.mark.row("A1")
def test_being_ready_without_a_word_makes_no_incident_either(wizard, count):
    click(wizard, "I’m ready")
    assert wizard.session.id == ""
    click(wizard, "Close")
    assert count() == 0


@pytest.mark.row("A8")
def test_the_first_word_makes_the_incident_and_is_on_disk_within_two_seconds(wizard, desk, count, qtbot):
    wizard.open_step(Step.OWN)
    type_into(what_happened(wizard), "I sent issue 118")
    qtbot.waitUntil(lambda: count() == 1, timeout=2000)
    assert incidents.get_incident(desk, wizard.session.id).what_happened == "I sent issue 118"


@pytest.mark.row("B3")
def test_back_and_next_lose_nothing(wizard, desk):
    click(wizard, "Skip the pause")
    type_into(what_happened(wizard), "I sent issue 118")
    press(wizard, Qt.Key.Key_Return, CTRL)
    press(wizard, Qt.Key.Key_Left, ALT)
    assert what_happened(wizard).toPlainText() == "I sent issue 118"
    assert incidents.get_incident(desk, wizard.session.id).what_happened == "I sent issue 118"


@pytest.mark.row("A8")
def test_it_opens_again_on_the_same_page_and_field(wizard, open_wizard):
    wizard.open_step(Step.OWN)
    type_into(what_happened(wizard), "I sent")
    press(wizard, Qt.Key.Key_Tab)
    wizard.open_step(Step.OWN)
    type_into(named(wizard, QTextEdit, "My part, even if it wasn’t all mine"), "I did not look")
    click(wizard, "Close")
    again = open_wizard(wizard.session.id)
    assert button(again, "Own").is_current()
    assert named(again, QTextEdit, "My part, even if it wasn’t all mine").hasFocus()


@pytest.mark.row("B3")
def test_any_step_opens_at_any_time_by_its_number(wizard):
    for key, name in ((Qt.Key.Key_3, "Feel"), (Qt.Key.Key_1, "Pause"), (Qt.Key.Key_2, "Own")):
        press(wizard, key, CTRL)
        assert button(wizard, name).is_current()


@pytest.mark.row("B3")
def test_the_number_of_a_step_works_inside_a_list_too(open_wizard):
    wizard = open_wizard(detail="feel")
    click(wizard, "Look closer")
    named(wizard, QComboBox, "Trust").setFocus()
    press(wizard, Qt.Key.Key_2, CTRL)
    assert button(wizard, "Own").is_current()


def test_the_rail_ticks_what_is_done_and_says_so(wizard):
    click(wizard, "I’m ready")
    type_into(named(wizard, QTextEdit, "My part, even if it wasn’t all mine"), "I did not look at the link")
    click(wizard, "Continue")
    own = button(wizard, "Own")
    assert own.is_done()
    assert "Done" in own.accessibleDescription()
    assert button(wizard, "Pause").is_done()
    assert not button(wizard, "Feel").is_done()


@pytest.mark.row("B8")
def test_the_rail_says_calmly_what_is_soon_enough(wizard):
    wizard.session.edit(what_happened="I sent the old link")
    wizard.session.flush()
    note = wizard.findChild(Rail)._note.words()
    assert note == "Telling them You found this at 9:30. Within the hour is soon enough."


def test_the_title_can_be_given_in_the_rail_and_is_made_when_it_is_not(wizard, desk):
    wizard.session.edit(what_happened="The button went to last week’s episode")
    wizard.session.flush()
    title = wizard.findChild(Rail)._title
    assert title.toolTip() == "The button went to last week’s episode"
    assert title.placeholderText() == "The button went to last…"
    type_into(title, "Last week's podcast link")
    click(wizard, "Close")
    assert incidents.get_incident(desk, wizard.session.id).title == "Last week's podcast link"


@pytest.mark.row("B9")
def test_having_to_go_leaves_three_things_and_opens_there_again(wizard, open_wizard, desk):
    assert not is_there(wizard.findChild(Rail), "I have to go in a few minutes")  # once at a time
    wizard.open_step(Step.OWN)
    click(wizard.findChild(Rail), "I have to go in a few minutes")
    assert wizard._page().title.text() == "Three things, then go."
    click(wizard, "Close for now")
    again = open_wizard(wizard.session.id)
    assert again._page().title.text() == "Three things, then go."
    click(again, "I have time after all")
    assert again._page().title.text() == "First, stop. Breathe."
    again.session.flush()
    assert not incidents.get_incident(desk, wizard.session.id).short_of_time


@pytest.mark.row("B9")
@pytest.mark.parametrize("where", ["pause", "rail"])
def test_having_to_go_offers_stop_screenshot_and_first_word_and_nothing_else(wizard, where):
    if where == "rail":
        wizard.open_step(Step.OWN)
        click(wizard.findChild(Rail), "I have to go in a few minutes")
    else:
        click(wizard._page(), "I have to go in a few minutes")
    page = wizard._page()
    assert is_there(page, "Yes, I can stop it")
    assert is_there(page, "Add a file")
    assert is_there(page, "A first word to the client")
    assert not is_there(page, "Dread")
    assert not is_there(page, "Who can I ask?")


def test_an_incident_that_was_removed_meanwhile_leads_to_today(open_wizard, desk, context, qtbot):
    row = incidents.start_incident(desk, title="A wrong date").id
    incidents.remove_incident(desk, row)
    asked = []
    context.requested.connect(asked.append)
    wizard = open_wizard(row, "follow_up")
    assert [route.place for route in asked] == [Place.TODAY]
    assert wizard.session.id == ""


@pytest.mark.row("A3")
def test_a_near_miss_is_told_to_nobody(wizard):
    wizard.open_step(Step.OWN)
    click(wizard, "A step caught it")
    assert "Nobody has to be told" in wizard.findChild(ToldNote).words()
    assert not is_there(wizard.findChild(Rail), "I have to go in a few minutes")
    wizard.open_step(Step.APOLOGIZE)
    assert "nothing has to be said" in wizard._page().subtitle.text()


def test_the_next_field_is_seen_whole_when_a_hint_comes_up_above_it(open_wizard):
    wizard = open_wizard(size=(1000, 640))
    wizard.open_step(Step.OWN)
    type_into(named(wizard, QTextEdit, "My part, even if it wasn’t all mine"), "I sent it. It's no big deal.")
    press(wizard, Qt.Key.Key_Tab)
    page, focus = wizard._page(), wizard.window().focusWidget()
    bottom = focus.mapTo(page.viewport(), focus.rect().bottomLeft()).y()
    assert bottom <= page.viewport().height()


@pytest.mark.row("A1")
def test_it_happened_earlier_begins_at_own_and_assumes_no_time(wizard, desk):
    click(wizard, "It happened earlier")
    type_into(what_happened(wizard), "I sent the old link")
    wizard.session.flush()
    assert incidents.get_incident(desk, wizard.session.id).noticed_at is None


def test_undoing_the_first_input_leads_back_to_today(wizard, context, count, qtbot):
    click(wizard, "No, it’s out and done")
    wizard.session.flush()
    assert count() == 1
    with qtbot.waitSignal(context.requested):
        while context.undo():
            pass
    assert count() == 0


@pytest.mark.row("P1")
@pytest.mark.parametrize("step", [Step.PAUSE, Step.OWN, Step.FEEL])
@pytest.mark.parametrize(("scale", "size"), [(1.0, (1280, 800)), (1.0, (900, 640)), (2.0, (1280, 800))])
def test_every_page_keeps_names_targets_and_the_way_by_tab(open_wizard, qapp, qtbot, step, scale, size):
    apply_theme(qapp, load_theme("light", text_scale=scale))
    wizard = open_wizard(detail=step, size=size)
    qtbot.wait(150)
    assert complaints(wizard) == []
    assert too_wide(wizard, *size) == []


@pytest.mark.row("P2")
def test_large_text_or_a_narrow_window_turns_the_rail_into_a_line(open_wizard, qapp):
    wide = open_wizard()
    assert wide.findChild(Rail).isVisible()
    assert not wide.findChild(StepsLine).isVisible()
    wide.hide()
    narrow = open_wizard(size=(900, 640))
    assert not narrow.findChild(Rail).isVisible()
    assert narrow.findChild(StepsLine).isVisible()
    narrow.hide()
    apply_theme(qapp, load_theme("light", text_scale=1.4))
    assert open_wizard().findChild(StepsLine).isVisible()


def test_the_rail_comes_back_with_smaller_text(open_wizard, qapp, qtbot):
    wizard = open_wizard()
    for scale in (2.0, 1.0):
        apply_theme(qapp, load_theme("light", text_scale=scale))
        qtbot.waitUntil(lambda shown=scale == 1.0: wizard.findChild(Rail).isVisible() is shown)


@pytest.mark.row("J1")
def test_past_midnight_the_open_page_names_its_days_anew_and_keeps_what_is_typed(open_wizard, desk):
    wizard = open_wizard(story.told(desk), "follow_up")
    saw = wizard._page()._through.described.saw
    type_into(saw, "It plays ep")
    assert any(one.text().startswith("Today, 14:30") for one in wizard.findChildren(Label))
    desk.clock.advance(days=1)
    wizard._minute.timeout.emit()
    assert not any(one.text().startswith("Today, 14:30") for one in wizard.findChildren(Label))
    assert saw.text() == "It plays ep"
