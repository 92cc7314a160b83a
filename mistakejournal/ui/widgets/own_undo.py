"""What all fields share: Ctrl+Z with nothing of their own to undo is left to the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    _Base = QWidget
else:
    _Base = object


class OwnUndo(_Base):
    """Stands before QLineEdit or QTextEdit, which take the keys in any case and then do nothing with them."""

    def event(self, event: QEvent) -> bool:
        """Let the window's act have the keys of undo and redo where the field has nothing to do."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            is_undo = event.matches(QKeySequence.StandardKey.Undo)
            is_redo = event.matches(QKeySequence.StandardKey.Redo)
            if (is_undo and not self.can_undo()) or (is_redo and not self.can_redo()):
                event.ignore()
                return False
        return super().event(event)

    def can_undo(self) -> bool:
        """Say whether the field has typing to take back."""
        raise TypeError(f"{type(self).__name__} must say whether it can undo")

    def can_redo(self) -> bool:
        """Say whether the field has typing to do again."""
        raise TypeError(f"{type(self).__name__} must say whether it can redo")
