"""Follow up: see it through, and close it only when she says so."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QTextEdit

from mistakejournal.domain.checkin import CheckInState
from mistakejournal.domain.flow import Step
from mistakejournal.domain.incident import Answer, AsDescribed
from mistakejournal.services import checkins, choices, fixes, incidents, telling
from mistakejournal.ui.routes import Place
from mistakejournal.ui.theme import apply_theme, load_theme
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.wizard.parts.promise_row import PromiseRow
from tests.ui.accessibility import complaints, too_wide
from tests.ui.wizard import story
from tests.ui.wizard.finding import click, is_there, named, type_into


def file_of(desk, incident_id):
    return incidents.incident_file(desk, incident_id)


def labels(wizard):
    return " ".join(one.text() for one in wizard.findChildren(Label) if one.isVisibleTo(wizard))


def almost_done(desk):
    """Leave only the client's answer open."""
    incident_id = story.told(desk)
    choices.choose_option(desk, incident_id, file_of(desk, incident_id).options[0].id)
    fixes.decline_fix(desk, incident_id, "It can’t happen again")
    checkins.plan_check_ins(desk, incident_id, 1)
    checkins.send_check_in(desk, file_of(desk, incident_id).check_ins[0].id, None, "Hi Theo, it’s checked.")
    return incident_id


@pytest.mark.row("J3")
@pytest.mark.parametrize(("level", "count"), [(1, 0), (2, 2), (3, 3), (4, 5)])
def test_the_check_ins_are_preset_by_the_level(open_wizard, desk, level, count):
    incident_id = story.told(desk, level)
    open_wizard(incident_id, "follow_up")
    assert len(file_of(desk, incident_id).check_ins) == count


def test_what_is_preset_is_no_act_of_hers_to_take_back(open_wizard, desk, context):
    open_wizard(story.told(desk, 3), "follow_up")
    assert context.next_undo() is None


@pytest.mark.row("J3")
def test_she_chooses_how_closely_and_leaves_one_out_with_a_reason(open_wizard, desk):
    incident_id = story.told(desk)
    wizard = open_wizard(incident_id, "follow_up")
    click(wizard, "Once")
    (one,) = file_of(desk, incident_id).check_ins
    assert "With the next run, tell Theo it’s checked" in labels(wizard)
    click(wizard, "Leave out")
    type_into(named(wizard, QLineEdit, "Why it is left out"), "The series ends")
    QTest.keyClick(wizard.focusWidget(), "\r")
    (one,) = file_of(desk, incident_id).check_ins
    assert (one.state, one.reason) == (CheckInState.WAIVED, "The series ends")


@pytest.mark.row("J6")
def test_it_is_closed_by_her_when_all_is_done_and_opened_again(open_wizard, desk):
    incident_id = almost_done(desk)
    wizard = open_wizard(incident_id, "follow_up")
    assert not is_there(wizard, "Close this")
    for promise in file_of(desk, incident_id).promises:
        assert promise.title in labels(wizard)
    for row in wizard.findChildren(PromiseRow):
        click(row, "Kept")
    click(wizard, "Exactly")
    click(wizard, "Settled")
    assert file_of(desk, incident_id).incident.closed_at is None
    click(wizard, "Close this")
    assert file_of(desk, incident_id).incident.closed_at == desk.clock.now()
    assert "Closed. You saw it through." in labels(wizard)
    click(wizard, "Open it again")
    assert file_of(desk, incident_id).incident.closed_at is None


@pytest.mark.row("J6")
def test_what_is_open_can_be_closed_over_with_a_reason_only(open_wizard, desk):
    incident_id = almost_done(desk)
    wizard = open_wizard(incident_id, "follow_up")
    click(wizard, "Close it with a reason")
    click(wizard, "Close this")
    assert file_of(desk, incident_id).incident.closed_at is None
    type_into(named(wizard, QLineEdit, "Why it may close as it is"), "They asked me to let it rest")
    click(wizard, "Close this")
    incident = file_of(desk, incident_id).incident
    assert incident.closed_at is not None
    assert incident.closing_reason == "They asked me to let it rest"


