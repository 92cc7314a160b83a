"""Where a learned step comes from."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from mistakejournal.ui.context import Context
from mistakejournal.ui.routes import Place, Route
from mistakejournal.ui.runner.origin_line import OriginLine
from mistakejournal.ui.runner.session import RunSession


def test_it_names_the_day_and_opens_it(context: Context, session: RunSession, qtbot: QtBot) -> None:
    assert session.file is not None
    step = session.file.steps[3]
    line = OriginLine(context, step, "An old link went out.")
    qtbot.addWidget(line)
    assert {label.text() for label in line.findChildren(QLabel)} >= {
        "Learned on 24 November",
        "An old link went out.",
    }
    routes: list[Route] = []
    context.requested.connect(routes.append)
    line.findChildren(QPushButton)[0].click()
    assert routes == [Route(Place.JOURNAL, step.incident_id or "")]


def test_a_day_that_is_not_known_is_not_made_up(context: Context, session: RunSession, qtbot: QtBot) -> None:
    assert session.file is not None
    line = OriginLine(context, replace(session.file.steps[3], learned_at=None), "")
    qtbot.addWidget(line)
    assert "Learned" in {label.text() for label in line.findChildren(QLabel)}
