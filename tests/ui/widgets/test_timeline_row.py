"""Moments stand in one column, joined by a line."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QLabel

from mistakejournal.ui.widgets.timeline_row import TimelineRow


def test_titles_of_all_moments_start_at_the_same_place(qtbot):
    rows = [
        TimelineRow("24 Nov, 10:31", "I found it in the live email", "318 readers had clicked."),
        TimelineRow("10:57", "Told Theo", icon="mail", last=True),
    ]
    starts = set()
    for row in rows:
        qtbot.addWidget(row)
        row.resize(500, row.sizeHint().height())
        row.show()
        QApplication.processEvents()
        starts.add(row.findChildren(QLabel)[1].x())
    assert len(starts) == 1


def test_only_the_last_has_no_line_below(qtbot, light):
    def line_under_icon(last):
        row = TimelineRow("10:57", "Told Theo", "With two options.", last=last)
        qtbot.addWidget(row)
        row.resize(500, 100)
        image = row.grab().toImage()
        return any(image.pixelColor(x, 70) == light.color("edge") for x in range(500))

    assert (line_under_icon(False), line_under_icon(True)) == (True, False)
