"""“It’s meant”: just this time, or always for this client (I12)."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mistakejournal.ui.theme.paint import box, is_hovered, painting
from mistakejournal.ui.theme.themed import Themed
from mistakejournal.ui.widgets.menu import Menu
from mistakejournal.ui.widgets.menu_holder import MenuHolder

_HEIGHT, _SIDE = 30, 10


class MeantButton(Themed, MenuHolder):
    """Looks like the quiet button beside it, and opens both answers."""

    focus_radius = 8
    called = Signal(bool)
    """Whether it is meant always."""

    def __init__(self, client_name: str, about: str, parent: QWidget | None = None) -> None:
        """Offer “always” where the client is known; `about` says of what a screen reader speaks."""
        super().__init__(parent)
        self.setText(self.tr("It’s meant"))
        self.setAccessibleName(self.text())
        self.setAccessibleDescription(about)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        menu = Menu(parent=self)
        offer_meant(menu, client_name, self.called.emit)
        self.set_menu(menu)
        self.wear()

    def restyle(self) -> None:
        """Take the font from the theme."""
        self.setFont(self.theme.font("small", weight=QFont.Weight.Medium))

    def sizeHint(self) -> QSize:
        """Give room for the words."""
        width = QFontMetrics(self.font()).horizontalAdvance(self.text()) + 2 * self.theme.space(_SIDE)
        return QSize(width, max(self.theme.px(_HEIGHT), _HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Never cut the words."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the words, on a ground while the pointer is there."""
        theme = self.theme
        with painting(self) as painter:
            if self.isDown() or is_hovered(self):
                ground = theme.color("pressed" if self.isDown() else "hover")
                box(painter, QRectF(self.rect()), self.focus_radius, fill=ground)
            painter.setFont(self.font())
            painter.setPen(theme.color("text2"))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())


def offer_meant(menu: Menu, client_name: str, call: Callable[[bool], object]) -> None:
    """Put both answers into a menu; `call` is told whether it is meant always."""
    menu.add(QCoreApplication.translate("Meant", "Just this time"), lambda: call(False))
    if client_name:
        words = QCoreApplication.translate("Meant", "Always for {client}").format(client=client_name)
        menu.add(words, lambda: call(True))
