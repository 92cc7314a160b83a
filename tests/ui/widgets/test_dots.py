"""The longer dot is where one is."""

from __future__ import annotations

from mistakejournal.ui.widgets.dots import Dots


def test_another_place_looks_different_and_more_dots_take_more_room(qtbot):
    dots = Dots(6, 1, name="Step 2 of 6")
    qtbot.addWidget(dots)
    dots.resize(dots.sizeHint())
    before, width = dots.grab().toImage(), dots.sizeHint().width()
    dots.set_current(4)
    assert dots.grab().toImage() != before
    dots.set_count(9)
    assert dots.sizeHint().width() > width
    assert dots.accessibleName() == "Step 2 of 6"
