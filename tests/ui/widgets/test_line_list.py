"""The list is gone through by mouse, arrows, J and K, and shows its focus to those who go by keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mistakejournal.domain.wanted import Wanted
from mistakejournal.services.incidents import start_incident
from mistakejournal.ui.models.incident_list import IncidentList
from mistakejournal.ui.theme import apply_theme, load_theme
from mistakejournal.ui.widgets.line_list import LineList


@pytest.fixture
def rows(qtbot, desk, clock):
    for number in range(30):
        clock.advance(minutes=1)
        start_incident(desk, title=f"Incident {number}")
    model = IncidentList(desk, {})
    rows = LineList(model, name="Incidents")
    qtbot.addWidget(rows)
    model.show_wanted(Wanted())
    rows.resize(380, 500)
    rows.show()
    rows.activateWindow()
    yield rows
    rows.close()


def test_arrows_and_letters_move_and_enter_opens(rows):
    told, opened = [], []
    rows.chosen.connect(told.append)
    rows.opened.connect(opened.append)
    rows.select_row(0)
    first = rows.current_id()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_J, Qt.Key.Key_K, Qt.Key.Key_Up):
        QTest.keyClick(rows, key)
    assert rows.current_id() == first
    assert len(told) == 5
    QTest.keyClick(rows, Qt.Key.Key_Return)
    assert opened == [first]
    assert rows.is_by_keys()


def test_a_click_opens_and_shows_no_ring(rows):
    opened = []
    rows.opened.connect(opened.append)
    place = rows.visualRect(rows.model().index(1, 0)).center()
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert opened == [rows.current_id()]
    assert not rows.is_by_keys()


def test_coming_here_chooses_nothing_by_itself(rows):
    rows.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    assert rows.current_id() == ""
    rows.select_row(3)
    rows.select_row(-1)
    assert rows.current_id() == ""


def test_the_last_row_in_view_is_known(rows):
    assert 5 <= rows.last_seen_row() <= 9
    rows.scrollToBottom()
    assert rows.last_seen_row() == 29


def test_rows_grow_with_the_text(rows, qapp):
    before = rows.visualRect(rows.model().index(0, 0)).height()
    apply_theme(qapp, load_theme("light", text_scale=2.0))
    QApplication.processEvents()
    assert rows.visualRect(rows.model().index(0, 0)).height() > 1.6 * before


def test_several_rows_are_picked_by_ctrl_and_shift_and_are_not_opened(qtbot, desk, rows):
    several = LineList(rows.model(), name="Incidents", takes_several=True)
    qtbot.addWidget(several)
    several.resize(380, 500)
    several.show()
    opened, picked = [], []
    several.opened.connect(opened.append)
    several.picked.connect(lambda: picked.append(several.selected_ids()))

    def click(row, keys=Qt.KeyboardModifier.NoModifier):
        place = several.visualRect(several.model().index(row, 0)).center()
        QTest.mouseClick(several.viewport(), Qt.MouseButton.LeftButton, keys, place)

    ids = [several.model().index(row, 0).data(IncidentList.ID) for row in range(4)]
    click(0)
    assert opened == ids[:1]
    click(2, Qt.KeyboardModifier.ControlModifier)
    assert several.selected_ids() == [ids[0], ids[2]]
    click(0)
    for _ in range(2):
        QTest.keyClick(several, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert several.selected_ids() == picked[-1] == ids[:3]
    assert opened == [ids[0], ids[0]]
    several.close()
