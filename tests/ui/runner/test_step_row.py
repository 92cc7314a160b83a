"""A step in the list of a run."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from mistakejournal.domain.run import StepState
from mistakejournal.ui.runner.session import RunSession
from mistakejournal.ui.runner.step_row import StepRow
from mistakejournal.ui.widgets.tick import TickState

LEFT = Qt.MouseButton.LeftButton


def row_of(session: RunSession, qtbot: QtBot, number: int) -> StepRow:
    assert session.file is not None
    row = StepRow(session, session.file.steps[number - 1], number)
    qtbot.addWidget(row)
    session.changed.connect(row.show_step)
    row.resize(780, 40)
    row.show()
    row.show_step()
    return row


def words(row: StepRow) -> set[str]:
    return {label.text() for label in row.findChildren(QLabel) if label.isVisible()}


def test_the_row_shows_its_state_and_when_it_was_ticked(session: RunSession, qtbot: QtBot) -> None:
    row = row_of(session, qtbot, 1)
    assert row.tick.state() is TickState.CURRENT
    assert row.body is not None
    session.tick()
    assert row.tick.state() is TickState.DONE
    assert "9:30" in words(row)
    assert row.body is None
    session.call_away()
    assert row.tick.state() is TickState.GHOST


def test_a_double_click_ticks_once(session: RunSession, qtbot: QtBot) -> None:
    row = row_of(session, qtbot, 2)
    place = QPoint(400, 16)
    QTest.mouseClick(row, LEFT, pos=place)
    QTest.mouseDClick(row, LEFT, pos=place)
    assert session.step(row.step_id).state is StepState.DONE
    QTest.mouseDClick(row.tick, LEFT)
    assert session.step(row.step_id).state is StepState.DONE


def test_a_click_beside_the_row_is_none(session: RunSession, qtbot: QtBot) -> None:
    row = row_of(session, qtbot, 2)
    QTest.mousePress(row, LEFT, pos=QPoint(400, 16))
    QTest.mouseRelease(row, LEFT, pos=QPoint(400, 4000))
    assert session.step(row.step_id).state is StepState.OPEN


def test_a_skipped_step_says_why(session: RunSession, qtbot: QtBot) -> None:
    row = row_of(session, qtbot, 1)
    session.skip("The draft was there already")
    assert "Skipped: The draft was there already" in words(row)
    assert row.tick.state() is TickState.SKIPPED


def test_a_learned_step_wears_its_day(session: RunSession, qtbot: QtBot) -> None:
    assert "Learned 24 Nov" in words(row_of(session, qtbot, 4))
