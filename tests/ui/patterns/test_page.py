"""The page: it waits, shows, turns to text, and leaves the window."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from mistakejournal.errors import JournalError
from mistakejournal.ui.context import Context
from mistakejournal.ui.patterns import leaving
from mistakejournal.ui.patterns.board import Board
from mistakejournal.ui.patterns.counting import Counted
from mistakejournal.ui.patterns.page import PatternsPage
from mistakejournal.ui.patterns.scope import Scope
from mistakejournal.ui.patterns.tables import Tables
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.menu_button import MenuButton
from mistakejournal.ui.widgets.segmented import Segment
from tests.ui.patterns.autumn import causes, fix, found


@pytest.fixture
def page(context: Context, qtbot) -> PatternsPage:
    page = PatternsPage(context)
    qtbot.addWidget(page)
    page.resize(1000, 700)
    page.show()
    return page


def test_before_the_first_numbers_there_is_nothing_to_print_or_save(page: PatternsPage) -> None:
    assert page.findChild(Board) is None
    assert not page.print_figures()
    page.findChild(MenuButton).menu().actions()[1].trigger()


def test_read_as_text_first_it_still_prints_the_figures(page: PatternsPage, monkeypatch) -> None:
    next(one for one in page.findChildren(Button) if one.text() == "Read as text").click()
    page.show_patterns(Counted(Scope(), found(), 15))
    assert page.findChild(Tables).isVisible()
    printed = []
    monkeypatch.setattr(leaving, "print_sheet", lambda _parent, sheet: printed.append(sheet))
    assert page.print_figures()
    assert printed[0].title == "Patterns"
    assert page.findChild(Tables).isVisible()
    assert not page.findChild(Board).isVisible()


def test_a_saved_file_is_named_and_one_that_fails_is_told(page, context, monkeypatch, qtbot) -> None:
    page.show_patterns(Counted(Scope(), found(), 15))
    save = page.findChild(MenuButton).menu().actions()[1]
    monkeypatch.setattr(leaving, "ask_and_save", lambda *_asked: Path("somewhere/mine.png"))
    with qtbot.waitSignal(context.noted) as noted:
        save.trigger()
    assert noted.args == ["Saved as mine.png"]

    def fail(*_asked):
        raise JournalError("unsaved_file")

    monkeypatch.setattr(leaving, "ask_and_save", fail)
    monkeypatch.setattr(leaving, "print_sheet", fail)
    with qtbot.waitSignal(context.failed):
        save.trigger()
    with qtbot.waitSignal(context.failed):
        page.print_figures()


def test_all_four_figures_stand_in_a_window_of_1280_by_800_with_more_than_they_show(page) -> None:
    page.resize(1280 - 244, 800)
    many = replace(
        found(causes=causes(6, 4, 3, 2, 2, 1, 1, 1)),
        fixes=tuple(fix(f"Open every link of the issue in a test, {number}") for number in range(7)),
    )
    page.show_patterns(Counted(Scope(), many, 15))
    QApplication.processEvents()
    board = page.findChild(Board)
    assert page.verticalScrollBar().maximum() == 0
    assert board.mapTo(page, board.rect().bottomLeft()).y() <= 800


def test_a_sheet_names_the_choice_its_numbers_are_of_while_another_is_counted(page, monkeypatch) -> None:
    page.show_patterns(Counted(Scope(), found(), 15))
    page.findChildren(Segment)[0].click()
    printed = []
    monkeypatch.setattr(leaving, "print_sheet", lambda _parent, sheet: printed.append(sheet))
    assert page.print_figures()
    assert printed[0].about == "The last 6 months"
    page.show_patterns(Counted(Scope("3"), found(), 15))
    assert page.print_figures()
    assert printed[1].about == "The last 3 months"
