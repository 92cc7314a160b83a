"""The wizard's left rail: way out, title, the six steps, and the calm clock."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mistakejournal.domain.flow import STEPS, Step, step_before
from mistakejournal.ui.theme.paint import hairline, painting
from mistakejournal.ui.theme.themed import Themed
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.elided import ElidedLabel
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.wizard.step_button import StepButton
from mistakejournal.ui.wizard.title_field import TitleField
from mistakejournal.ui.wizard.told_note import ToldNote

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

_WIDTH = 244


class Rail(Themed, QWidget):
    """Shows where she is. It knows no incident; the wizard tells it."""

    closed = Signal()
    step_chosen = Signal(str)
    title_edited = Signal(str)
    short_of_time = Signal()
    first_word_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._close = Button(self.tr("Close"), "quiet", icon="arrow-left", height=30)
        self._close.clicked.connect(lambda: self.closed.emit())
        self._saved = Label("", "caption", "text2")
        self._title = TitleField()
        self._title.textEdited.connect(self.title_edited)
        self._second = ElidedLabel("", "small", "text2")
        self._steps = [StepButton(step) for step in STEPS]
        for button in self._steps:
            button.clicked.connect(lambda _checked=False, step=button.step: self.step_chosen.emit(step))
        self._word = Button(self.tr("A first word to the client"), "quiet", height=30)
        self._word.clicked.connect(lambda: self.first_word_wanted.emit())
        self._short = Button(self.tr("I have to go in a few minutes"), "quiet", height=30)
        self._short.clicked.connect(lambda: self.short_of_time.emit())
        self._note = ToldNote()
        self._lay_out()
        self.wear()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._close)
        head.addStretch(1)
        head.addWidget(self._saved)
        self._heading = QVBoxLayout()
        self._heading.setSpacing(0)
        self._heading.addWidget(self._title)
        self._below = QHBoxLayout()
        self._below.addWidget(self._second)
        self._heading.addLayout(self._below)
        steps = QVBoxLayout()
        steps.setSpacing(0)
        for button in self._steps:
            steps.addWidget(button)
        self._column = QVBoxLayout(self)
        self._column.addLayout(head)
        self._column.addLayout(self._heading)
        self._column.addLayout(steps)
        self._column.addStretch(1)
        at_hand = QVBoxLayout()
        at_hand.setSpacing(0)
        for way in (self._word, self._short):
            at_hand.addWidget(way, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addLayout(at_hand)
        self._column.addWidget(self._note)

    def show_heading(self, given: str, made: str, second: str) -> None:
        """Show her title, or the made one, and the line below it."""
        self._title.show_title(given, made)
        self._second.set_text(second)

    def show_steps(self, current: Step, done: Collection[Step]) -> None:
        """Show where she is and what is ticked."""
        for button in self._steps:
            before = step_before(button.step)
            button.set_state(
                current=button.step is current, done=button.step in done, done_above=before in done
            )

    def show_saved(self, words: str) -> None:
        """Say whether everything is on disk."""
        self._saved.setText(words)

    def show_note(self, title: str, text: str) -> None:
        """Show the calm clock."""
        self._note.set_words(title, text)

    def show_first_word(self, *, offered: bool) -> None:
        """Offer the first word to the client, or not."""
        self._word.setVisible(offered)

    def show_short_of_time(self, *, offered: bool) -> None:
        """Offer the short way, or not."""
        self._short.setVisible(offered)

    def restyle(self) -> None:
        """Take width and white space from the theme."""
        theme = self.theme
        self.setFixedWidth(theme.px(_WIDTH))
        self._column.setContentsMargins(14, theme.space(14), 14, theme.space(16))
        self._column.setSpacing(theme.space(12))
        self._heading.setContentsMargins(6, theme.space(6), 0, theme.space(4))
        self._below.setContentsMargins(6, 0, 0, 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the surface and its edge."""
        with painting(self) as painter:
            painter.fillRect(self.rect(), self.theme.color("sidebar"))
            hairline(painter, QRectF(self.width() - 1, 0, 1, self.height()), self.theme.color("line"))
