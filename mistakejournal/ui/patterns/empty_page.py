"""Patterns while there are too few entries to see any."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mistakejournal.ui.context import Context
from mistakejournal.ui.routes import Place
from mistakejournal.ui.theme.themed import Themed
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.icon_label import IconLabel
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.page import Page

_WIDTH, _ABOVE = 440, 160


class EmptyPage(Themed, QWidget):
    """How many it takes, the way to the journal, and a sample to look at."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Serve `context`; the sample itself offers no sample."""
        super().__init__(parent)
        page = Page(_WIDTH)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(page)
        middle = Qt.AlignmentFlag.AlignHCenter
        self._top = QWidget()
        page.column.addWidget(self._top)
        page.column.addWidget(IconLabel("chart-no-axes-column", "accent", 36), 0, middle)
        page.add(Label(self.tr("Patterns need a little time"), "title", wrap=True, align=middle), gap=16)
        self._words = page.add(Label("", "body", "text2", wrap=True, align=middle), gap=12)
        self._open = Button(self.tr("Open the journal"))
        self._open.clicked.connect(lambda: context.go(Place.JOURNAL))
        sample = Button(self.tr("See a sample"), "quiet")
        sample.clicked.connect(lambda: context.journal_wanted.emit("sample"))
        if context.sample:
            sample.hide()
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self._open)
        buttons.addWidget(sample)
        buttons.addStretch(1)
        page.add_layout(buttons, gap=20)
        page.add_stretch()
        self.wear()

    def show_count(self, entries: int) -> None:
        """Say how many there are: none, one or two."""
        so_far = (
            self.tr("There is none so far."),
            self.tr("You have one so far."),
            self.tr("You have two so far."),
        )[entries]
        words = self.tr(
            "After three incidents or near misses you’ll see what tends to be behind them, "
            "and whether your new steps hold."
        )
        self._words.setText(f"{words} {so_far}")

    def focus_first(self) -> None:
        """Put the cursor on the first thing to do."""
        self._open.setFocus(Qt.FocusReason.OtherFocusReason)

    def restyle(self) -> None:
        """Keep the sentence at eye height."""
        self._top.setFixedHeight(self.theme.space(_ABOVE))
