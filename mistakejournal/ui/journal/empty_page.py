"""The Journal while nothing is in it."""

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


class EmptyPage(Themed, QWidget):
    """One sentence, one thing to do, and a sample to look at."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Serve `context`; the sample itself offers no sample."""
        super().__init__(parent)
        self._context = context
        page = Page(_WIDTH)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(page)
        middle = Qt.AlignmentFlag.AlignHCenter
        self._top = QWidget()
        page.column.addWidget(self._top)
        page.column.addWidget(IconLabel("book-open", "accent", 36), 0, middle)
        page.add(Label(self.tr("Nothing here, and that’s fine"), "title", wrap=True, align=middle), gap=16)
        words = self.tr(
            "When something goes wrong, it ends up here with what you did about it. Near misses count too."
        )
        page.add(Label(words, "body", "text2", wrap=True, align=middle), gap=12)
        self._note = Button(self.tr("Note a near miss"))
        self._note.clicked.connect(self._on_note)
        sample = Button(self.tr("See a sample"), "quiet")
        sample.clicked.connect(lambda: context.journal_wanted.emit("sample"))
        if context.sample:
            sample.hide()
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self._note)
        buttons.addWidget(sample)
        buttons.addStretch(1)
        page.add_layout(buttons, gap=20)
        page.add_stretch()
        self.wear()

    def focus_first(self) -> None:
        """Put the cursor on the first thing to do."""
        self._note.setFocus(Qt.FocusReason.OtherFocusReason)

    def restyle(self) -> None:
        """Keep the sentence at eye height."""
        self._top.setFixedHeight(self.theme.space(_ABOVE))

    def _on_note(self) -> None:
        from mistakejournal.ui.quick import ask_quickly

        ask_quickly(self.window(), self._context, near_miss=True)
