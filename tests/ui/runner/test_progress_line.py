"""How far a run is, as a bar and in words."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QProgressBar
from pytestqt.qtbot import QtBot

from mistakejournal.ui.runner.progress_line import ProgressLine


def test_bar_and_words_say_the_same(qtbot: QtBot) -> None:
    line = ProgressLine()
    qtbot.addWidget(line)
    line.show_progress(4, 11)
    bar, words = line.findChildren(QProgressBar)[0], line.findChildren(QLabel)[-1]
    assert (bar.value(), bar.maximum(), words.text()) == (4, 11, "4 of 11")
    line.show_progress(0, 0)
    assert bar.maximum() == 1
