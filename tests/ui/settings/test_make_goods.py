"""Make-good sizes are hers to change."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mistakejournal.services.preferences import settings
from mistakejournal.ui.routes import Place, Route
from mistakejournal.ui.settings.make_goods import make_good_rows
from mistakejournal.ui.widgets.select import Select


def test_each_level_with_a_make_good_has_a_row_for_time_and_one_for_money(qtbot):
    rows = list(make_good_rows())
    for row in rows:
        qtbot.addWidget(row)
    assert [row.name for row in rows] == [
        f"make_good_{what}_{level}" for level in (2, 3, 4) for what in ("minutes", "money")
    ]


@pytest.mark.row("C6")
def test_sizes_are_changed_in_settings(window):
    window.main.go(Route(Place.SETTINGS, "", "make_goods"))
    window.settle()
    QTest.keyClick(window.find("30 minutes", Select), Qt.Key.Key_Down)
    assert settings(window.desk).make_good_minutes_2 == 45
    window.type_into("Serious: in money", "forty")
    window.keys("Tab")
    assert settings(window.desk).make_good_money_3 == ""
    window.sees("An amount looks like 40 or 12.50. The old one is kept.")
    window.type_into("Serious: in money", "40,50")
    window.keys("Tab")
    assert settings(window.desk).make_good_money_3 == "40,50"
