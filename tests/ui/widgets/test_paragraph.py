"""Lines break at words, and only a word too long is broken itself."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from mistakejournal.ui.theme import Theme
from mistakejournal.ui.widgets.paragraph import Paragraph


def test_each_line_takes_the_same_height(light):
    text = Paragraph("one\ntwo\nthree", light.font("body"), 21)
    assert text.height_for(500) == 63
    assert text.natural_width < 100


def test_a_narrow_place_breaks_even_one_long_word(light):
    text = Paragraph("Interruptions", light.font("body"), 21)
    assert text.height_for(40) > 21
    assert text.smallest_width == text.natural_width


def test_no_text_takes_one_line(light):
    assert Paragraph("", light.font("body"), 21).height_for(100) <= 21
    assert Paragraph("", light.font("body"), 21).smallest_width == 1


def test_it_paints_from_the_top_in_its_colour(light):
    image = QImage(200, 80, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    Paragraph("III III", light.font("display"), 41).draw(painter, QRectF(0, 0, 90, 80), QColor("black"))
    painter.end()
    assert any(image.pixelColor(x, 20).lightness() < 90 for x in range(200))


def test_a_link_makes_no_page_wider_than_it_is(light):
    text = Paragraph("https://" + "brightside/" * 30, light.font("body"), 21)
    assert text.smallest_width < 300
    assert text.height_for(300) > 21


@pytest.mark.parametrize("text", ["Next: tell Dana.", "Sent to the wrong list 🙂", "one\ntwo", ""])
def test_what_is_known_of_one_width_holds_for_the_others(text: str, light: Theme) -> None:
    asked = [300.0, 40.0, 500.0, 90.0, 41.0, 1000.0, 299.0]
    known = Paragraph(text, light.font("body"), light.line_height("body"))
    anew = [Paragraph(text, light.font("body"), light.line_height("body")).height_for(one) for one in asked]
    assert [known.height_for(width) for width in asked] == anew
