"""The quiet line over every place while the screen is shared: what is hidden, and how it comes back (P4)."""

from __future__ import annotations

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mistakejournal.services.preferences import change_settings, settings
from mistakejournal.ui.actions import act
from mistakejournal.ui.context import Context
from mistakejournal.ui.theme.paint import painting
from mistakejournal.ui.theme.themed import Themed
from mistakejournal.ui.widgets.announcement import announce
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.icon_label import IconLabel
from mistakejournal.ui.widgets.label import Label


def share_screen(context: Context) -> None:
    """Hide what others may not see, or show it again: the one key goes both ways."""
    is_on = settings(context.desk).sharing_screen
    context.perform(lambda: change_settings(context.desk, sharing_screen=not is_on))


class SharingLine(Themed, QWidget):
    """Shown and hidden by `SharedScreen`."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Ask `context` to show everything again when she wants that."""
        super().__init__(parent)
        words = self.tr("Others can see this screen: names, lessons and the Open list are hidden.")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 12, 4)
        row.setSpacing(10)
        row.addWidget(IconLabel("eye", "accent_text", 16))
        row.addWidget(Label(words, "small", "text2", wrap=True), 1)
        self.back = Button(
            self.tr("Show them again"), "link", key_hint=act("share_screen").keys[0], height=30
        )
        self.back.clicked.connect(lambda: share_screen(context))
        row.addWidget(self.back)
        announce(self, words)
        self.wear()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint a quiet ground."""
        with painting(self) as painter:
            painter.fillRect(self.rect(), self.theme.color("accent_tint"))
