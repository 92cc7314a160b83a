"""A view: a place of the window that refreshes itself when rows it shows have changed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from mistakejournal.ui.context import Context
from mistakejournal.ui.routes import Place
from mistakejournal.ui.typed import save_typed


class View(QWidget):
    """Base of every place. A hidden view only remembers that it is stale and refreshes when shown."""

    own_focus = True
    """A place that has the focus shows no ring: its first control is one Tab away."""
    shape_changed = Signal()
    """Whether it fills the window is another answer now."""

    interests: frozenset[str] = frozenset()
    """The kinds of rows (store tables) this view shows."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Listen to the context's changes; build the widgets in the subclass, fill them in `refresh`."""
        super().__init__(parent)
        self.context = context
        self._stale = True
        context.changed.connect(self._on_changed)

    def refresh(self) -> None:
        """Read what is shown anew from the services. Keep focus, selection and scroll place."""
        raise TypeError(f"{type(self).__name__} must say how it refreshes")

    def show_row(self, row_id: str, detail: str = "") -> None:
        """Show one row of this place (an incident, a client, a run); the base shows nothing."""

    def row_shown(self) -> tuple[str, str]:
        """Give the row and the detail that `show_row` would be asked for to show this; the base has none."""
        return "", ""

    def holds_words(self) -> bool:
        """Tell whether something typed here can’t be saved just now: then it goes on showing its row."""
        return not save_typed(self)

    def arrive(self, before: Place, *, is_asked: bool) -> None:
        """Learn which place was left, and whether she asked for something here; the base forgets it."""

    def fills_window(self) -> bool:
        """Tell whether the sidebar gives way to this place; the base stands beside it."""
        return False

    def panes(self) -> list[QWidget]:
        """Give the parts F6 goes through here, such as a list and its detail; the base is one."""
        return [self]

    def foot_height(self) -> int:
        """Give the height in px of buttons along the bottom that nothing may cover; the base has none."""
        return 0

    def print_shown(self) -> bool:
        """Offer to print what is shown; tell whether there is anything. The base has nothing."""
        return False

    def export_shown(self) -> bool:
        """Offer to export the incidents in view; tell whether there are any. The base has none."""
        return False

    def run_shown(self) -> str:
        """Give the run that is shown; the base shows none."""
        return ""

    def catch_here(self) -> bool:
        """Ask what the step in view caught; tell whether there is one. The base has none."""
        return False

    def prepare(self) -> None:
        """Fill the view before it is seen, if anything changed: rows that come later are laid out twice."""
        if self._stale:
            self._fill()

    def showEvent(self, event: QShowEvent) -> None:
        """Fill the view just before it is seen, if anything changed meanwhile."""
        self.prepare()
        super().showEvent(event)

    def _on_changed(self, kinds: frozenset[str]) -> None:
        if not self.interests & kinds:
            return
        self._stale = True
        if self.isVisible():
            self._fill()

    def _fill(self) -> None:
        self._stale = False
        self.refresh()
