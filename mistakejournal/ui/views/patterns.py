"""Patterns: what keeps happening, how soon it was told, and whether the fixes hold (K2 to K5)."""

from __future__ import annotations

from typing import cast

from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from mistakejournal.ui.context import Context
from mistakejournal.ui.patterns.counting import Counted, Counting
from mistakejournal.ui.patterns.empty_page import EmptyPage
from mistakejournal.ui.patterns.page import PatternsPage
from mistakejournal.ui.view import View


class PatternsView(View):
    """The figures, or one sentence while there is too little to see."""

    interests = frozenset(
        {"incidents", "causes", "fixes", "steps", "checklists", "runs", "run_steps", "clients", "works"}
    )

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Serve `context`."""
        super().__init__(context, parent)
        self._counting = Counting(context.desk, self)
        self._counting.done.connect(self._on_counted)
        self._counting.failed.connect(context.failed)
        self._page = PatternsPage(context)
        self._page.asked.connect(self._counting.choose)
        self._empty = EmptyPage(context)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._page)
        self._stack.addWidget(self._empty)

    def refresh(self) -> None:
        """Count anew beside the window's work; what was counted last stays until then."""
        self._page.show_choices()
        self._counting.count(self._page.scope)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the focus on."""
        super().focusInEvent(event)
        if self._stack.currentWidget() is self._empty:
            self._empty.focus_first()
        else:
            self._page.focus_first()

    def print_shown(self) -> bool:
        """Print the figures."""
        return self._stack.currentWidget() is self._page and self._page.print_figures()

    def _on_counted(self, found: object) -> None:
        counted = cast("Counted", found)
        had_focus = self.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
        if counted.is_enough:
            self._page.show_patterns(counted)
            self._stack.setCurrentWidget(self._page)
            return
        self._empty.show_count(counted.entries)
        self._stack.setCurrentWidget(self._empty)
        if had_focus or self.hasFocus():
            self._empty.focus_first()
