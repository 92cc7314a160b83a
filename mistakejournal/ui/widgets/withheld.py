"""A part that is away while the screen is shared (P4)."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from mistakejournal.ui.theme.themed import Themed
from mistakejournal.ui.theme.veil import is_veiled


class Withheld(Themed, QWidget):
    """Shown by whoever puts it into a page; nothing of it is seen while others look."""

    def restyle(self) -> None:
        """Come and go with the veil."""
        if is_veiled():
            self.hide()
        elif self.parentWidget() is not None:  # alone it would be a window
            self.show()
