"""What all figures share: the head, and its room."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from mistakejournal.ui.patterns.causes import CausesFigure
from mistakejournal.ui.patterns.figure import Figure, Legend
from mistakejournal.ui.patterns.fixes import FixesFigure
from mistakejournal.ui.patterns.months import MonthsFigure
from mistakejournal.ui.patterns.scope import Scope
from mistakejournal.ui.patterns.spans import SpansFigure
from mistakejournal.ui.theme import Theme, load_theme
from tests.ui.patterns.autumn import found


def sign(painter: QPainter, _theme: Theme, room: QRectF) -> None:
    painter.drawRect(room)


def test_a_legend_without_room_beside_the_line_takes_lines_of_its_own(light: Theme) -> None:
    shown = Figure("A title", "A line below it", [Legend("One", sign), Legend("Two", sign)])
    assert shown.head_height(light, 500) < shown.head_height(light, 200) < shown.head_height(light, 90)


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("width", [220, 480, 1100])
def test_every_figure_paints_itself_within_its_height(qapp, theme: str, scale: float, width: int) -> None:
    worn = load_theme(theme, text_scale=scale)
    for shown in (
        CausesFigure(found(), Scope(), str.title),
        MonthsFigure(found(), Scope()),
        SpansFigure(found(), Scope(), "told", lambda moment: moment),
        FixesFigure(found(), lambda moment: moment),
    ):
        height = shown.height(worn, width)
        image = QImage(width, height + 40, QImage.Format.Format_ARGB32)
        image.fill(0)
        painter = QPainter(image)
        shown.paint(painter, worn, width)
        painter.end()
        below = image.copy(0, height + 2, width, 38)
        empty = QImage(below.size(), QImage.Format.Format_ARGB32)
        empty.fill(0)
        assert below == empty
        assert image.copy(0, 0, width, height) != empty
        for spot in shown.spots(worn, width):
            assert spot.rect.top() >= 0
            assert spot.rect.bottom() <= height + 12
