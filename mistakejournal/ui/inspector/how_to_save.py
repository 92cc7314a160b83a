"""How a test email comes out of a mail app: by copying it, or as a file (I1)."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.dialog import Dialog
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.scrolling import ScrollArea

_WIDTH, _HEIGHT = 560, 620


class HowToSave(Dialog):
    """Plain steps for each app, to be read beside it."""

    def __init__(self, parent: QWidget) -> None:
        """Show the steps over `parent`."""
        super().__init__(self.tr("How to save one from your mail app"), parent=parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, self.theme.space(12), 0)
        column.setSpacing(self.theme.space(6))
        for app, steps in self._apps():
            column.addWidget(Label(app, "heading", wrap=True))
            column.addWidget(Label(steps, "body", "text2", wrap=True))
            column.addSpacing(self.theme.space(8))
        column.addStretch(1)
        self._area = self.add(ScrollArea(inside))
        self._column.setStretchFactor(self._area, 1)
        close = Button(self.tr("Close"), "primary")
        close.clicked.connect(self.accept)
        self.add_buttons(close)
        self.be_large(_WIDTH, _HEIGHT)
        close.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll by the arrow keys; the only button needs none of them."""
        if not self._area.scroll_by_key(event):
            super().keyPressEvent(event)

    def _apps(self) -> list[tuple[str, str]]:
        return [
            (
                self.tr("Any mail app, without a file"),
                self.tr(
                    "Open the test you sent yourself. Click into its text, select all (Ctrl+A) and copy "
                    "(Ctrl+C). Come back here and paste (Ctrl+V). The links come along."
                ),
            ),
            (
                self.tr("Gmail"),
                self.tr("Open the test. At its top right open More (three dots), then Download message."),
            ),
            (
                self.tr("Outlook on the web and the new Outlook"),
                self.tr(
                    "Open the test. Open More actions (three dots), then Download or Save as, as EML. "
                    "The older Outlook saves .msg files, which can’t be read here: paste from there instead."
                ),
            ),
            (
                self.tr("Apple Mail"),
                self.tr(
                    "Drag the test from the list onto the desktop, or choose File, Save As, "
                    "with Raw Message Source as its format."
                ),
            ),
            (
                self.tr("Thunderbird"),
                self.tr("Drag the test from the list into this window, or choose File, Save As, File."),
            ),
            (
                self.tr("Your newsletter tool"),
                self.tr(
                    "A page saved as .html can be read as well. What was really sent to you as a test is "
                    "better: it has the subject, the sender and the links as readers get them."
                ),
            ),
        ]
