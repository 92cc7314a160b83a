"""A plain tick."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from mistakejournal.domain.run import RunStep
from mistakejournal.ui.runner.stepviews.tick import TickView
from tests.domain.stepkinds.proofs import seen


def test_it_shows_what_the_brief_says_and_else_nothing(qtbot: QtBot) -> None:
    view = TickView()
    qtbot.addWidget(view)
    step = RunStep("1", "1", "Rename the draft")
    view.show_proof(step, seen())
    assert not view.has_content()
    view.show_proof(step, seen(given=[("number", "58")]))
    assert view.has_content()
    assert not view.focus_proof()
