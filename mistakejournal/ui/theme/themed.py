"""What makes a widget follow the theme without anybody calling it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .current import current_theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from .theme import Theme

    _Base = QWidget
else:
    _Base = object


class Themed(_Base):
    """Stands before a Qt class, as in ``class Label(Themed, QLabel)``.

    A constructor ends with ``self.wear()``; ``apply_theme`` calls it again for every widget that lives.
    """

    @property
    def theme(self) -> Theme:
        """Give the application's theme."""
        return current_theme()

    def wear(self) -> None:
        """Take the application's theme on."""
        self.restyle()
        self.updateGeometry()
        self.update()

    def restyle(self) -> None:
        """Set what does not happen while painting: fonts, palettes, margins."""
