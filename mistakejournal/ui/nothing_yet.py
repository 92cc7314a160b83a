"""A place while there is nothing to show in it: one sentence, one thing to do, and a sample to look at."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mistakejournal.ui.context import Context
from mistakejournal.ui.theme.themed import Themed
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.icon_label import IconLabel
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.page import Page

_WIDTH, _ABOVE = 440, 160


class NothingYet(Themed, QWidget):
    """`act` is the thing to do; the sample itself offers no sample."""

    def __init__(self, context: Context, icon: str, parent: QWidget | None = None) -> None:
        """Serve `context`; `say` gives the words."""
        super().__init__(parent)
        page = Page(_WIDTH)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(page)
        middle = Qt.AlignmentFlag.AlignHCenter
        self._top = QWidget()
        page.column.addWidget(self._top)
        page.column.addWidget(IconLabel(icon, "accent", 36), 0, middle)
        self._title = page.add(Label("", "title", wrap=True, align=middle), gap=16)
        self._words = page.add(Label("", "body", "text2", wrap=True, align=middle), gap=12)
        self.act = Button("")
        sample = Button(self.tr("See a sample"), "quiet")
        sample.clicked.connect(lambda: context.journal_wanted.emit("sample"))
        if context.sample:
            sample.hide()
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.act)
        buttons.addWidget(sample)
        buttons.addStretch(1)
        page.add_layout(buttons, gap=20)
        page.add_stretch()
        self.wear()

    def say(self, title: str, words: str, act: str) -> None:
        """Say that it is fine, what will stand here, and what can be done."""
        self._title.setText(title)
        self._words.setText(words)
        self.act.setText(act)

    def focus_first(self) -> None:
        """Put the cursor on the first thing to do."""
        self.act.setFocus(Qt.FocusReason.OtherFocusReason)

    def restyle(self) -> None:
        """Keep the sentence at eye height."""
        self._top.setFixedHeight(self.theme.space(_ABOVE))
