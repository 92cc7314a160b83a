"""The page: it waits, shows, turns to text, and leaves the window."""

from __future__ import annotations

from pathlib import Path

import pytest

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
from tests.ui.patterns.autumn import found


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
