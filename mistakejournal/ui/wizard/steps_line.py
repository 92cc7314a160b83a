"""The rail as one line on top, where the window is narrow or the text large."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mistakejournal.domain.flow import STEPS, Step
from mistakejournal.ui.theme.paint import painting
from mistakejournal.ui.theme.themed import Themed
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.elided import ElidedLabel
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.menu import Menu
from mistakejournal.words.steps import step_name

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

_BAR = 4


class StepsLine(Themed, QWidget):
    """Way out, the step by number and name, a menu of all steps, and six pieces that fill up."""

    closed = Signal()
    step_chosen = Signal(str)
    short_of_time = Signal()
    naming_wanted = Signal()
    first_word_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._current = STEPS[0]
        self._done: frozenset[Step] = frozenset()
        self._offers_short = False
        self._close = Button(self.tr("Close"), "quiet", icon="arrow-left")
        self._close.clicked.connect(lambda: self.closed.emit())
        self._number = Label("", "body", "text2")
        self._name = Label("", "strong")
        self._note = ElidedLabel("", "small", "text2")
        self._note.setMinimumWidth(1)
        self._word = Button(self.tr("First word"), "quiet", icon="mail")
        self._word.setAccessibleName(self.tr("A first word to the client"))
        self._word.setToolTip(self.tr("A first word to the client"))
        self._word.clicked.connect(lambda: self.first_word_wanted.emit())
        self._all = Button(self.tr("All steps"), "quiet", icon="chevron-down")
        self._all.clicked.connect(self._open_menu)
        self._row = QHBoxLayout()
        self._row.addWidget(self._close)
        self._row.addWidget(self._number)
        self._row.addWidget(self._name)
        self._row.addWidget(self._note, 1)
        self._row.addWidget(self._word)
        self._row.addWidget(self._all)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, _BAR)
        column.addLayout(self._row)
        self.wear()

    def show_steps(self, current: Step, done: Collection[Step]) -> None:
        """Show where she is and what is ticked."""
        self._current, self._done = current, frozenset(done)
        number = STEPS.index(current) + 1
        self._number.setText(self.tr("Step {number} of {count}").format(number=number, count=len(STEPS)))
        self._name.setText(step_name(current))
        self.update()

    def show_note(self, title: str, text: str) -> None:
        """Show the calm clock in what room there is; the menu says it whole."""
        self._note.set_text(text if title else "")

    def show_first_word(self, *, offered: bool) -> None:
        """Offer the first word to the client, or not."""
        self._word.setVisible(offered)
        self._fit()

    def show_short_of_time(self, *, offered: bool) -> None:
        """Offer the short way, or not."""
        self._offers_short = offered

    def menu(self) -> Menu:
        """Make the menu of all steps as they stand now."""
        menu = Menu(parent=self)
        for step in STEPS:
            words = step_name(step)
            if step in self._done:
                words = self.tr("{step}, done").format(step=words)
            mark = "check" if step in self._done else None
            menu.add(words, partial(self.step_chosen.emit, step), icon=mark)
        menu.addSeparator()
        menu.add(self.tr("Name this incident"), self.naming_wanted.emit)
        if self._offers_short:
            menu.add(self.tr("I have to go in a few minutes"), self.short_of_time.emit)
        return menu

    def restyle(self) -> None:
        """Take white space from the theme."""
        side, above = self.theme.space(20), self.theme.space(8)
        self._row.setContentsMargins(side, above, side, above)
        self._row.setSpacing(self.theme.space(10))
        self._word.setMinimumWidth(self.theme.px(18) + 2 * self.theme.space(14))  # the icon alone

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say the first word in words where there is room for them."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the surface and the six pieces."""
        theme = self.theme
        with painting(self) as painter:
            painter.fillRect(self.rect(), theme.color("sidebar"))
            width = (self.width() - 2 * (len(STEPS) - 1)) / len(STEPS)
            reached = STEPS.index(self._current)
            for number, step in enumerate(STEPS):
                piece = QRectF(number * (width + 2), self.height() - _BAR, width, _BAR)
                is_filled = number <= reached or step in self._done
                painter.fillRect(piece, theme.color("accent" if is_filled else "edge"))

    def _fit(self) -> None:
        self._word.setText(self.tr("First word"))
        shown = (self._close, self._number, self._name, self._word, self._all)
        margins = self._row.contentsMargins()
        needed = sum(widget.sizeHint().width() for widget in shown) + len(shown) * self._row.spacing()
        if needed + margins.left() + margins.right() > self.width():
            self._word.setText("")

    def _open_menu(self) -> None:
        menu = self.menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._all.mapToGlobal(self._all.rect().bottomLeft()))
