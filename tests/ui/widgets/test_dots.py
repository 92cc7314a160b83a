"""What is done is full, what is open is a ring, and the larger dot is where one is."""

from __future__ import annotations

from mistakejournal.ui.widgets.dots import Dots


def test_another_place_looks_different_and_more_dots_take_more_room(qtbot):
    dots = Dots([True, False, False, False, False, False], 1, name="Step 2 of 6")
    qtbot.addWidget(dots)
    dots.resize(dots.sizeHint())
    before, width = dots.grab().toImage(), dots.sizeHint().width()
    dots.show_place([True, False, False, False, False, False], 4)
    assert dots.grab().toImage() != before
    dots.show_place([False] * 9, 4)
    assert dots.sizeHint().width() > width
    assert dots.accessibleName() == "Step 2 of 6"


def test_a_step_that_was_passed_by_does_not_look_done(qtbot):
    dots = Dots([True, True, False], 2, name="Step 3 of 3")
    qtbot.addWidget(dots)
    dots.resize(dots.sizeHint())
    all_done = dots.grab().toImage()
    dots.show_place([True, False, False], 2)
    assert dots.grab().toImage() != all_done
