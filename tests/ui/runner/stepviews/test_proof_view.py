"""A proof field and what stands beside it."""

from __future__ import annotations

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from mistakejournal.domain.run import RunStep
from mistakejournal.ui.runner.stepviews.link import LinkView
from mistakejournal.ui.runner.stepviews.typed import TypedView

STEP = RunStep("1", "1", "Open the link", kind="link", ghost_evidence="https://pod.fm/72")


def test_the_last_link_stands_beside_this_one_while_it_is_typed(qtbot: QtBot) -> None:
    view = LinkView()
    qtbot.addWidget(view)
    view.show_proof(STEP, "", "https://pod.fm/episodes/72")
    field = view.findChildren(QLineEdit)[0]
    typed: list[str] = []
    view.edited.connect(typed.append)
    QTest.keyClicks(field, "https://pod.fm/episodes/73")
    assert typed[-1] == "https://pod.fm/episodes/73"
    said = "Ends in /episodes/73; last run /episodes/72. Does the page show this week’s title?"
    assert said in {label.text() for label in view.findChildren(QLabel)}


def test_what_was_seen_before_a_break_is_only_a_hint(qtbot: QtBot) -> None:
    view = LinkView()
    qtbot.addWidget(view)
    view.show_proof(STEP, "", "")
    field = view.findChildren(QLineEdit)[0]
    assert (field.text(), field.placeholderText()) == ("", "https://pod.fm/72")


def test_enter_says_that_it_is_checked(qtbot: QtBot) -> None:
    view = TypedView()
    qtbot.addWidget(view)
    checked: list[bool] = []
    view.checked.connect(lambda: checked.append(True))
    QTest.keyClick(view.findChildren(QLineEdit)[0], "\r")
    assert checked == [True]
