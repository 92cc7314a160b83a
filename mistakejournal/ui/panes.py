"""F6 goes from the sidebar to the place and back, to where the cursor was there (look.md, keys)."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget


def change_pane(window: QMainWindow, by: int) -> None:
    """Move the focus `by` panes on; the panes are what the window's `panes` gives."""
    panes: list[QWidget] = getattr(window, "panes")()  # noqa: B009  # only the main window has panes
    focus = QApplication.focusWidget()
    here = next((place for place, pane in enumerate(panes) if focus and pane.isAncestorOf(focus)), -1)
    pane = panes[(here + by) % len(panes)]
    target = _first_in(pane)
    if target is not None:
        target.setFocus(Qt.FocusReason.TabFocusReason)


def _first_in(pane: QWidget) -> QWidget | None:
    widget = pane
    for _ in range(10_000):
        following = widget.nextInFocusChain()
        if following is None or following is pane:
            return None
        widget = following
        takes = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        if takes and widget.isVisible() and widget.isEnabled() and pane.isAncestorOf(widget):
            return widget
    return None
