"""What makes a widget follow the theme without anybody calling it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent

from .apply import current_theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from .theme import Theme

    _Base = QWidget
else:
    _Base = object

_SIGNS = frozenset(
    {
        QEvent.Type.PaletteChange,
        QEvent.Type.FontChange,
        QEvent.Type.StyleChange,
        QEvent.Type.ApplicationPaletteChange,
        QEvent.Type.ApplicationFontChange,
    }
)


class Themed(_Base):
    """Stands before a Qt class: ``class Label(Themed, QLabel)``. The constructor ends with ``self.wear()``.

    Qt tells each widget of a new palette, font or style by an event, so no signal has to reach closed windows.
    """

    _worn: Theme | None = None

    @property
    def theme(self) -> Theme:
        """Give the theme this widget wears."""
        return self._worn or current_theme()

    def wear(self) -> None:
        """Take the application's theme on."""
        self._worn = current_theme()
        self.restyle()
        self.updateGeometry()
        self.update()

    def restyle(self) -> None:
        """Set what does not happen while painting: fonts, palettes, margins. Comes once for each theme."""

    def changeEvent(self, event: QEvent) -> None:
        """Change with the application."""
        super().changeEvent(event)
        if self._worn is not None and event.type() in _SIGNS and current_theme() is not self._worn:
            self.wear()
