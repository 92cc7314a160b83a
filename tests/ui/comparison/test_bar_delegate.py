"""A calm bar under the words of a step."""

from __future__ import annotations

from datetime import timedelta

from pytestqt.qtbot import QtBot

from mistakejournal.domain.runcomparison import RunComparison, StepCompared
from mistakejournal.ui.comparison.bar_delegate import BarDelegate
from mistakejournal.ui.comparison.model import StepsCompared
from mistakejournal.ui.theme import Theme
from mistakejournal.ui.widgets.line_list import LineList


def test_the_usual_time_lies_over_the_longest(qtbot: QtBot, light: Theme) -> None:
    model = StepsCompared()
    rows = LineList(model, name="Steps", delegate=BarDelegate())
    qtbot.addWidget(rows)
    span = timedelta(minutes=4)
    model.show_comparison(
        RunComparison(3, (StepCompared(1, "s", "Look", 3, span / 2, span, 0, 0, (), 0),), 0, 0)
    )
    rows.resize(448, 200)
    rows.show()
    picture = rows.viewport().grab().toImage()
    row = rows.visualRect(model.index(0, 0))
    y = row.bottom() - 10
    colours = [picture.pixelColor(x, y).name() for x in (100, 300, 440)]
    assert colours[:2] == [light.color("accent").name(), light.color("accent_tint2").name()]
    assert colours[2] not in colours[:2]
