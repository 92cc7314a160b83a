"""What stands under the step the cursor is on."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from mistakejournal.ui.runner.focus import Line
from mistakejournal.ui.runner.session import RunSession
from mistakejournal.ui.runner.step_body import StepBody


def body_at(session: RunSession, qtbot: QtBot, number: int) -> StepBody:
    assert session.file is not None
    session.point_at(session.file.steps[number - 1].id)
    body = StepBody(session, session.cursor)
    qtbot.addWidget(body)
    session.changed.connect(body.show_state)
    body.show()
    return body


def visible(body: StepBody) -> list[str]:
    return [button.text() for button in body.findChildren(QPushButton) if button.isVisible()]


def test_a_plain_step_has_no_field(session: RunSession, qtbot: QtBot) -> None:
    body = body_at(session, qtbot, 1)
    assert not body.focus_proof()
    assert visible(body) == ["Skip with a reason", "Note", "Good catch", "Add a file"]
    assert body.last_stop().isVisible()


def test_a_learned_step_asks_for_proof_and_says_where_it_comes_from(
    session: RunSession, qtbot: QtBot
) -> None:
    body = body_at(session, qtbot, 4)
    assert body.focus_proof()
    assert visible(body) == [
        "Open that day",
        "Checked",
        "Skip with a reason",
        "Note",
        "Good catch",
        "Add a file",
    ]


def test_a_note_is_typed_in_its_line_and_stands_there_afterwards(session: RunSession, qtbot: QtBot) -> None:
    body = body_at(session, qtbot, 1)
    session.ask(Line.NOTE)
    body.focus_line()
    field = next(one for one in body.findChildren(QLineEdit) if one.isVisible())
    qtbot.keyClicks(field, "the short one")
    qtbot.keyClick(field, "\r")
    assert session.line is Line.NONE
    assert "Note: the short one" in {label.text() for label in body.findChildren(QLabel)}