@pytest.mark.row("J6")
def test_a_difference_they_do_not_know_of_keeps_it_open(open_wizard, desk):
    wizard = open_wizard(almost_done(desk), "follow_up")
    click(wizard, "Different, not told yet")
    assert not is_there(wizard, "Close it with a reason")
    click(wizard, "Tell them the difference")
    assert wizard._step is Step.APOLOGIZE


@pytest.mark.row("J4")
def test_the_answer_is_kept_in_their_words_with_its_date(open_wizard, desk):
    incident_id = story.told(desk)
    wizard = open_wizard(incident_id, "follow_up")
    click(wizard, "Copy question")
    assert QApplication.clipboard().text().startswith("Hi Theo, is this settled for you")
    click(wizard, "I’ve asked")
    click(wizard, "No answer")
    incident = file_of(desk, incident_id).incident
    assert (incident.answer, incident.asked_times) == (Answer.NO_ANSWER, 1)
    click(wizard, "Not yet")
    type_into(named(wizard, QTextEdit, "Their words"), "Some still write to me")
    wizard.session.flush()
    incident = file_of(desk, incident_id).incident
    assert (incident.answer, incident.answer_words) == (Answer.NOT_YET, "Some still write to me")
    assert incident.answer_at == desk.clock.now()


def test_what_i_saw_is_kept_with_the_answer(open_wizard, desk):
    incident_id = story.told(desk)
    wizard = open_wizard(incident_id, "follow_up")
    click(wizard, "Exactly")
    type_into(named(wizard, QTextEdit, "What I saw"), "It opens 72")
    wizard.session.flush()
    incident = file_of(desk, incident_id).incident
    assert (incident.as_described, incident.what_i_saw) == (AsDescribed.EXACTLY, "It opens 72")
    click(wizard, "Exactly")
    assert file_of(desk, incident_id).incident.as_described is None


def test_before_they_know_it_leads_to_telling_them(open_wizard, desk):
    wizard = open_wizard(story.ready(desk), "follow_up")
    assert not is_there(wizard, "A few times")
    click(wizard, "Tell Theo")
    assert wizard._step is Step.APOLOGIZE


def test_done_for_now_leaves_and_keeps_everything(open_wizard, desk, context, qtbot):
    wizard = open_wizard(story.told(desk), "follow_up")
    with qtbot.waitSignal(context.requested) as asked:
        click(wizard, "Done for now")
    assert asked.args[0].place is Place.TODAY


@pytest.mark.row("P1")
@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("at", ["ready", "told", "almost_done"])
def test_follow_up_keeps_what_every_page_keeps(open_wizard, desk, qapp, scale, at):
    apply_theme(qapp, load_theme("light", text_scale=scale))
    wizard = open_wizard(almost_done(desk) if at == "almost_done" else getattr(story, at)(desk), "follow_up")
    QApplication.processEvents()
    assert complaints(wizard) == []
    assert too_wide(wizard, 1280, 800) == []
    assert too_wide(wizard, 900, 640) == []


@pytest.mark.row("J2")
@pytest.mark.parametrize("page", ["apologize", "follow_up"])
def test_right_after_telling_she_is_asked_what_she_promised(open_wizard, desk, page):
    incident_id = story.ready(desk)
    telling.tell(desk, incident_id, "email", "Hi Theo, it is right again. I’ll call you on Thursday.")
    wizard = open_wizard(incident_id, page)
    assert "“I’ll call you on Thursday.”" in labels(wizard)
    assert complaints(wizard) == []
    click(wizard, "Yes")
    assert not is_there(wizard, "Not a promise")
    assert [one.unconfirmed for one in file_of(desk, incident_id).promises] == [False]


@pytest.mark.row("J1")
def test_the_plan_is_there_however_often_the_page_is_opened(open_wizard, desk):
    incident_id = story.told(desk, 4)
    for _again in range(3):
        open_wizard(incident_id, "follow_up")
    codes = [one.code for one in file_of(desk, incident_id).follow_ups]
    assert sorted(codes) == ["ask", "ask_again", "confirm", "look_sideways", "talk"]
