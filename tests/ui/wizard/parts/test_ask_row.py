"""Is it settled for them? Their answer stands in their words."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from mistakejournal.domain.incident import Answer
from mistakejournal.services import choices, incidents
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.menu_button import MenuButton
from mistakejournal.ui.wizard.parts.ask_row import AskRow
from tests.ui.wizard import story
from tests.ui.wizard.finding import click, is_there, stored


def words(part):
    return [one.text() for one in part.findChildren(Label) if one.isVisibleTo(part)]


@pytest.mark.row("J4")
def test_not_yet_leads_back_to_the_options(show_part, desk, session, qtbot):
    part = show_part(AskRow, story.told(desk))
    click(part, "Not yet")
    assert stored(session).answer is Answer.NOT_YET
    with qtbot.waitSignal(part.asked) as asked:
        click(part, "Look at the options again")
    assert asked.args == ["fix/options"]
    click(part, "Not yet")
    assert stored(session).answer is None


@pytest.mark.row("J4")
def test_asking_is_counted(show_part, desk):
    part = show_part(AskRow, story.told(desk))
    click(part, "I’ve asked")
    assert "Asked once" in words(part)
    click(part, "I’ve asked")
    assert "Asked 2 times" in words(part)


def test_without_a_name_the_question_begins_with_itself(show_part, desk):
    part = show_part(AskRow, story.incident(desk))
    click(part, "Copy question")
    assert QGuiApplication.clipboard().text().startswith("Is this settled for you")


@pytest.mark.row("J4")
def test_not_yet_has_words_for_two_new_ways(show_part, desk, session):
    incident_id = story.told(desk)
    desk.clock.advance(days=2)
    part = show_part(AskRow, incident_id)
    click(part, "Not yet")
    QTest.keyClicks(part.words, "I still get replies")
    session.flush()
    session.changed.emit()
    click(part, "I’ve sent it")
    file = incidents.incident_file(desk, session.id)
    assert file.messages[-1].text_id == "fu_not_settled"
    assert "You wrote: “I still get replies”" in file.messages[-1].body
    assert file.waiting
    assert not is_there(part, "I’ve sent it")


@pytest.mark.row("J4")
def test_once_another_way_was_chosen_no_new_ones_are_offered(show_part, desk, session):
    incident_id = story.told(desk)
    one, two = incidents.incident_file(desk, incident_id).options
    choices.choose_option(desk, incident_id, one.id)
    desk.clock.advance(days=2)
    part = show_part(AskRow, incident_id)
    click(part, "Not yet")
    assert is_there(part, "I’ve sent it")
    desk.clock.advance(minutes=5)
    session.do(lambda desk, row: choices.choose_option(desk, row, two.id))
    assert not is_there(part, "I’ve sent it")


@pytest.mark.row("J1")
def test_the_plan_says_when_to_ask_and_another_day_is_hers(show_part, desk, session):
    part = show_part(AskRow, story.told(desk))
    assert "26 Nov" in words(part)
    (more,) = [one for one in part.findChildren(MenuButton) if one.isVisibleTo(part)]
    assert more.accessibleName() == "More for Ask Theo whether it is settled"
    more.menu().aboutToShow.emit()
    acts = {action.text(): action for action in more.menu().actions()}
    acts["Snooze until tomorrow"].trigger()
    ask = next(one for one in incidents.incident_file(desk, session.id).follow_ups if one.code == "ask")
    assert ask.snoozed_until == desk.clock.local().date() + timedelta(days=1)
