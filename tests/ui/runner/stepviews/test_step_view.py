"""What every kind of step can show."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from mistakejournal.domain.stepkinds import KINDS
from mistakejournal.ui.runner.stepviews import STEP_VIEWS, view_of
from mistakejournal.ui.runner.stepviews.step_view import StepView


def test_every_kind_has_its_view_and_an_unknown_one_is_ticked() -> None:
    assert set(STEP_VIEWS) == set(KINDS)
    assert view_of("made by a newer version") is STEP_VIEWS["tick"]


def test_a_view_without_proof_has_no_field_to_go_to(qtbot: QtBot) -> None:
    view = StepView()
    qtbot.addWidget(view)
    assert not view.focus_proof()
