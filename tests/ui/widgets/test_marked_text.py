"""Text with marks is painted bold where they are and stays in its room."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from mistakejournal.ui.theme import Theme
from mistakejournal.ui.widgets.marked_text import Marks, paint_marked

Paint = Callable[..., float]


@pytest.fixture
def image() -> QImage:
    image = QImage(400, 20, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.white)
    return image


@pytest.fixture
def paint(image: QImage, light: Theme) -> Iterator[Paint]:
    """Paint a text into a line that begins at 10; give the width it takes."""
    painter = QPainter(image)

    def paint(text: str, marks: Marks = (), width: int = 380, *, at_right: bool = False) -> float:
        line = QRectF(10, 0, width, 20)
        return paint_marked(painter, line, light, "small", "text", text, marks, at_right=at_right)

    yield paint
    painter.end()


def inked(image: QImage) -> list[int]:
    """Give the columns that are not white."""
    return [
        x
        for x in range(image.width())
        if any(image.pixelColor(x, y) != Qt.GlobalColor.white for y in range(image.height()))
    ]


def test_a_line_ends_where_its_room_does(paint: Paint, image: QImage) -> None:
    assert 60 < paint("an old link " * 9, ((3, 6),), 80) <= 80
    assert max(inked(image)) <= 91
    assert 180 < paint("an old link " * 9, (), 200) <= 200
    assert max(inked(image)) <= 211


def test_no_room_takes_no_words(paint: Paint, image: QImage) -> None:
    assert paint("an old link", width=-5) == paint("an old link", width=3) == 0
    assert inked(image) == []


def test_words_at_the_right_end_there(paint: Paint, image: QImage) -> None:
    width = paint("24 Nov", width=300, at_right=True)
    assert 305 <= max(inked(image)) <= 311
    assert min(inked(image)) >= 310 - width - 1


@pytest.mark.parametrize("before", ["", "old ", "😬 ", "e\u0301 ", "先週の"])
def test_what_was_found_is_bold_and_nothing_else(paint: Paint, before: str) -> None:
    text, start = f"{before}link", len(before)
    gained = paint(text, ((start, start + 4),)) - paint(text)
    assert gained == pytest.approx(paint("link", ((0, 4),)) - paint("link"), abs=0.5)
    assert gained > 0


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=60), st.integers(0, 9), st.integers(1, 9))
def test_any_text_stays_in_its_room(paint: Paint, text: str, start: int, length: int) -> None:
    assert paint(text, ((start, start + length),) if start + length <= len(text) else (), 120) <= 121
