"""The slim line over every place of the example journal: it is a sample, and the way back."""

from __future__ import annotations

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mistakejournal.ui.context import Context
from mistakejournal.ui.theme.paint import painting
from mistakejournal.ui.theme.themed import Themed
from mistakejournal.ui.widgets.badge import Badge
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.label import Label


class SampleLine(Themed, QWidget):
    """Hidden over her own journal."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Ask `context` for her own journal when she wants back."""
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 12, 4)
        row.addWidget(Badge(self.tr("Sample"), tone="accent"))
        row.addWidget(Label(self.tr("A made-up assistant’s journal"), "small", "text2", wrap=True), 1)
        back = Button(self.tr("Back to my journal"), "link", height=30)
        back.clicked.connect(lambda: context.journal_wanted.emit("own"))
        row.addWidget(back)
        self.setVisible(context.sample)
        self.wear()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint a tinted ground, so that no page is taken for her own."""
        with painting(self) as painter:
            painter.fillRect(self.rect(), self.theme.color("accent_tint"))
