"""F6 goes around sidebar, list and detail, to where the cursor was there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


def change_pane(panes: Sequence[QWidget], by: int) -> None:
    """Move the focus `by` panes on, past those where nothing can have it."""
    focus = QApplication.focusWidget()
    here = next((place for place, pane in enumerate(panes) if focus and _holds(pane, focus)), None)
    if here is None:
        here = -1 if by > 0 else 0
    for step in range(1, len(panes) + 1):
        target = _stop_in(panes[(here + by * step) % len(panes)])
        if target is not None:
            target.setFocus(Qt.FocusReason.TabFocusReason)
            return


def _holds(pane: QWidget, focus: QWidget) -> bool:
    return pane is focus or pane.isAncestorOf(focus)


def _stop_in(pane: QWidget) -> QWidget | None:
    """Give where the cursor was in the pane, else the first thing in it that Tab stops at."""
    last = pane.focusWidget()
    if last is not None and last is not pane and _takes_focus(last):
        return last
    return next((widget for widget in pane.findChildren(QWidget) if _takes_focus(widget)), None)


def _takes_focus(widget: QWidget) -> bool:
    by_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return by_tab and widget.isVisible() and widget.isEnabled()
