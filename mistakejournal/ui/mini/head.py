"""The head of the mini runner: what runs, where it is, and the two acts of a small window."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mistakejournal.ui.runner.progress_dots import ProgressDots
from mistakejournal.ui.theme.themed import Themed
from mistakejournal.ui.widgets.elided import ElidedLabel
from mistakejournal.ui.widgets.icon_button import IconButton
from mistakejournal.ui.widgets.label import Label
from mistakejournal.words.runs import progress_words

_BUTTON = 28


class MiniHead(Themed, QWidget):
    """Signals say what was asked; it decides nothing."""

    pinned = Signal(bool)
    """bool: whether the window stays in front."""
    window_asked = Signal()

    def __init__(self, *, can_pin: bool) -> None:
        """Offer to stay in front where an app decides that."""
        super().__init__()
        self._title = ElidedLabel("", "strong")
        self._place = Label("", "small", "text2")
        self._is_pinned = False
        self._pin = IconButton("pin", "", size=_BUTTON)
        self._pin.clicked.connect(lambda: self.pinned.emit(not self._is_pinned))
        self._pin.setVisible(can_pin)
        open_window = IconButton("maximize-2", self.tr("Open in the window"), size=_BUTTON)
        open_window.clicked.connect(self.window_asked)
        self._row = QHBoxLayout()
        self._row.addWidget(self._title)
        self._row.addWidget(self._place)
        self._row.addStretch(1)
        self._row.addWidget(self._pin)
        self._row.addWidget(open_window)
        self._dots = ProgressDots(Qt.AlignmentFlag.AlignLeft)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._row)
        self._column.addWidget(self._dots)
        self.set_pinned(False)
        self.wear()

    def show_place(self, title: str, number: int, done: Sequence[bool]) -> None:
        """Name the run, and the step that is looked at; `done` says of each step whether it is dealt with."""
        total = len(done)
        self._title.set_text(title)
        self._place.setText(progress_words(number, total))
        said = self.tr("Step {number} of {total}").format(number=number, total=total)
        self._place.setAccessibleName(said)
        self._dots.show_place(done, number, said)
        self._dots.setVisible(total > 0)

    def is_pinned(self) -> bool:
        """Tell whether the window is shown as staying in front."""
        return self._is_pinned

    def set_pinned(self, pinned: bool) -> None:
        """Show whether the window stays in front."""
        self._is_pinned = pinned
        name = self.tr("Let other windows cover it") if pinned else self.tr("Keep it in front")
        self._pin.put_on("pin", name, size=_BUTTON, tone="accent_text" if pinned else "text3")

    def restyle(self) -> None:
        """Keep the parts apart."""
        self._row.setSpacing(self.theme.space(8))
        self._column.setSpacing(self.theme.space(6))
