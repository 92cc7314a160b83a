"""The palette over the window: a field, what it finds, and the keys to choose."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QVBoxLayout, QWidget

from mistakejournal.ui.actions import title_of
from mistakejournal.ui.context import Context
from mistakejournal.ui.palette.panel import PalettePanel
from mistakejournal.ui.theme.paint import box, painting
from mistakejournal.ui.theme.themed import Themed

_WIDTH, _TOP, _EDGE = 620, 96, 24
_SHADE = 0.36
_FAR, _SHADOW = 24, 0.02


def open_palette(window: QMainWindow, context: Context, do: Callable[[str], None]) -> PaletteOverlay:
    """Open the palette over `window`; one that is open already is closed instead."""
    found = window.findChild(PaletteOverlay)
    if found is not None:
        found.leave()
        return found
    overlay = PaletteOverlay(window, context, do)
    overlay.show()
    overlay.panel.field.setFocus(Qt.FocusReason.OtherFocusReason)
    return overlay


class PaletteOverlay(Themed, QWidget):
    """Shades the window and holds the panel. Esc and a click beside it lead back to where the cursor was."""

    def __init__(self, window: QMainWindow, context: Context, do: Callable[[str], None]) -> None:
        """Cover `window`; `do` does an act by its code."""
        super().__init__(window)
        self._before = QApplication.focusWidget()
        self.setAccessibleName(title_of("palette"))
        self.panel = PalettePanel(context, do, self)
        self.panel.left.connect(self.leave)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.panel, 0, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.panel.installEventFilter(self)
        window.installEventFilter(self)
        self.wear()

    def leave(self) -> None:
        """Go away; the cursor is back where it was, unless something else was opened."""
        self.hide()
        self.setParent(None)
        self.deleteLater()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)

    def restyle(self) -> None:
        """Leave the width of a hand around the panel."""
        self._cover()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the window, and keep the shadow around the panel."""
        if event.type() == QEvent.Type.Resize:
            if watched is self.panel:
                self.update()
            else:
                self._cover()
        return super().eventFilter(watched, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Close on a click beside the panel."""
        if not self.panel.geometry().contains(event.position().toPoint()):
            self.leave()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Esc; no other key reaches what lies below."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        event.accept()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Shade what lies below."""
        with painting(self) as painter:
            shade = QColor(0, 0, 0)
            shade.setAlphaF(_SHADE if self.theme.name == "light" else 1.6 * _SHADE)
            painter.fillRect(self.rect(), shade)
            shade.setAlphaF(_SHADOW)
            for far in range(_FAR, 0, -2):
                around = QRectF(self.panel.geometry()).adjusted(-far, -far + 8, far, far + 8)
                box(painter, around, far + 14, fill=shade)

    def _cover(self) -> None:
        window = self.parentWidget()
        if window is None:
            return
        self.setGeometry(window.rect())
        edge = self.theme.space(_EDGE)
        top = min(self.theme.space(_TOP), max(edge, window.height() // 8))
        self._column.setContentsMargins(edge, top, edge, edge)
        self.panel.setFixedWidth(min(self.theme.px(_WIDTH), window.width() - 2 * edge))
        self.panel.set_most(window.height() - top - edge)
        self.raise_()
