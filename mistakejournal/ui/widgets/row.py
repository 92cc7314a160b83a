"""A line of a list: what it is, a second line about it, and what can be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from mistakejournal.ui.theme.paint import box, hairline, is_hovered, painting
from mistakejournal.ui.theme.themed import Themed

from .enter_press import EnterPress
from .label import Label
from .side_by_side import SideBySide

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    class _Base(Themed, QWidget):
        pass

else:
    _Base = Themed

_WORDS = 220  # px at 100 percent that the words need before anything may stand beside them
_RADIUS = 10


class _Content(_Base):
    """What both kinds of row hold."""

    side = 0
    """Between the edges and what the row holds, in px at 100 percent."""

    def fill(
        self,
        title: str,
        second: str,
        leading: QWidget | None,
        trailing: Sequence[QWidget],
        hairline: bool,
        title_style: str,
        aside: str,
        mark: QWidget | None,
    ) -> None:
        """Build the row; comes from the constructor, after Qt's."""
        self._has_hairline = hairline
        self.title = Label(title, title_style, wrap=True)
        self.second = Label(second, "small", "text2", wrap=True)
        self.aside = Label(aside, "small", "text2") if aside else None
        words = QWidget()
        self._words = QHBoxLayout(words)
        self._words.setContentsMargins(0, 0, 0, 0)
        if leading is not None:
            self._words.addWidget(leading, 0, Qt.AlignmentFlag.AlignVCenter)
        self._column = QVBoxLayout()
        self._column.addStretch(1)
        self._lines = [_side_by_side(self.title, self.aside), _side_by_side(self.second, mark)]
        for line in self._lines:
            self._column.addLayout(line)
        self._column.addStretch(1)
        self._words.addLayout(self._column, 1)
        self._line = SideBySide(spacing=12, parent=self)
        self._line.add(words, stretch=1, need=_WORDS)
        holder = QWidget()
        self.trailing_box = QHBoxLayout(holder)
        self.trailing_box.setContentsMargins(0, 0, 0, 0)
        for widget in trailing:
            self.trailing_box.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        self._line.add(holder)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_second(second)
        self.wear()

    def set_title(self, text: str) -> None:
        """Name the row anew."""
        self.title.setText(text)
        self._name()

    def set_second(self, text: str) -> None:
        """Say something else in the second line, or nothing."""
        self.second.setText(text)
        self.second.setVisible(bool(text))
        self._name()

    def restyle(self) -> None:
        """Keep the content off the edges."""
        theme = self.theme
        side = theme.space(self.side)
        self._line.setContentsMargins(side, theme.space(12), side, theme.space(13))
        self._words.setSpacing(theme.space(14))
        self._column.setSpacing(theme.space(1))
        self.trailing_box.setSpacing(theme.space(8))
        for line in self._lines:
            line.setSpacing(theme.space(11))
        self.setMinimumHeight(theme.px(40))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground and the line under it."""
        with painting(self) as painter:
            ground = self._ground()
            if ground:
                box(painter, QRectF(self.rect()), _RADIUS, fill=self.theme.color(ground))
            if self._has_hairline:
                side = self.theme.space(self.side)  # as wide as the words, not as the ground
                rect = QRectF(self.rect()).adjusted(side, 0, -side, 0)
                hairline(painter, rect, self.theme.color("line"))

    def _name(self) -> None:
        """Leave a row that is only read to its labels."""

    def _ground(self) -> str:
        return ""


class Row(_Content, QWidget):
    """A row that is only read; what is around its words may be pressed.

    ``aside`` are small words beside the title, ``mark`` stands beside the second line.
    """

    def __init__(
        self,
        title: str,
        second: str = "",
        *,
        leading: QWidget | None = None,
        trailing: Sequence[QWidget] = (),
        hairline: bool = True,
        title_style: str = "medium",
        aside: str = "",
        mark: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.fill(title, second, leading, trailing, hairline, title_style, aside, mark)


class OpenRow(EnterPress, _Content, QAbstractButton):
    """A row that opens what it names; buttons on it keep their own clicks."""

    focus_radius = _RADIUS
    side = 14

    def __init__(
        self,
        title: str,
        second: str = "",
        *,
        leading: QWidget | None = None,
        trailing: Sequence[QWidget] = (),
        hairline: bool = False,
        title_style: str = "medium",
        aside: str = "",
        mark: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._selected = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.fill(title, second, leading, trailing, hairline, title_style, aside, mark)
        for label in filter(None, (self.title, self.aside, self.second)):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def set_selected(self, selected: bool) -> None:
        """Show that this is the row whose content is open."""
        self._selected = selected
        self.setAccessibleDescription(self.tr("Open") if selected else "")
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for what the content needs."""
        return self._line.totalSizeHint()

    def minimumSizeHint(self) -> QSize:
        """Ask for the least the content needs."""
        return self._line.totalMinimumSize()

    def hitButton(self, position: QPoint) -> bool:
        """Take clicks anywhere on the row."""
        return self.rect().contains(position)

    def _name(self) -> None:
        words = (self.title.text(), self.aside.text() if self.aside else "", self.second.text())
        self.setAccessibleName(", ".join(word for word in words if word))

    def _ground(self) -> str:
        if self._selected:
            return "selected"
        if self.isDown():
            return "pressed"
        return "hover" if is_hovered(self) else ""


def _side_by_side(label: Label, other: QWidget | None) -> QHBoxLayout:
    """Put something beside a label, right after its last word."""
    line = QHBoxLayout()
    line.addWidget(label, 0 if other else 1)
    if other is not None:
        line.addWidget(other, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addStretch(1)
    return line
