"""A wait, with the clock in hand."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from mistakejournal.domain.run import RunStep, StepState
from mistakejournal.ui.runner.stepviews.wait import WaitView
from tests.domain.stepkinds.proofs import NOW, seen

STEP = RunStep("1", "1", "Wait fifteen minutes", kind="wait")
BEGUN = NOW.astimezone(UTC).isoformat()


def view_of(qtbot: QtBot, evidence: str = "", now: datetime = NOW) -> WaitView:
    view = WaitView()
    qtbot.addWidget(view)
    view.show()
    view.show_proof(STEP, seen(evidence, now=now, seconds="900"))
    return view


def words(view: WaitView) -> list[str]:
    return [label.text() for label in view.findChildren(QLabel) if label.isVisible() and label.text()]


def left(view: WaitView) -> int:
    return max(timer.remainingTime() for timer in view.findChildren(QTimer))


def test_it_says_until_when_and_looks_at_the_clock_meanwhile(qtbot: QtBot) -> None:
    view = view_of(qtbot)
    assert words(view) == ["Wait for 15 minutes."]
    assert left(view) < 0
    view.show_proof(STEP, seen(BEGUN, now=NOW + timedelta(minutes=5), seconds="900"))
    assert words(view) == ["Until 10:15. Other work is fine meanwhile."]
    assert 0 < left(view) <= 32_000  # longer would be too late after the laptop has slept
    view.show_proof(STEP, seen(BEGUN, now=NOW + timedelta(minutes=14, seconds=50), seconds="900"))
    assert 0 < left(view) <= 11_000
    view.hide()
    assert left(view) < 0


def test_when_it_is_over_it_says_so_and_nothing_runs(qtbot: QtBot) -> None:
    view = view_of(qtbot, BEGUN)
    view.show_proof(STEP, seen(BEGUN, now=NOW + timedelta(minutes=15), seconds="900"))
    assert words(view) == ["It is past 10:15. You can look now."]
    assert left(view) < 0
    assert not view.focus_proof()


def test_coming_into_view_asks_for_the_time_again(qtbot: QtBot) -> None:
    view = view_of(qtbot, BEGUN)
    view.hide()
    with qtbot.waitSignal(view.outdated):
        view.show()


def test_going_on_earlier_wants_a_reason_that_says_something(qtbot: QtBot) -> None:
    view = view_of(qtbot, BEGUN)
    typed: list[str] = []
    checked: list[bool] = []
    view.edited.connect(typed.append)
    view.checked.connect(lambda: checked.append(True))
    view.findChildren(QPushButton)[0].click()
    (field,) = view.findChildren(QLineEdit)
    QTest.keyClicks(field, "ok")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert (typed, checked) == ([], [])
    field.setText("The overview is there")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert (typed, checked) == (["The overview is there"], [True])


def test_what_is_dealt_with_asks_nothing_more(qtbot: QtBot) -> None:
    view = view_of(qtbot)
    view.show_proof(RunStep("1", "1", "Wait", kind="wait", state=StepState.DONE), seen(seconds="900"))
    assert words(view) == []
    assert not any(button.isVisible() for button in view.findChildren(QPushButton))
