"""The figure of times, with the choice of the one that is measured and what goes beside it (K4)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import get_args

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.domain.incident import NoticedBy
from mistakejournal.services.patterns import Patterns
from mistakejournal.ui.patterns.figure_view import FigureView
from mistakejournal.ui.patterns.scope import Scope
from mistakejournal.ui.patterns.spans import SpansFigure
from mistakejournal.ui.routes import Place, Route
from mistakejournal.ui.theme.themed import Themed
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.flow_layout import FlowLayout
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.segmented import Segmented
from mistakejournal.words.dotted import dotted
from mistakejournal.words.patternfigures import SpanName, span_choice, span_label
from mistakejournal.words.patterns import found_first_words, median_words, trend_words

_NAMES: tuple[SpanName, ...] = get_args(SpanName)
_NOT_THE_CLIENT = " ".join((NoticedBy.ME, NoticedBy.STEP, NoticedBy.TOOL))


class SpanPart(Themed, QWidget):
    """One of three times at once, medians in words, and “I found it first”."""

    opened = Signal(Route)

    def __init__(
        self,
        found: Patterns,
        scope: Scope,
        local: Callable[[datetime], datetime],
        parent: QWidget | None = None,
    ) -> None:
        """Show the first time of three; `local` gives a moment on her wall clock."""
        super().__init__(parent)
        self._found, self._scope, self._local = found, scope, local
        self._choice = Segmented(
            [(name, span_label(name)) for name in _NAMES], name=span_choice(), value=_NAMES[0]
        )
        self._choice.changed.connect(lambda _name: self._show())
        self.view = FigureView(self.figure())
        self.view.opened.connect(self.opened)
        self._words = Label("", "small", "text2", wrap=True)
        self._first = Button("", "link", height=30)
        self._first.clicked.connect(self._open_first)
        line = FlowLayout(spacing=12)
        line.addWidget(self._choice)
        line.addWidget(self._first)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.view)
        self._column.addWidget(self._words)
        self._column.addLayout(line)
        self._column.addStretch(1)
        self._show()
        self.wear()

    def figure(self) -> SpansFigure:
        """Give the figure of the chosen time."""
        name = next((one for one in _NAMES if one == self._choice.value()), _NAMES[0])
        return SpansFigure(self._found, self._scope, name, self._local)

    def show_patterns(self, found: Patterns, scope: Scope) -> None:
        """Show other numbers of the same time."""
        self._found, self._scope = found, scope
        self._show()

    def restyle(self) -> None:
        """Keep the parts apart."""
        self._column.setSpacing(self.theme.space(8))

    def _show(self) -> None:
        found = self._found
        self.view.show_figure(self.figure())
        spans = {"told": found.told, "fixed": found.fixed, "verified": found.verified}[
            self._choice.value() or _NAMES[0]
        ]
        now = self._local(found.until)
        words = dotted(median_words(spans), trend_words(spans, now))
        self._words.setText(words)
        self._words.setVisible(bool(words))
        self._first.setText(found_first_words(found.found_first))
        self._first.setVisible(bool(found.found_first.of))

    def _open_first(self) -> None:
        wanted = self._scope.wanted(self._found.since, None, "incident", noticed_by=_NOT_THE_CLIENT)
        self.opened.emit(Route(Place.JOURNAL, "", wanted.detail()))
