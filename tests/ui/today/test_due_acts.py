"""What a card is asked to do is done by one call."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from mistakejournal.services.agenda import agenda
from mistakejournal.ui.routes import Place
from mistakejournal.ui.today.due_acts import DueActs


@pytest.fixture
def acts(qtbot, context):
    page = QWidget()
    qtbot.addWidget(page)
    return DueActs(context, page)


def test_a_run_is_started_and_opened(acts, due, context, desk):
    asked = []
    context.requested.connect(asked.append)
    acts.do(due, "start")
    assert [route.place for route in asked] == [Place.RUN]
    assert agenda(desk).due == ()


@pytest.mark.parametrize(("code", "when"), [("later", "11:30"), ("tomorrow", "09:00"), ("days", "09:00")])
def test_it_is_put_off(acts, due, desk, code, when):
    acts.do(due, code)
    again = [card.again_at.strftime("%H:%M") for card in agenda(desk).later if card.again_at]
    assert (agenda(desk).due, again) == ((), [when])


def test_done_without_the_list(acts, due, desk):
    acts.do(due, "without_list")
    assert desk.journal.number("SELECT count(*) FROM runs WHERE list_used = 0") == 1


@pytest.mark.parametrize(("button", "left"), [("Leave it out", 0), ("Cancel", 1)])
def test_left_out_only_when_she_says_so(acts, due, desk, button, left):
    def answer():
        question = QApplication.activeModalWidget()
        next(one for one in question.findChildren(QPushButton) if one.text() == button).click()

    QTimer.singleShot(20, answer)
    acts.do(due, "not_this_time")
    assert len(agenda(desk).due) == left


def test_a_card_that_is_gone_is_said(acts, due, context):
    said = []
    context.failed.connect(said.append)
    acts.do(replace(due, id="gone"), "tomorrow")
    acts.do(replace(due, id="gone"), "without_list")
    assert [error.code for error in said] == ["not_due", "not_due"]
