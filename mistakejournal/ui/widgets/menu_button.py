"""An icon alone that opens a menu."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from mistakejournal.ui.widgets.icon_button import IconFace
from mistakejournal.ui.widgets.menu_holder import MenuHolder


class MenuButton(IconFace, MenuHolder):
    """Its name is what a screen reader says and what shows under the pointer."""

    def __init__(self, icon: str, name: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.put_on(icon, name)
