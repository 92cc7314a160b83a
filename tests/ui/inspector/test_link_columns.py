"""Columns of links keep their order, and a cell keeps the quiet words behind long ones."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from mistakejournal.ui.inspector.link_columns import STACK_BELOW, Cell, columns, is_stacked, words_left
from mistakejournal.ui.theme import load_theme


@pytest.mark.parametrize("scale", [0.9, 1.0, 2.0])
def test_each_column_begins_after_the_one_before_it(qapp, scale):
    theme = load_theme("light", text_scale=scale)
    for width in range(theme.px(STACK_BELOW), theme.px(1400), 20):
        goes, beside = columns(theme, width)
        assert words_left(theme) < goes < beside < width


def test_the_third_column_gets_the_room_its_words_need(light):
    assert columns(light, 700)[1] == 420
    assert columns(light, 1000)[1] == 660


def test_a_narrow_place_stacks_them(light):
    assert is_stacked(STACK_BELOW - 1)
    assert not is_stacked(STACK_BELOW)


def test_words_that_are_too_long_leave_room_for_what_is_behind_them(light):
    """The strip at the end is painted on though the words alone would fill it."""
    strips = []
    for after in ("", "2 times"):
        image = QImage(160, 24, QImage.Format.Format_RGB32)
        image.fill(0xFFFFFF)
        painter = QPainter(image)
        Cell(QRectF(0, 0, 160, 24), light.font("body"), "text", "Listen " * 20, after).paint(painter, light)
        painter.end()
        strips.append(image.copy(110, 0, 50, 24))
    assert strips[0] != strips[1]
