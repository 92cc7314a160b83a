"""The four figures: other numbers keep what was unfolded and where the keys are."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mistakejournal.ui.patterns.board import Board
from mistakejournal.ui.patterns.figure_view import FigureView
from mistakejournal.ui.patterns.scope import Scope
from mistakejournal.ui.routes import Route
from tests.ui.patterns.autumn import causes, fix, found

MANY = found(causes=causes(6, 4, 2, 1, 1, 1, 1, 1), fixes=tuple(fix(f"Step {number}") for number in range(7)))


@pytest.fixture
def board(qtbot) -> Board:
    board = Board(MANY, Scope(), str.title, lambda moment: moment)
    qtbot.addWidget(board)
    board.resize(950, 700)
    board.show()
    return board


def views(board: Board) -> list[FigureView]:
    return board.findChildren(FigureView)


def test_the_rest_of_causes_and_fixes_unfolds_and_stays_so(board: Board) -> None:
    for view in views(board)[::3]:
        QTest.keyClick(view, Qt.Key.Key_End)
        assert view.accessibleName().endswith(" more")
        QTest.keyClick(view, Qt.Key.Key_Return)
        QTest.keyClick(view, Qt.Key.Key_End)
        assert view.accessibleName().endswith("Show fewer")
        board.show_patterns(MANY, Scope())
        assert view.accessibleName().endswith("Show fewer")


def test_what_a_number_opens_and_where_the_keys_are_is_handed_on(board: Board) -> None:
    opened: list[Route] = []
    moved: list[FigureView] = []
    board.opened.connect(opened.append)
    board.moved.connect(lambda view, _place: moved.append(view))
    for view in views(board):
        QTest.keyClick(view, Qt.Key.Key_Right)
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert len(opened) == 4
    assert moved == views(board)


def test_a_sheet_gets_the_four_without_offers(board: Board, light) -> None:
    figures = board.figures()
    assert [one.title for one in figures] == [
        "What was behind them",
        "Reached a client, or caught first",
        "From finding it to telling the client",
        "Is the fix holding?",
    ]
    assert all(spot.route for one in figures for spot in one.spots(light, 400))
