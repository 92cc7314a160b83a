"""A button with words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from mistakejournal.ui.theme.icons import draw_icon
from mistakejournal.ui.theme.paint import box, is_hovered, painting
from mistakejournal.ui.theme.themed import Themed

from .enter_press import EnterPress

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

# kind: (fill, fill under the pointer, fill pressed, border, text); "" is nothing
_KINDS = {
    "primary": ("accent", "accent_hover", "accent_pressed", "", "on_accent"),
    "secondary": ("raised", "hover", "pressed", "edge", "text"),
    "tinted": ("accent_tint", "accent_tint2", "accent_tint2", "", "accent_text"),
    "quiet": ("", "hover", "pressed", "", "text2"),
    "link": ("", "hover", "pressed", "", "accent_text"),
}
_SMALL = 30
_GAP = 8
_SLIM = frozenset({"plus", "arrow-left", "chevron-right", "heading"})
_SLIM_AIR, _ICON_AIR = 4, 1
"""What an icon of 18 px leaves empty on its left, a slim one and any other: more would cut strokes off."""


class Button(EnterPress, Themed, QPushButton):
    """Kinds: primary (one a page), secondary, tinted, quiet, link. Heights 30, 36 and 44."""

    focus_radius = 8

    def __init__(
        self,
        text: str,
        kind: str = "secondary",
        *,
        icon: str | None = None,
        key_hint: str = "",
        height: int = 36,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._kind, self._icon, self._key_hint, self._height = kind, icon, key_hint, height
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.wear()

    def set_icon(self, name: str | None) -> None:
        """Show another icon, or none."""
        self._icon = name
        self.updateGeometry()
        self.update()

    def set_key_hint(self, keys: str) -> None:
        """Show other keys behind the words."""
        self._key_hint = keys
        self.updateGeometry()
        self.update()

    def restyle(self) -> None:
        """Take the font from the theme."""
        strong = self._kind in ("primary", "link")
        weight = QFont.Weight.DemiBold if strong else QFont.Weight.Medium
        self.setFont(self.theme.font("small" if self._height <= _SMALL else "medium", weight=weight))

    def sizeHint(self) -> QSize:
        """Give room for icon, words and keys."""
        theme = self.theme
        width = QFontMetrics(self.font()).horizontalAdvance(self.words()) + self._left() + self._side()
        if self._icon:
            width += theme.px(18) + (theme.space(_GAP) if self.words() else 0)
        if self._key_hint:
            width += theme.space(_GAP + 4) + self._hint_metrics().horizontalAdvance(self._key_hint)
        height = theme.px(self._height) if theme.text_scale > 1 else self._height
        return QSize(width, height)

    def minimumSizeHint(self) -> QSize:
        """Never cut the words."""
        return self.sizeHint()

    def words(self) -> str:
        """Give the text without the sign of its mnemonic."""
        return self.text().replace("&&", "\0").replace("&", "").replace("\0", "&")

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the button in its state."""
        theme = self.theme
        fill, border, text = self._colors()
        with painting(self) as painter:
            box(
                painter,
                QRectF(self.rect()),
                self.focus_radius,
                fill=theme.color(fill) if fill else None,
                border=theme.color(border) if border else None,
            )
            color = theme.color(text)
            content = self.sizeHint().width() - self._left() - self._side()
            x = float(self._left())
            if not self._is_flush():
                x = max(x, (self.width() - content) / 2)
            if self._icon:
                size = theme.px(18)
                draw_icon(painter, self._icon, QRectF(x, 0, size, self.height()), color)
                x += size + theme.space(_GAP)
            painter.setFont(self._painted_font())
            painter.setPen(color)
            width = QFontMetrics(self.font()).horizontalAdvance(self.words())
            middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
            painter.drawText(QRectF(x, 0, width + 2, self.height()), middle, self.words())
            if self._key_hint:
                x += width + theme.space(_GAP + 4)
                painter.setFont(theme.font("caption"))
                painter.drawText(QRectF(x, 0, self.width() - x, self.height()), middle, self._key_hint)

    def _colors(self) -> tuple[str, str, str]:
        fill, hovered, pressed, border, text = _KINDS[self._kind]
        if not self.isEnabled():
            filled = bool(fill)
            return "sunken" if filled else "", "line" if filled else "", "disabled"
        if self._is_flush():
            fill = ""
        elif self.isDown() or self.isChecked():
            fill = pressed
        elif is_hovered(self):
            fill = hovered
        return fill, border, text

    def _is_flush(self) -> bool:
        """Say whether it stands in a column of text: its icon at the column's edge, with no ground."""
        return self._kind == "link" and self._icon is not None

    def _painted_font(self) -> QFont:
        """Underline under the pointer what has no ground to show that it is one."""
        font = QFont(self.font())
        font.setUnderline(self._is_flush() and self.isEnabled() and (is_hovered(self) or self.isDown()))
        return font

    def _left(self) -> int:
        """Give the room before icon and words; a flush icon begins where its strokes do."""
        air = _SLIM_AIR if self._icon in _SLIM else _ICON_AIR
        return -self.theme.px(air) if self._is_flush() else self._side()

    def _side(self) -> int:
        if self._kind == "link" and not self._icon:
            return self.theme.space(6)
        return self.theme.space(10 if self._height <= _SMALL else 14)

    def _hint_metrics(self) -> QFontMetrics:
        return QFontMetrics(self.theme.font("caption"))
