"""The ring shows a part of one, and never more."""

from __future__ import annotations

from mistakejournal.ui.widgets.progress_ring import ProgressRing


def inked(ring, color):
    image = ring.grab().toImage()
    return sum(image.pixelColor(x, y) == color for x in range(image.width()) for y in range(image.height()))


def test_more_is_more(qtbot, light):
    ring = ProgressRing(0.0, 60)
    qtbot.addWidget(ring)
    amounts = []
    for value in (-1, 0.25, 0.5, 1.0, 7.0):
        ring.set_value(value)
        amounts.append(inked(ring, light.color("accent")))
    assert amounts[0] == 0 < amounts[1] < amounts[2] < amounts[3] == amounts[4]
