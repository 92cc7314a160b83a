"""The four figures, two by two where there is room (K2 to K5)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.services.patterns import Patterns
from mistakejournal.ui.patterns.causes import CausesFigure
from mistakejournal.ui.patterns.figure import Figure
from mistakejournal.ui.patterns.figure_view import FigureView
from mistakejournal.ui.patterns.fixes import FIRST, MORE, FixesFigure
from mistakejournal.ui.patterns.months import MonthsFigure
from mistakejournal.ui.patterns.scope import Scope
from mistakejournal.ui.patterns.span_part import SpanPart
from mistakejournal.ui.routes import Route
from mistakejournal.ui.theme.themed import Themed
from mistakejournal.ui.widgets.side_by_side import SideBySide

_LEFT, _RIGHT, _STACK_BELOW, _BETWEEN, _UNDER = 401, 489, 700, 64, 32


class Board(Themed, QWidget):
    """Made for the first numbers; other numbers keep where the keys are."""

    opened = Signal(Route)
    moved = Signal(QWidget, QPoint)

    def __init__(
        self,
        found: Patterns,
        scope: Scope,
        cause_words: Callable[[str], str],
        local: Callable[[datetime], datetime],
        parent: QWidget | None = None,
    ) -> None:
        """Show `found`; `cause_words` names a cause by its code, `local` gives her wall clock."""
        super().__init__(parent)
        self._found, self._scope = found, scope
        self._cause_words, self._local = cause_words, local
        self._all_causes = False
        self._shown_fixes = FIRST
        self._causes = FigureView(self._causes_figure())
        self._months = FigureView(MonthsFigure(found, scope))
        self._spans = SpanPart(found, scope, local)
        self._fixes = FigureView(self._fixes_figure())
        self._causes.more_wanted.connect(self._turn_causes)
        self._fixes.more_wanted.connect(self._turn_fixes)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for left, right in ((self._causes, self._months), (self._spans, self._fixes)):
            line = SideBySide(spacing=_BETWEEN, stack_below=_STACK_BELOW)
            line.add(left, stretch=_LEFT)
            line.add(right, stretch=_RIGHT)
            self._column.addLayout(line)
        for view in (self._causes, self._months, self._spans.view, self._fixes):
            view.moved.connect(lambda place, view=view: self.moved.emit(view, place))
        for part in (self._causes, self._months, self._spans, self._fixes):
            part.opened.connect(self.opened)
        self.wear()

    def show_patterns(self, found: Patterns, scope: Scope) -> None:
        """Show other numbers."""
        self._found, self._scope = found, scope
        self._causes.show_figure(self._causes_figure())
        self._months.show_figure(MonthsFigure(found, scope))
        self._spans.show_patterns(found, scope)
        self._fixes.show_figure(self._fixes_figure())

    def figures(self) -> list[Figure]:
        """Give the four as they are shown, for a sheet."""
        return [
            self._causes_figure(on_paper=True),
            MonthsFigure(self._found, self._scope),
            self._spans.figure(),
            self._fixes_figure(on_paper=True),
        ]

    def restyle(self) -> None:
        """Keep the rows apart."""
        self._column.setSpacing(self.theme.space(_UNDER))

    def _causes_figure(self, *, on_paper: bool = False) -> CausesFigure:
        return CausesFigure(
            self._found, self._scope, self._cause_words, is_whole=self._all_causes, on_paper=on_paper
        )

    def _fixes_figure(self, *, on_paper: bool = False) -> FixesFigure:
        return FixesFigure(self._found, self._local, shown=self._shown_fixes, on_paper=on_paper)

    def _turn_causes(self) -> None:
        self._all_causes = not self._all_causes
        self._causes.show_figure(self._causes_figure())

    def _turn_fixes(self) -> None:
        """Show some more of them, or the first alone again after the last."""
        is_whole = self._shown_fixes >= len(self._found.fixes)
        self._shown_fixes = FIRST if is_whole else self._shown_fixes + MORE
        self._fixes.show_figure(self._fixes_figure())
