"""One quiet line: a must-see step could stand earlier in its section."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mistakejournal.domain.checklist import Step
from mistakejournal.domain.mustsee import earlier_place
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.flow_layout import FlowLayout
from mistakejournal.ui.widgets.label import Label


class EarlierLine(QWidget):
    """Hidden where the step stands among the first already."""

    wanted = Signal(str)
    """str: the step it would stand before."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._before = ""
        row = FlowLayout(spacing=4, parent=self)
        row.addWidget(Label(self.tr("It could come earlier in its section."), "small", "text2", wrap=True))
        up = Button(self.tr("Move it up"), "link", height=24)
        up.clicked.connect(lambda: self.wanted.emit(self._before))
        row.addWidget(up)
        self.hide()

    def show_step(self, steps: tuple[Step, ...], step: Step) -> None:
        """Look where the step stands among the active ones."""
        self._before = earlier_place(steps, step)
        self.setVisible(bool(self._before))
