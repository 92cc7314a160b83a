"""The Journal while nothing is in it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from mistakejournal.ui.context import Context
from mistakejournal.ui.nothing_yet import NothingYet


class EmptyPage(NothingYet):
    """What will stand here, and a near miss to begin with."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Serve `context`."""
        super().__init__(context, "book-open", parent)
        self._context = context
        self.say(
            self.tr("Nothing here, and that’s fine"),
            self.tr(
                "When something goes wrong, it ends up here with what you did about it. "
                "Near misses count too."
            ),
            self.tr("Note a near miss"),
        )
        self.act.clicked.connect(self._on_note)

    def _on_note(self) -> None:
        from mistakejournal.ui.quick import ask_quickly

        ask_quickly(self.window(), self._context, near_miss=True)
