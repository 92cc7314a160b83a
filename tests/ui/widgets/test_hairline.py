"""A hairline takes the length of its place."""

from __future__ import annotations

from PySide6.QtCore import QSize

from mistakejournal.ui.widgets.hairline import Hairline


def test_it_is_one_pixel_thick_and_as_long_as_it_may_be(qtbot, light):
    line = Hairline()
    qtbot.addWidget(line)
    line.resize(100, 1)
    line.show()
    assert line.grab().toImage().pixelColor(50, 0) == light.color("line")


def test_it_can_stand(qtbot):
    line = Hairline(vertical=True)
    qtbot.addWidget(line)
    line.resize(1, 80)
    assert line.size() == QSize(1, 80)
