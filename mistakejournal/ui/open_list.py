"""The Open list under the places: every unfinished incident and paused run, one click away."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from mistakejournal.services.open_items import OpenItem
from mistakejournal.ui.theme.paint import box, is_hovered, painting
from mistakejournal.ui.theme.themed import Themed
from mistakejournal.ui.widgets.enter_press import EnterPress
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.progress_ring import ProgressRing
from mistakejournal.words.dotted import dotted
from mistakejournal.words.open_items import second_words

_MOST = 6
_HEIGHT, _RING, _LEFT, _TOP = 48, 18, 9, 6


class OpenButton(EnterPress, Themed, QPushButton):
    """One item: how far it is, its title, what it waits for."""

    focus_radius = 8

    def __init__(self, item: OpenItem, title: str, parent: QWidget | None = None) -> None:
        """Show `item` under its title; the accessible name says both lines."""
        super().__init__(parent)
        self.item = item
        self.title = title
        parts = [item.client_name if item.kind == "incident" else "", second_words(item)]
        self._second = dotted(*parts)
        self.setAccessibleName(f"{title}, {self._second}")
        self.setToolTip(title)
        self.setAutoDefault(False)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._ring = ProgressRing(item.progress, _RING, parent=self)
        self._ring.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.wear()

    def restyle(self) -> None:
        """Keep the ring at its place."""
        self.setFont(self.theme.font("field"))
        self._ring.move(self.theme.space(_LEFT), self.theme.px(_TOP))

    def sizeHint(self) -> QSize:
        """Two lines high; as wide as the sidebar."""
        return QSize(self.theme.px(120), self.theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Titles are cut with dots rather than pushed out."""
        return QSize(self.theme.px(60), self.theme.px(_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint both lines."""
        theme = self.theme
        left = self._ring.geometry().right() + theme.space(10)
        width = self.width() - left - theme.space(6)
        with painting(self) as painter:
            if is_hovered(self) or self.isDown():
                box(painter, QRectF(self.rect()), self.focus_radius, fill=theme.color("hover"))
            top = float(theme.px(4))
            for text, style, tone in ((self.title, "field", "text"), (self._second, "caption", "text2")):
                font = theme.font(style)
                painter.setFont(font)
                painter.setPen(theme.color(tone))
                metrics = QFontMetrics(font)
                cut = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(width))
                painter.drawText(
                    QRectF(left, top, width, metrics.height()), Qt.AlignmentFlag.AlignVCenter, cut
                )
                top += metrics.height() + 1


class OpenList(QWidget):
    """What waits for her; at most six, the rest is on Today."""

    chosen = Signal(OpenItem)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty; `show_items` fills it."""
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._heading = Label(self.tr("Open"), "caption", "text2")
        self._heading.setContentsMargins(10, 0, 0, 2)
        self._column.addWidget(self._heading)
        self._more = Label("", "caption", "text2", wrap=True)
        self._more.setContentsMargins(10, 4, 0, 0)
        self._column.addWidget(self._more)
        self._buttons: list[OpenButton] = []
        self.hide()

    def show_items(self, items: list[OpenItem], titles: list[str]) -> None:
        """Show these under their titles, unless they stand there already."""
        self.setVisible(bool(items))
        wanted = list(zip(items, titles, strict=True))[:_MOST]
        if [(button.item, button.title) for button in self._buttons] != wanted:
            self._fill(wanted)
        left = len(items) - len(wanted)
        self._more.setText(self.tr("{count} more on Today").format(count=left) if left else "")
        self._more.setVisible(left > 0)

    def _fill(self, wanted: list[tuple[OpenItem, str]]) -> None:
        for button in self._buttons:
            self._column.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = [OpenButton(item, title) for item, title in wanted]
        for place, button in enumerate(self._buttons):
            button.clicked.connect(lambda _=False, item=button.item: self.chosen.emit(item))
            self._column.insertWidget(place + 1, button)
