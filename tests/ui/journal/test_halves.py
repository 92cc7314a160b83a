"""The seam between the halves is thin to see and easy to take hold of."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from mistakejournal.ui.journal.halves import Halves


def test_the_right_half_takes_what_the_window_gains(qtbot):
    halves = Halves(QWidget(), QWidget())
    qtbot.addWidget(halves)
    halves.setSizes([300, 500])
    halves.resize(809, 400)
    halves.show()
    left = halves.sizes()[0]
    halves.resize(1209, 400)
    assert halves.sizes()[0] == left


def test_its_seam_is_one_line(qtbot, light):
    halves = Halves(QWidget(), QWidget())
    qtbot.addWidget(halves)
    halves.resize(800, 100)
    halves.show()
    seam = halves.handle(1)
    assert seam.width() >= 9
    image = seam.grab().toImage()
    line = [x for x in range(image.width()) if image.pixelColor(x, 50) == light.color("line")]
    assert len(line) == 1
