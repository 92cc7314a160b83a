"""A figure in the window: arrow keys go through its numbers, a click or Enter opens one."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mistakejournal.ui.patterns.causes import CausesFigure
from mistakejournal.ui.patterns.figure_view import FigureView
from mistakejournal.ui.patterns.scope import Scope
from mistakejournal.ui.routes import Route
from tests.ui.patterns.autumn import causes, found


@pytest.fixture
def view(qtbot) -> FigureView:
    view = FigureView(CausesFigure(found(causes=causes(6, 4, 2, 1, 1, 1, 1)), Scope(), str.title))
    qtbot.addWidget(view)
    view.resize(420, view.heightForWidth(420))
    view.show()
    view.activateWindow()
    QApplication.processEvents()
    return view


def test_arrow_keys_go_from_number_to_number_and_each_is_said(view: FigureView) -> None:
    view.setFocus(Qt.FocusReason.TabFocusReason)
    assert view.accessibleName() == "What was behind them: Interruption: 6 of 12 incidents"
    moved: list[QPoint] = []
    view.moved.connect(moved.append)
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert view.accessibleName().endswith("Assumption: 4 of 12 incidents")
    QTest.keyClick(view, Qt.Key.Key_Left)
    QTest.keyClick(view, Qt.Key.Key_Up)
    assert view.accessibleName().endswith("Interruption: 6 of 12 incidents")
    QTest.keyClick(view, Qt.Key.Key_End)
    assert view.accessibleName().endswith("Show 2 more")
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert len(moved) == 5


def test_enter_opens_the_rows_and_the_last_one_shows_the_rest(view: FigureView, qtbot) -> None:
    opened: list[Route] = []
    view.opened.connect(opened.append)
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert opened == [view.spots()[0].route]
    QTest.keyClick(view, Qt.Key.Key_End)
    with qtbot.waitSignal(view.more_wanted):
        QTest.keyClick(view, Qt.Key.Key_Space)


def test_a_click_opens_the_number_under_it_and_nothing_between(view: FigureView) -> None:
    opened: list[Route] = []
    view.opened.connect(opened.append)
    second = view.spots()[1]
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=second.rect.center().toPoint())
    assert opened == [second.route]
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(5, 2))
    assert len(opened) == 1


def test_the_pointer_and_the_keys_show_what_a_number_says(view: FigureView) -> None:
    view.clearFocus()
    plain = view.grab().toImage()
    QTest.mouseMove(view, view.spots()[1].rect.center().toPoint())
    assert view.grab().toImage() != plain
    QApplication.sendEvent(view, QEvent(QEvent.Type.Leave))
    assert view.grab().toImage() == plain
    view.setFocus(Qt.FocusReason.TabFocusReason)
    assert view.grab().toImage() != plain
    view.clearFocus()
    assert view.grab().toImage() == plain


def test_other_numbers_keep_the_place(view: FigureView) -> None:
    QTest.keyClick(view, Qt.Key.Key_Down)
    view.show_figure(CausesFigure(found(causes=causes(9, 8)), Scope(), str.title))
    assert view.accessibleName().endswith("Assumption: 8 of 12 incidents")
    view.show_figure(CausesFigure(found(causes=()), Scope(), str.title))
    assert view.current() is None
    assert view.accessibleName() == "What was behind them"
    QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_Return)
