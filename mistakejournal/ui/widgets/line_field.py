"""One line to type in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from mistakejournal.ui.theme.icons import draw_icon
from mistakejournal.ui.theme.paint import painting
from mistakejournal.ui.theme.rules import field_rules, wear_rules
from mistakejournal.ui.theme.themed import Themed

from .lets_files_pass import LetsFilesPass
from .own_undo import OwnUndo
from .veiled_field import VeiledLine

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent

_ICON = 16
LONGEST = 10_000_000
"""Characters a line takes; Qt by itself cuts what is pasted off at 32,767 and says nothing."""


class LineField(VeiledLine, LetsFilesPass, OwnUndo, Themed, QLineEdit):
    """A QLineEdit in our look; shows its focus by a thicker border."""

    own_focus = True

    def __init__(
        self,
        text: str = "",
        placeholder: str = "",
        *,
        name: str = "",
        icon: str | None = None,
        height: int = 36,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setMaxLength(LONGEST)
        self.setText(text)
        self._icon, self._height = icon, height
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.wear()

    def set_icon(self, icon: str | None) -> None:
        """Show another icon before the text, or none."""
        self._icon = icon
        self.restyle()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter once: held, it would go on into whatever gets the keys next."""
        if event.isAutoRepeat() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()
        else:
            super().keyPressEvent(event)

    def can_undo(self) -> bool:
        """Say whether there is typing to take back."""
        return self.isUndoAvailable()

    def can_redo(self) -> bool:
        """Say whether there is typing to do again."""
        return self.isRedoAvailable()

    def restyle(self) -> None:
        """Grow with the text."""
        self.setFont(self.theme.font("body"))
        self.setFixedHeight(max(self.theme.px(self._height), self._height))
        self.setTextMargins(self.theme.px(_ICON) + self.theme.space(8) if self._icon else 0, 0, 0, 0)
        wear_rules(self, self.rules())

    def rules(self) -> str:
        """Give its style sheet; a quieter field says what is other with it."""
        return field_rules(self.theme)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the field, and its icon over it."""
        super().paintEvent(event)
        if self._icon:
            with painting(self) as painter:
                size = self.theme.px(_ICON)
                place = QRectF(self.theme.space(12), 0, size, self.height())
                draw_icon(painter, self._icon, place, self.theme.color("text3"))
