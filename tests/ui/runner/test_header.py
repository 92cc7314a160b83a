"""The head of a run only says what was asked."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QPushButton, QRadioButton
from pytestqt.qtbot import QtBot

from mistakejournal.ui.runner.header import ONE, RunHeader
from mistakejournal.ui.runner.session import RunSession


def test_it_names_the_run_and_passes_on_what_is_asked(session: RunSession, qtbot: QtBot) -> None:
    assert session.file is not None
    header = RunHeader()
    qtbot.addWidget(header)
    header.show_run(session.file, "The Brightside Podcast · started today, 9:30")
    assert header.findChildren(QLabel)[0].text() == "Brightside newsletter"
    heard: list[str] = []
    header.went_back.connect(lambda: heard.append("back"))
    header.called_away.connect(lambda: heard.append("away"))
    header.view_chosen.connect(heard.append)
    buttons = {one.accessibleName() or one.text(): one for one in header.findChildren(QPushButton)}
    buttons["Back to the checklists"].click()
    buttons["Called away"].click()
    header.findChildren(QRadioButton)[1].click()
    assert heard == ["back", "away", ONE]


def test_nobody_is_called_away_twice(session: RunSession, qtbot: QtBot) -> None:
    header = RunHeader()
    qtbot.addWidget(header)
    session.tick()
    session.call_away()
    assert session.file is not None
    header.show_run(session.file, "")
    away = next(one for one in header.findChildren(QPushButton) if one.text() == "Called away")
    assert not away.isEnabled()
