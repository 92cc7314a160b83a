from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel

from mistakejournal.domain.lookback import PAGES, Period
from mistakejournal.ui.lookback.session import Session
from mistakejournal.ui.lookback.step import LookBackStep
from mistakejournal.ui.lookback.steps import STEPS


def test_every_page_has_its_step():
    assert set(STEPS) == {page for pages in PAGES.values() for page in pages}


def test_a_step_says_how_it_is_filled(qtbot, context):
    step = LookBackStep(Session(context, Period.WEEK))
    qtbot.addWidget(step)
    assert step.add(QLabel("words")).parent() is step
    with pytest.raises(TypeError, match="LookBackStep"):
        step.fill()


def test_what_was_read_for_it_is_settled_once_it_is_shown(qtbot, context):
    step = LookBackStep(Session(context, Period.WEEK))
    qtbot.addWidget(step)
    told = []
    step.settled.connect(lambda: told.append("settled"))
    step.read(lambda desk: desk.clock.now(), told.append)
    assert told == [context.desk.clock.now(), "settled"]
