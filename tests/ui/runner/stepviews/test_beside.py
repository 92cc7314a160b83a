"""What stands beside a proof."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from mistakejournal.domain.stepkinds import Comparison
from mistakejournal.ui.runner.stepviews.beside import Beside


def lines(beside: Beside) -> list[str]:
    return [label.text() for label in beside.findChildren(QLabel) if label.text() and label.isVisible()]


def test_each_comparison_is_a_line_and_none_takes_no_room(qtbot: QtBot) -> None:
    beside = Beside()
    qtbot.addWidget(beside)
    day = Comparison("different", {"name": "Date", "said": "Tuesday"})
    beside.show_comparisons((day, Comparison("last_time", {"last": "Monday"}), Comparison()))
    assert lines(beside) == ["Different: the brief says Tuesday.", "Last time: Monday"]
    assert beside.words() == "Different: the brief says Tuesday. Last time: Monday"
    beside.show_comparisons(())
    assert beside.isHidden()


def test_two_facts_are_told_apart(qtbot: QtBot) -> None:
    beside = Beside()
    qtbot.addWidget(beside)
    beside.show_comparisons([Comparison("same", {"name": name, "said": "x"}) for name in ("Date", "Time")])
    assert lines(beside) == ["Date: same as the brief.", "Time: same as the brief."]
