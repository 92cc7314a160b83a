"""One of the options she wrote."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QRadioButton
from pytestqt.qtbot import QtBot

from mistakejournal.domain.run import RunStep
from mistakejournal.ui.runner.stepviews.choose import ChooseView
from tests.domain.stepkinds.proofs import seen

STEP = RunStep("1", "1", "Which list?", kind="choose")


def view_of(qtbot: QtBot, evidence: str = "", options: str = "Weekly readers\nLaunch list") -> ChooseView:
    view = ChooseView()
    qtbot.addWidget(view)
    view.show_proof(STEP, seen(evidence, options=options))
    view.show()
    return view


def test_an_option_is_chosen_and_enter_checks_it(qtbot: QtBot) -> None:
    view = view_of(qtbot)
    chosen: list[str] = []
    checked: list[bool] = []
    view.edited.connect(chosen.append)
    view.checked.connect(lambda: checked.append(True))
    first, second = view.findChildren(QRadioButton)
    second.click()
    assert chosen == ["Launch list"]
    QTest.keyClick(second, Qt.Key.Key_Return)
    assert checked == [True]
    assert not first.isChecked()


def test_what_is_stored_is_chosen_and_takes_the_cursor(qtbot: QtBot) -> None:
    view = view_of(qtbot, "Launch list")
    view.activateWindow()
    assert view.focus_proof()
    second = view.findChildren(QRadioButton)[1]
    assert second.isChecked()
    qtbot.waitUntil(second.hasFocus)


def test_a_step_without_options_says_where_they_are_written(qtbot: QtBot) -> None:
    view = view_of(qtbot, options="")
    assert any("no options yet" in label.text() for label in view.findChildren(QLabel) if label.isVisible())
    assert not view.focus_proof()
