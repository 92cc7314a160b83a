"""What all buttons share: Enter presses them as Space does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QAbstractButton

    _Base = QAbstractButton
else:
    _Base = object

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class EnterPress(_Base):
    """Stands before a Qt button, which by itself leaves Enter to a dialog’s default button or to nobody."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press on Enter; a key that is held presses once, and one with Ctrl is the page's."""
        if event.key() not in _ENTER or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.click()
