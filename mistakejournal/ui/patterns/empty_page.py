"""Patterns while there are too few entries to see any."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from mistakejournal.ui.context import Context
from mistakejournal.ui.nothing_yet import NothingYet
from mistakejournal.ui.routes import Place


class EmptyPage(NothingYet):
    """How many it takes, and the way to the journal."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Serve `context`."""
        super().__init__(context, "chart-no-axes-column", parent)
        self.act.clicked.connect(lambda: context.go(Place.JOURNAL))
        self.show_count(0)

    def show_count(self, entries: int) -> None:
        """Say how many there are: none, one or two."""
        so_far = (
            self.tr("There are none so far."),
            self.tr("You have one so far."),
            self.tr("You have two so far."),
        )[entries]
        words = self.tr(
            "After three incidents or catches you’ll see what tends to be behind them, "
            "and whether your new steps hold."
        )
        self.say(self.tr("Patterns need a little time"), f"{words} {so_far}", self.tr("Open the journal"))
