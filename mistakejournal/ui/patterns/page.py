"""The page of the Patterns place: its head, and the figures or the same as text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QWidget

from mistakejournal.domain.cause import Causes
from mistakejournal.domain.lookback import Period
from mistakejournal.errors import JournalError
from mistakejournal.ui.context import Context
from mistakejournal.ui.patterns.board import Board
from mistakejournal.ui.patterns.counting import Counted
from mistakejournal.ui.patterns.head import Head
from mistakejournal.ui.patterns.scope import Scope
from mistakejournal.ui.patterns.tables import Tables
from mistakejournal.ui.routes import Place, Route
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.page import Page
from mistakejournal.words.patterns import headline
from mistakejournal.words.patterntables import text_tables

if TYPE_CHECKING:
    from mistakejournal.ui.patterns.sheet import Sheet

_WIDTH = 954
_UNDER_HEAD = 32
_ROOM = 60
"""Px around a number that scrolls into view with it."""


class PatternsPage(Page):
    """``asked`` for the patterns of another choice."""

    top = 24
    asked = Signal(Scope)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Serve `context`; it is filled when the first numbers come."""
        super().__init__(_WIDTH, parent=parent)
        self._context = context
        self._labels = {cause.code: cause.label for cause in Causes(context.desk.content.vocab).all}
        self._counted: Counted | None = None
        self._about = ""
        """The choice that the numbers shown are of: another may be chosen, and not counted yet."""
        self._is_text = False
        self._left_at: QWidget | None = None
        """The figure whose number led elsewhere: she comes back to it."""
        self._head = self.add(Head(context.desk), gap=0)
        self._head.asked.connect(self.asked)
        self._head.turned.connect(self._turn)
        self._head.save_wanted.connect(self._save)
        self._head.print_wanted.connect(self.print_figures)
        self._head.look_back_wanted.connect(lambda: context.go(Place.LOOK_BACK, Period.MONTH))
        self._waits = self.add(Label(self.tr("Counting what is there"), "body", "text2"), gap=0)
        self.column.addSpacing(self.theme.space(_UNDER_HEAD))
        self._board: Board | None = None
        self._tables: Tables | None = None
        self.add_stretch()

    @property
    def scope(self) -> Scope:
        """Give what is chosen."""
        return self._head.scope()

    def show_choices(self) -> None:
        """Offer the clients and works there are now."""
        self._head.show_choices()

    def show_patterns(self, counted: Counted) -> None:
        """Show these numbers."""
        self._counted, self._about = counted, self._head.about()
        self._waits.hide()
        self._head.say(headline(counted.patterns, self._context.desk.clock.local()))
        self._show()

    def focus_first(self) -> None:
        """Put the cursor on the number that led elsewhere, else on the first thing to do."""
        left_at, self._left_at = self._left_at, None
        if left_at is not None and left_at.isVisibleTo(self):
            left_at.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._head.focus_first()

    def print_figures(self) -> bool:
        """Print the sheet; tell whether there is one."""
        from mistakejournal.ui.patterns.leaving import print_sheet  # few sittings print anything

        sheet = self._sheet()
        if sheet is not None:
            try:
                print_sheet(self, sheet)
            except JournalError as error:
                self._context.failed.emit(error)
        return sheet is not None

    def _save(self, ending: str) -> None:
        from mistakejournal.ui.patterns.leaving import ask_and_save  # few sittings save a figure

        sheet = self._sheet()
        if sheet is None:
            return
        try:
            path = ask_and_save(self, sheet, ending)
        except JournalError as error:
            self._context.failed.emit(error)
            return
        if path is not None:
            self._context.noted.emit(self.tr("Saved as {name}").format(name=path.name))

    def _turn(self, is_text: bool) -> None:
        self._is_text = is_text
        self._show()

    def _show(self) -> None:
        if self._counted is None:
            return
        if self._is_text:
            self._show_tables(self._counted)
        else:
            self._show_board(self._counted)
        for part, shows in ((self._tables, self._is_text), (self._board, not self._is_text)):
            if part is not None:
                part.setVisible(shows)

    def _show_board(self, counted: Counted) -> None:
        if self._board is None:
            clock = self._context.desk.clock
            self._board = Board(counted.patterns, counted.scope, self._cause_words, clock.local)
            self._board.opened.connect(self._open)
            self._board.moved.connect(self._follow)
            self._insert(self._board)
        else:
            self._board.show_patterns(counted.patterns, counted.scope)

    def _show_tables(self, counted: Counted) -> None:
        if self._tables is None:
            self._tables = Tables(self._context)
            self._insert(self._tables)
        now = self._context.desk.clock.local()
        self._tables.show_tables(text_tables(counted.patterns, self._cause_words, now))

    def _insert(self, part: QWidget) -> None:
        self.column.insertWidget(self.column.count() - 1, part)

    def _open(self, route: Route) -> None:
        self._left_at = self.focusWidget()
        self._context.go(route.place, route.id, route.detail)

    def _follow(self, view: QWidget, place: QPoint) -> None:
        at = view.mapTo(self.content, place)
        self.ensureVisible(at.x(), at.y(), 0, self.theme.px(_ROOM))

    def _cause_words(self, code: str) -> str:
        return self._labels.get(code, code)

    def _sheet(self) -> Sheet | None:
        if self._counted is None:
            return None
        if self._board is None:
            self._show_board(self._counted)
            self._show()
        assert self._board is not None
        from mistakejournal.ui.patterns.sheet import Sheet  # few sittings need one

        now = self._context.desk.clock.local()
        sentence = headline(self._counted.patterns, now)
        return Sheet(self.tr("Patterns"), self._about, sentence, self._board.figures())
