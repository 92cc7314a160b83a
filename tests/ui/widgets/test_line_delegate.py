"""A row is painted in the colours of its state, and no word is cut in height."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mistakejournal.domain.wanted import Wanted
from mistakejournal.services.incidents import note_near_miss, start_incident
from mistakejournal.ui.models.incident_list import IncidentList
from mistakejournal.ui.widgets.line_list import LineList


@pytest.fixture
def rows(qtbot, desk, clock):
    start_incident(desk, title="A very long title that cannot stand in one line of this narrow list at all")
    clock.advance(minutes=1)
    note_near_miss(desk, "Unfilled name")
    model = IncidentList(desk, {})
    rows = LineList(model, name="Incidents")
    qtbot.addWidget(rows)
    model.show_wanted(Wanted())
    rows.resize(380, 300)
    rows.show()
    rows.activateWindow()
    yield rows
    rows.close()


def colours(rows, row):
    rect = rows.visualRect(rows.model().index(row, 0))
    image = rows.viewport().grab(rect).toImage()
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


def test_the_selected_row_is_filled_and_wears_the_ring_only_by_keys(rows, light):
    assert light.color("selected").name() not in colours(rows, 0)
    rows.setFocus(Qt.FocusReason.MouseFocusReason)
    rows.select_row(0)
    assert light.color("selected").name() in colours(rows, 0)
    assert light.color("focus").name() not in colours(rows, 1)
    QTest.keyClick(rows, Qt.Key.Key_Down)
    assert light.color("focus").name() in colours(rows, 1)


def test_what_was_caught_is_marked_by_a_word_in_green(rows, light):
    assert light.color("accent_text").name() in colours(rows, 0)


def test_all_rows_are_of_one_height_that_holds_two_lines(rows, light):
    heights = {rows.visualRect(rows.model().index(row, 0)).height() for row in range(2)}
    assert len(heights) == 1
    assert heights.pop() >= light.line_height("medium") + light.line_height("small") + 20
