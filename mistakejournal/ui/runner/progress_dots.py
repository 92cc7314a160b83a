"""Where a run is, and which steps are dealt with: a dot for each step, or a bar where more are than fit."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from mistakejournal.ui.widgets.dots import Dots
from mistakejournal.ui.widgets.progress_bar import ProgressBar


class ProgressDots(QWidget):
    """Takes the width it is given: a thousand steps ask for no more than ten."""

    def __init__(self, align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignHCenter) -> None:
        super().__init__()
        self._dots, self._bar = Dots([False], name=""), ProgressBar("")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._dots, 0, align)
        row.addWidget(self._bar)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._bar.hide()

    def show_place(self, done: Sequence[bool], number: int, said: str) -> None:
        """Show which steps are `done` and that step `number` is looked at, which `said` says in words."""
        self._dots.show_place(done, number - 1)
        self._bar.setRange(0, max(len(done), 1))
        self._bar.setValue(sum(done))
        for shown in (self._dots, self._bar):
            shown.setAccessibleName(said)
        self._choose()

    def sizeHint(self) -> QSize:
        """Be as high as the dots."""
        return QSize(0, self._dots.sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Ask for no width of its own."""
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose between dots and bar."""
        super().resizeEvent(event)
        self._choose()

    def _choose(self) -> None:
        fits = self._dots.sizeHint().width() <= self.width()
        self._dots.setVisible(fits)
        self._bar.setHidden(fits)
