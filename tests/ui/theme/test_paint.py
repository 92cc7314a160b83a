"""Boxes keep inside their place, hairlines keep to one device pixel."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from mistakejournal.ui.theme.paint import box, hairline

WHITE, BLACK = QColor("white"), QColor("black")


def painted(draw, ratio=1.0):
    image = QImage(round(20 * ratio), round(20 * ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    draw(painter)
    painter.end()
    return image


def dark_rows(image):
    return [y for y in range(image.height()) if image.pixelColor(image.width() // 2, y) == BLACK]


def test_a_hairline_is_one_pixel_of_the_screen_whatever_its_ratio():
    for ratio in (1.0, 1.5, 2.0):
        image = painted(lambda painter: hairline(painter, QRectF(0, 0, 20, 10), BLACK), ratio)
        assert len(dark_rows(image)) == 1


def test_an_upright_hairline_stands_on_the_left():
    image = painted(lambda painter: hairline(painter, QRectF(3, 0, 1, 20), BLACK))
    assert [x for x in range(20) if image.pixelColor(x, 10) == BLACK] == [3]


def test_the_border_of_a_box_lies_inside_of_it():
    image = painted(lambda painter: box(painter, QRectF(5, 5, 10, 10), 0, fill=BLACK, border=BLACK, width=2))
    assert dark_rows(image) == list(range(5, 15))
    empty = painted(lambda painter: box(painter, QRectF(5, 5, 10, 10), 4))
    assert dark_rows(empty) == []
