"""A proof field and what stands beside it."""

from __future__ import annotations

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from mistakejournal.domain.run import RunStep
from mistakejournal.ui.runner.stepviews.link import LinkView
from mistakejournal.ui.runner.stepviews.proof_view import SETTLED_MS, ProofView
from mistakejournal.ui.runner.stepviews.typed import TypedView
from mistakejournal.ui.runner.stepviews.value import ValueView
from tests.domain.stepkinds.proofs import seen

STEP = RunStep("1", "1", "Open the link", kind="link", ghost_evidence="https://pod.fm/72")
DIFFERENT = "Different: the brief says Tuesday 17 November."
DAY = [("date_weekday", "Tuesday 17 November")]


def shown(view: ProofView) -> set[str]:
    return {label.text() for label in view.findChildren(QLabel) if label.isVisible()}


def value_view(qtbot: QtBot, evidence: str = "") -> ValueView:
    view = ValueView()
    qtbot.addWidget(view)
    view.show_proof(RunStep("1", "1", "Date", kind="value"), seen(evidence, given=DAY, expect="date_weekday"))
    view.show()
    return view


def test_the_last_link_stands_beside_this_one_while_it_is_typed(qtbot: QtBot) -> None:
    view = LinkView()
    qtbot.addWidget(view)
    view.show_proof(STEP, seen("", "https://pod.fm/episodes/72"))
    view.show()
    field = view.findChildren(QLineEdit)[0]
    typed: list[str] = []
    view.edited.connect(typed.append)
    QTest.keyClicks(field, "https://pod.fm/episodes/73")
    assert typed[-1] == "https://pod.fm/episodes/73"
    said = "Ends in /episodes/73; last run /episodes/72. Does the page show this week’s title?"
    assert said in shown(view)
    assert field.accessibleDescription() == said


def test_a_link_other_than_the_briefs_is_said_at_once_and_asks_for_nothing(qtbot: QtBot) -> None:
    view = LinkView()
    qtbot.addWidget(view)
    view.show_proof(STEP, seen("https://pod.fm/72", given=[("link", "https://pod.fm/73")]))
    view.show()
    assert "Different: the brief says https://pod.fm/73." in shown(view)
    assert not any(field.isVisible() for field in view.findChildren(QLineEdit)[1:])


def test_what_was_seen_before_a_break_is_only_a_hint(qtbot: QtBot) -> None:
    view = LinkView()
    qtbot.addWidget(view)
    view.show_proof(STEP, seen())
    field = view.findChildren(QLineEdit)[0]
    assert (field.text(), field.placeholderText()) == ("", "https://pod.fm/72")


def test_enter_says_that_it_is_checked(qtbot: QtBot) -> None:
    view = TypedView()
    qtbot.addWidget(view)
    checked: list[bool] = []
    view.checked.connect(lambda: checked.append(True))
    QTest.keyClick(view.findChildren(QLineEdit)[0], "\r")
    assert checked == [True]


def test_before_anything_is_typed_the_brief_stands_there(qtbot: QtBot) -> None:
    view = value_view(qtbot)
    assert "Fact in the brief: Tuesday 17 November" in shown(view)
    assert view.findChildren(QLineEdit)[0].placeholderText() == "The date with its weekday"


def test_half_a_date_differs_from_nothing_until_the_typing_rests(qtbot: QtBot) -> None:
    view = value_view(qtbot)
    field = view.findChildren(QLineEdit)[0]
    QTest.keyClicks(field, "Tue 1 Nov")
    assert DIFFERENT not in shown(view)
    qtbot.waitUntil(lambda: DIFFERENT in shown(view), timeout=SETTLED_MS * 4)
    QTest.keyClick(field, "7")
    assert DIFFERENT not in shown(view)


def test_what_differs_asks_why_it_is_right_and_the_cursor_goes_there(qtbot: QtBot) -> None:
    view = value_view(qtbot, "Tue 24 Nov")
    noted: list[str] = []
    view.noted.connect(noted.append)
    assert DIFFERENT in shown(view)
    view.activateWindow()
    assert view.focus_proof()
    field, reason = view.findChildren(QLineEdit)
    qtbot.waitUntil(reason.hasFocus)
    QTest.keyClicks(reason, "Moved a week")
    assert noted[-1] == "Moved a week"
    view.show_proof(RunStep("1", "1", "Date"), seen("Tue 17 Nov", given=DAY, expect="date_weekday"))
    field.setFocus()
    assert not reason.isVisible()
