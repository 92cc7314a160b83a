"""Practising with a made-up mistake: how it begins, and the line over it that says what it is (A9)."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mistakejournal.ui.theme.paint import painting
from mistakejournal.ui.theme.themed import Themed
from mistakejournal.ui.widgets.badge import Badge
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.label import Label


def made_up() -> dict[str, object]:
    """Give what a practice begins with; like every first input it is stored with hers."""
    return {
        "practice": True,
        "title": QCoreApplication.translate("Practice", "Practice: last week’s link went out again"),
        "what_happened": QCoreApplication.translate(
            "Practice",
            "This is made up. The Tuesday newsletter for a client called Robin went out with last week’s "
            "episode behind the button. I copied last week’s draft and did not open the link in the test.",
        ),
    }


class PracticeLine(Themed, QWidget):
    """Stands over the whole flow, so that no practice is taken for the real thing."""

    deleted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start hidden; `show_practice` says whether it stands there."""
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 12, 4)
        row.addWidget(Badge(self.tr("Practice"), tone="accent"))
        words = self.tr("Nothing here counts, and nothing leaves this page.")
        row.addWidget(Label(words, "small", "text2", wrap=True), 1)
        self._delete = Button(self.tr("Delete the practice"), "link", height=30)
        self._delete.clicked.connect(lambda: self.deleted.emit())
        row.addWidget(self._delete)
        self.hide()
        self.wear()

    def show_practice(self, *, practising: bool, stored: bool) -> None:
        """Stand over a practice; there is something to delete once it is `stored`."""
        self.setVisible(practising)
        self._delete.setVisible(stored)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint a tinted ground, so that it is seen on every page."""
        with painting(self) as painter:
            painter.fillRect(self.rect(), self.theme.color("accent_tint"))
