"""Text with marks is painted piece by piece and stays in its room."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from mistakejournal.ui.widgets.marked_text import paint_marked, pieces_of


def test_pieces_are_marked_or_not() -> None:
    pieces = list(pieces_of("an old link", ((3, 6), (4, 5))))
    assert pieces == [("an ", False), ("old", True), (" link", False)]


@given(st.text(), st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)).map(sorted).map(tuple)))
def test_pieces_put_together_are_the_text(text: str, marks: list[tuple[int, int]]) -> None:
    inside = tuple((start, end) for start, end in marks if start < end <= len(text))
    assert "".join(piece for piece, _marked in pieces_of(text, inside)) == text


def test_a_line_ends_where_its_room_does(light) -> None:
    image = QImage(400, 20, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    ends = [
        paint_marked(painter, QRectF(10, 0, width, 20), light, "small", "text", "an old link " * 9, ((3, 6),))
        for width in (80, 200)
    ]
    painter.end()
    assert 60 < ends[0] <= 91
    assert 180 < ends[1] <= 211
    assert all(image.pixelColor(x, y) == Qt.GlobalColor.white for x in range(214, 400) for y in range(20))
