"""The rows of a comparison."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import QModelIndex, Qt

from mistakejournal.domain.runcomparison import RunComparison, StepCompared
from mistakejournal.ui.comparison.model import SHARES, StepsCompared
from mistakejournal.ui.widgets.line_delegate import ID


def step(number: int, usual: int | None, longest: int | None) -> StepCompared:
    spans = [timedelta(minutes=one) if one is not None else None for one in (usual, longest)]
    return StepCompared(number, f"s{number}", "Look", 3, spans[0], spans[1], 0, 0, (), 0)


def test_bars_are_parts_of_the_longest_time_of_all() -> None:
    model = StepsCompared()
    model.show_comparison(RunComparison(3, (step(1, 2, 5), step(2, 1, 10), step(3, None, None)), 0, 0))
    shares = [model.index(row, 0).data(SHARES) for row in range(model.rowCount())]
    assert shares == [(0.2, 0.5), (0.1, 1.0), (0.0, 0.0)]
    assert model.index(1, 0).data(ID) == "s2"
    assert model.index(0, 0).data(Qt.ItemDataRole.DisplayRole) == "1. Look"
    assert model.index(0, 0).data(Qt.ItemDataRole.DecorationRole) is None
    assert model.data(QModelIndex()) is None


def test_times_of_nothing_make_no_bar() -> None:
    model = StepsCompared()
    model.show_comparison(RunComparison(2, (step(1, 0, 0),), 0, 0))
    assert model.index(0, 0).data(SHARES) == (0.0, 0.0)
