"""The guided look back: one step at a time, each with a note of its own; none has to be answered (K5)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from mistakejournal.domain.lookback import CLOSING, page_after, page_before
from mistakejournal.ui.lookback.closing import ClosingPage
from mistakejournal.ui.lookback.session import Session
from mistakejournal.ui.lookback.step import LookBackStep
from mistakejournal.ui.lookback.steps import STEPS
from mistakejournal.ui.slices import Slices
from mistakejournal.ui.theme.themed import Themed
from mistakejournal.ui.widgets.announcement import announce
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.elided import ElidedLabel
from mistakejournal.ui.widgets.field import Field
from mistakejournal.ui.widgets.hairline import Hairline
from mistakejournal.ui.widgets.icon_button import IconButton
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.menu import Menu
from mistakejournal.ui.widgets.page import Page
from mistakejournal.ui.widgets.progress_bar import ProgressBar
from mistakejournal.ui.widgets.reading_order import stops_in
from mistakejournal.ui.widgets.text_field import TextField
from mistakejournal.words.lookbacks import minutes_words, step_of_words

_WIDTH = 780


class StepPage(Page):
    """One step: what it is about, its rows, and the note."""

    top = 28

    def __init__(self, session: Session, page: str) -> None:
        """Build the page of a step."""
        ask = next(one for one in session.asks if one.page == page)
        subtitle = f"{ask.text} {minutes_words(ask.minutes)}"
        super().__init__(_WIDTH, title=ask.name, subtitle=subtitle)
        self.step: LookBackStep = STEPS[page](session)
        self.note = TextField(session.note_of(page), ask.ask)
        self.note.changed.connect(partial(session.put_note, page))
        self.note.left.connect(session.flush)
        field = Field(self.tr("A note for yourself"), self.note)
        first, second = (field, self.step) if self.step.note_comes_first else (self.step, field)
        self.add(first, gap=16)
        self.add(second, gap=28)
        self.add_stretch()

    def add_line(self, line: str) -> None:
        """Put a line under what is noted; taking it back is taking back what was typed."""
        cursor = self.note.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.End)
        if self.note.text():
            cursor.insertBlock()
        cursor.insertText(line)
        self.note.setTextCursor(cursor)
        self.ensureWidgetVisible(self.note)


class Guide(Themed, QWidget):
    """Head, step, foot. Going anywhere saves what is typed; closing leaves it to be gone on with."""

    own_focus = True
    closed = Signal()
    """She leaves it; it can be gone on with."""
    finished = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        """Show the step that `session` is at."""
        super().__init__(parent)
        self.session = session
        session.setParent(self)
        self._pages: dict[str, StepPage] = {}
        self._closing: ClosingPage | None = None
        self._leave = IconButton("arrow-left", self.tr("Leave it; it can be gone on with"))
        self._leave.clicked.connect(lambda: self.closed.emit())
        self._title = ElidedLabel(session.title, "strong")
        self._where = Label("", "small", "text2")
        self._all = Button(self.tr("All steps"), "quiet", icon="chevron-down", height=30)
        self._all.clicked.connect(self._open_menu)
        self._bar = ProgressBar("", len(session.asks) + 1, parts=True)
        self._stack = QStackedWidget()
        self._back = Button(self.tr("Back"), "quiet", icon="chevron-left")
        self._next = Button(self.tr("Continue"), "primary", key_hint="Ctrl ↵")
        self._back.clicked.connect(self.go_back)
        self._next.clicked.connect(self.go_on)
        session.line_wanted.connect(self._add_line)
        self._lay_out()
        self.wear()
        self.open_page(session.page, remember=False)

    def _lay_out(self) -> None:
        self._head, self._foot = QHBoxLayout(), QHBoxLayout()
        self._head.addWidget(self._leave)
        self._head.addWidget(self._title, 1)
        self._head.addWidget(self._where)
        self._head.addWidget(self._all)
        self._foot.addWidget(self._back)
        self._foot.addStretch(1)
        self._foot.addWidget(self._next)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head)
        self._under = QHBoxLayout()
        self._under.addWidget(self._bar)
        column.addLayout(self._under)
        column.addWidget(self._stack, 1)
        column.addWidget(Hairline())
        column.addLayout(self._foot)

    def open_page(self, page: str, *, remember: bool = True) -> None:
        """Bring a step into view; `remember` notes it as the one she is at."""
        if remember:
            self.session.turn_to(page)
        shown = self._page(self.session.page)
        self.fill()  # out of view, where each row need not be laid out by itself
        self._stack.setCurrentWidget(shown)
        shown.verticalScrollBar().setValue(0)
        self._order()
        self.setAccessibleName(shown.title.text())
        announce(self, f"{self._where.text()}. {shown.title.text()}")
        self.focus_first()
        Slices(self._build_ahead(), self)

    def fill(self) -> None:
        """Show what is so now in the step in view."""
        page, count = self.session.page, len(self.session.asks)
        is_closing = page == CLOSING
        self._title.set_text(self.session.title)
        where = "" if is_closing else step_of_words(self.session.number, count)
        self._where.setText(where)
        self._bar.setValue(self.session.number)
        self._bar.setAccessibleName(where or self.tr("The one page"))
        self._back.setVisible(bool(page_before(self.session.period, page)))
        self._next.setText(self.tr("Done") if is_closing else self.tr("Continue"))
        if is_closing and self._closing is not None:
            self._closing.fill()
        elif page in self._pages:
            self._pages[page].step.fill()

    def take(self, kinds: frozenset[str]) -> None:
        """Answer that rows of these kinds have changed."""
        at, shown = self.session.page, self._stack.currentWidget()
        if shown is not (self._closing if at == CLOSING else self._pages.get(at)):
            return  # she is on her way to another one, which is filled when it opens
        if at == CLOSING:
            self.fill()
        elif self._pages[at].step.interests & kinds:
            self._pages[at].step.fill()

    def print_page(self) -> bool:
        """Open the one page as it will be on paper; tell whether it is in view."""
        if self.session.page != CLOSING or self._closing is None:
            return False
        self._closing.print_page()
        return True

    def go_on(self) -> None:
        """Open the next step; after the last one comes the page, and after that she is done."""
        if self.session.page == CLOSING:
            if self.session.finish():
                self.finished.emit()
            return
        self.open_page(page_after(self.session.period, self.session.page))

    def go_back(self) -> None:
        """Open the step before, if there is one."""
        before = page_before(self.session.period, self.session.page)
        if before:
            self.open_page(before)

    def focus_first(self) -> None:
        """Take the focus itself: no act lies under Enter by chance, and the first one is one Tab away."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def foot_height(self) -> int:
        """Give the height of the buttons along the bottom."""
        return self._foot.sizeHint().height()

    def restyle(self) -> None:
        """Take white space from the theme."""
        theme = self.theme
        side = theme.space(24)
        self._head.setContentsMargins(side, theme.space(14), side, theme.space(10))
        self._head.setSpacing(theme.space(10))
        self._under.setContentsMargins(side, 0, side, 0)
        self._foot.setContentsMargins(side, theme.space(14), side, theme.space(14))
        self._foot.setSpacing(theme.space(8))

    def _page(self, page: str) -> Page:
        if page == CLOSING:
            if self._closing is None:
                self._closing = ClosingPage(self.session.context, self.session.id)
                self._stack.addWidget(self._closing)
            return self._closing
        if page not in self._pages:
            self._pages[page] = StepPage(self.session, page)
            self._pages[page].step.settled.connect(self._settle)
            self._stack.addWidget(self._pages[page])
        return self._pages[page]

    def _build_ahead(self) -> Iterator[None]:
        """Build the step after this one while this one is read."""
        at = self.session.page
        after = CLOSING if at == CLOSING else page_after(self.session.period, at)
        if after != CLOSING:
            self._page(after)
        yield

    def _settle(self) -> None:
        """Once rows came or went: Tab goes as one reads, and a focus that went with its row comes back."""
        self._order()
        if self.isVisible() and self.window().focusWidget() is None:
            self.focus_first()

    def _order(self) -> None:
        shown = self._stack.currentWidget()
        inside = stops_in(shown.content) if isinstance(shown, Page) else ()
        for one, following in pairwise((self._leave, self._all, *inside, self._back, self._next)):
            QWidget.setTabOrder(one, following)

    def _add_line(self, line: str) -> None:
        page = self._pages.get(self.session.page)
        if page is not None:
            page.add_line(line)

    def _open_menu(self) -> None:
        menu = Menu(parent=self._all)
        for number, ask in enumerate(self.session.asks, start=1):
            menu.add(f"{number}. {ask.name}", partial(self.open_page, ask.page))
        menu.add(self.tr("The one page"), partial(self.open_page, CLOSING))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._all.mapToGlobal(self._all.rect().bottomLeft()))
