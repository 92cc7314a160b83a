"""What is under way in the inspector, or what could not be done: one line over the page (I1)."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from mistakejournal.ui.theme.themed import Themed
from mistakejournal.ui.widgets.announcement import announce
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.side_by_side import SideBySide

_PATIENCE_MS = 300
"""What is quicker than this is not worth a word."""


class WayLine(Themed, QWidget):
    """Hidden while there is nothing to say."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Say nothing yet."""
        super().__init__(parent)
        self._words = Label("", "body", wrap=True)
        self._cancel = Button(self.tr("Cancel"), "quiet", height=30)
        self._cancel.clicked.connect(self.cancelled)
        self._close = Button(self.tr("Close"), "quiet", height=30)
        self._close.clicked.connect(self.hide)
        self._line = SideBySide(spacing=12, parent=self)
        self._line.add(self._words, stretch=1, need=280)
        self._line.add(self._cancel)
        self._line.add(self._close)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._show_reading)
        self.hide()
        self.wear()

    def begin(self) -> None:
        """Say that it is being read, if that takes a while."""
        self.hide()
        self._timer.start(_PATIENCE_MS)

    def end(self) -> None:
        """Nothing is under way any more; what could not be done stays to be read."""
        self._timer.stop()
        if not self._cancel.isHidden():
            self.hide()

    def say(self, words: str) -> None:
        """Say what could not be done, and what to do next."""
        self._timer.stop()
        self._show(words, "amber_text", is_under_way=False)

    def restyle(self) -> None:
        """Keep off the edges."""
        theme = self.theme
        self._line.setContentsMargins(0, theme.space(8), 0, theme.space(8))

    def _show_reading(self) -> None:
        self._show(self.tr("Reading it. Nothing is opened or loaded."), "text2", is_under_way=True)

    def _show(self, words: str, tone: str, *, is_under_way: bool) -> None:
        self._words.setText(words)
        self._words.set_tone(tone)
        self._cancel.setVisible(is_under_way)
        self._close.setHidden(is_under_way)
        self.show()
        announce(self, words)
