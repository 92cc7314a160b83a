"""The way back after a journal was closed for a while: the same page and field, and the mini runner (N3)."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from mistakejournal.ui.mini.holder import MiniHolder
from mistakejournal.ui.sitting import sit_down, sitting_in

if TYPE_CHECKING:
    from mistakejournal.ui.main_window import MainWindow


class ReturnWay:
    """Where she was; it holds ids and the name of a field, none of her words."""

    def __init__(self, window: MainWindow) -> None:
        """Note where she is in `window`."""
        self._sitting = sitting_in(window)
        holder: MiniHolder | None = window.findChild(MiniHolder)
        self._run = _run_in(holder)

    def take(self, window: MainWindow) -> None:
        """Go there in a new window."""
        with suppress(KeyError):  # what brought another journal's rows here has none of the old ones
            sit_down(window, self._sitting)
        if self._run:
            assert window.deeds is not None  # they open the mini runner
            window.context.mini_wanted.emit(self._run)


def _run_in(holder: MiniHolder | None) -> str:
    file = holder.mini.session.file if holder is not None and holder.mini is not None else None
    return file.run.id if file is not None else ""
