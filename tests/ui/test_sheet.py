"""The sheet shows the whole kit, so what holds for it holds for each control."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from mistakejournal.ui.sheet import Sheet
from mistakejournal.ui.theme import apply_theme, current_theme, load_theme
from tests.ui.accessibility import clipped, complaints, contrasts, names, reachable_by_tab, targets, too_wide


@pytest.fixture
def sheet(qtbot: QtBot) -> Sheet:
    sheet = Sheet()
    qtbot.addWidget(sheet)
    sheet.resize(1280, 800)
    sheet.show()
    QApplication.processEvents()
    return sheet


def test_everything_has_a_name_and_a_role(sheet: Sheet) -> None:
    assert names(sheet) == []


def test_everything_is_large_enough_to_hit(sheet: Sheet) -> None:
    assert targets(sheet) == []


def test_tab_comes_to_everything(sheet: Sheet) -> None:
    assert reachable_by_tab(sheet) == []


@pytest.mark.parametrize("scale", [0.9, 1.0, 1.4, 2.0])
@pytest.mark.parametrize("width", [1280, 900, 640])
def test_nothing_is_cut_at_any_text_size(qapp: QApplication, sheet: Sheet, scale: float, width: int) -> None:
    apply_theme(qapp, load_theme("light", text_scale=scale))
    sheet.resize(width, 800)
    QApplication.processEvents()
    assert clipped(sheet) == []


def test_it_fits_a_small_screen_at_200_percent(qapp: QApplication, sheet: Sheet) -> None:
    apply_theme(qapp, load_theme("dark", text_scale=2.0))
    QApplication.processEvents()
    assert too_wide(sheet, 1280, 800) == []
    assert complaints(sheet) == []


@pytest.mark.parametrize("high", [False, True])
@pytest.mark.parametrize("name", ["light", "dark"])
def test_every_ink_is_far_enough_from_its_ground(name: str, high: bool) -> None:
    assert contrasts(load_theme(name, high_contrast=high)) == []


def test_another_theme_leaves_no_stale_colour(qapp: QApplication, sheet: Sheet) -> None:
    apply_theme(qapp, load_theme("dark"))
    QApplication.processEvents()
    switched = sheet.grab().toImage()
    fresh = Sheet()
    fresh.resize(sheet.size())
    fresh.show()
    QApplication.processEvents()
    assert switched == fresh.grab().toImage()
    fresh.close()


def test_every_label_takes_plain_text_only(sheet: Sheet) -> None:
    from PySide6.QtCore import Qt

    odd = [label for label in sheet.findChildren(QLabel) if label.textFormat() != Qt.TextFormat.PlainText]
    assert odd == []


def test_a_closed_window_is_really_gone(qapp: QApplication) -> None:
    before = len(qapp.allWidgets())
    for _round in range(2):
        sheet = Sheet()
        sheet.show()
        QApplication.processEvents()
        sheet.close()
        sheet.deleteLater()
        del sheet
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        apply_theme(qapp, load_theme("dark" if current_theme().name == "light" else "light"))
    assert len(qapp.allWidgets()) == before
