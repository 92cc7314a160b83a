"""A plain tick."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from mistakejournal.domain.run import RunStep, StepState
from mistakejournal.ui.runner.stepviews.tick import TickView
from mistakejournal.ui.widgets.line_field import LineField
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


def test_after_a_restart_it_asks_what_shows_that_it_is_done_where_it_cannot_be_done_twice(
    qtbot: QtBot,
) -> None:
    view = TickView()
    qtbot.addWidget(view)
    said: list[str] = []
    view.edited.connect(said.append)
    view.checked.connect(lambda: said.append("checked"))
    step = RunStep(
        "1", "1", "Copy it", params={"once": "1"}, state=StepState.GHOST, ghost_evidence="It is 118"
    )
    view.show_proof(step, seen())
    assert view.has_content()
    view.show()
    assert view.focus_proof()
    field = view.findChild(LineField)
    assert field.placeholderText() == "It is 118"
    QTest.keyClicks(field, "119")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert said[-2:] == ["119", "checked"]
    view.show_proof(replace(step, state=StepState.DONE), seen("119"))
    assert not view.has_content()
