"""What a screen reader says although the focus stays where it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, text: str) -> None:
    """Say a short sentence, such as "Saved", once and without haste."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # 5 ms that a start need not pay

    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))
