"""One dot for each step, or a bar."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from mistakejournal.ui.runner.progress_dots import ProgressDots
from mistakejournal.ui.widgets.dots import Dots
from mistakejournal.ui.widgets.progress_bar import ProgressBar


def shown(qtbot: QtBot, total: int) -> ProgressDots:
    dots = ProgressDots()
    qtbot.addWidget(dots)
    dots.resize(380, 20)
    dots.show_place([True, False] * (total // 2), 3, f"Step 3 of {total}")
    dots.show()
    return dots


def test_a_few_steps_are_dots(qtbot: QtBot) -> None:
    dots = shown(qtbot, 12)
    assert dots.findChild(Dots).isVisible()
    assert dots.findChild(Dots).accessibleName() == "Step 3 of 12"
    assert not dots.findChild(ProgressBar).isVisible()


def test_a_thousand_steps_are_a_bar_and_ask_for_no_width(qtbot: QtBot) -> None:
    dots = shown(qtbot, 1000)
    bar = dots.findChild(ProgressBar)
    assert bar.isVisible()
    assert (bar.value(), bar.maximum(), bar.accessibleName()) == (500, 1000, "Step 3 of 1000")
    assert dots.minimumSizeHint().width() == 0
