"""The clay line over a place: the journal can't be written or read just now, and nothing typed is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.errors import JournalError
from mistakejournal.ui.context import Context
from mistakejournal.ui.theme.themed import Themed
from mistakejournal.ui.typed import save_typed
from mistakejournal.ui.widgets.announcement import announce

if TYPE_CHECKING:
    from mistakejournal.ui.widgets.banner import Banner

OF_THE_FILE = frozenset({"busy", "disk_full", "unwritable", "damaged", "missing"})
"""Codes of software trouble; all others are about what she entered and are said in passing."""
_CANNOT_READ = frozenset({"damaged"})


class TroubleLine(Themed, QWidget):
    """Stays until something could be written again."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Follow what fails and what succeeds in `context`."""
        super().__init__(parent)
        self._made: Banner | None = None
        self._column = QVBoxLayout(self)
        context.failed.connect(self._on_failed)
        context.changed.connect(lambda _kinds: self.hide())
        self.hide()
        self.wear()

    def restyle(self) -> None:
        """Keep off the edges of the place."""
        edge = self.theme.space(24)
        self._column.setContentsMargins(edge, self.theme.space(12), edge, 0)

    @property
    def _banner(self) -> Banner:
        """The banner, made at the first trouble: a start need not pay for it."""
        if self._made is None:
            from mistakejournal.ui.widgets.banner import Banner
            from mistakejournal.ui.widgets.button import Button

            self._made = Banner("", icon="circle-alert", tone="clay")
            again = self._made.add_action(Button(self.tr("Try again")))
            again.clicked.connect(lambda: save_typed(self.window()))
            self._column.addWidget(self._made)
        return self._made

    def _on_failed(self, error: JournalError) -> None:
        if error.code not in OF_THE_FILE:
            return
        from mistakejournal.words.errors import error_words  # no start has trouble

        title = self.tr("Not saved yet")
        if error.code in _CANNOT_READ:
            title = self.tr("The journal can’t be read just now")
        words = error_words(error)
        if self.isHidden() or self._banner.text.text() != words:
            announce(self, words)
        self._banner.set_text(title, words)
        self.show()
