"""The bar shows how much is done, in one or in pieces."""

from __future__ import annotations

from itertools import pairwise

from mistakejournal.ui.widgets.progress_bar import ProgressBar


def done(bar, color):
    image = bar.grab().toImage()
    return [x for x in range(image.width()) if image.pixelColor(x, 3) == color]


def test_the_whole_bar_fills_from_the_left(qtbot, light):
    bar = ProgressBar("4 of 8", 8, 4)
    qtbot.addWidget(bar)
    bar.resize(200, 6)
    assert max(done(bar, light.color("accent"))) in range(96, 101)
    bar.setValue(0)
    assert done(bar, light.color("accent")) == []
    assert bar.minimumSizeHint().height() == bar.sizeHint().height() == 6


def test_pieces_stand_apart(qtbot, light):
    bar = ProgressBar("5 of 6", 6, 5, parts=True)
    qtbot.addWidget(bar)
    bar.resize(368, 6)
    inked = done(bar, light.color("accent"))
    gaps = sum(later - sooner > 1 for sooner, later in pairwise(inked))
    assert gaps == 4
    assert bar.accessibleName() == "5 of 6"
