"""The beginning of a text that stands whole somewhere else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextLayout, QTextOption
from PySide6.QtWidgets import QWidget

from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.paragraph import Paragraph

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent, QShowEvent

_LINES = 2
_MOST = 400
"""Letters that are looked at; two lines never hold more."""


class Excerpt(Label):
    """Two lines at most. Where it is cut, a reader and the tooltip say more of it."""

    def __init__(
        self, text: str = "", style: str = "small", tone: str = "text2", parent: QWidget | None = None
    ) -> None:
        self._whole = text
        self._known: dict[int, str] = {}
        super().__init__(text, style, tone, wrap=True, parent=parent)

    def set_whole(self, text: str) -> None:
        """Show another text."""
        if text != self._whole:
            self._whole = text
            self._known.clear()
            self._cut()

    def heightForWidth(self, width: int) -> int:
        """Give the height of what is shown at a width."""
        return Paragraph(self._shown(width), self.font(), self.theme.line_height("small")).height_for(width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut anew where the room is another."""
        super().resizeEvent(event)
        self._cut()

    def showEvent(self, event: QShowEvent) -> None:
        """Cut for the room it has."""
        super().showEvent(event)
        self._cut()

    def restyle(self) -> None:
        """Cut anew where the letters are larger."""
        super().restyle()
        self._known.clear()
        self._cut()

    def _cut(self) -> None:
        shown = self._shown(self.width()) if self.isVisible() else self._whole
        is_cut = shown != self._whole
        self.setToolTip(self._whole[:_MOST] if is_cut else "")
        self.setAccessibleName(self._whole[:_MOST] if is_cut else "")
        if shown != self.text():
            self.setText(shown)

    def _shown(self, width: int) -> str:
        if width not in self._known:
            self._known[width] = self._begin(width)
        return self._known[width]

    def _begin(self, width: int) -> str:
        """Give what fits into the lines, with a sign that there is more."""
        is_long = len(self._whole) > _MOST
        text = " ".join(self._whole[:_MOST].split()) if is_long else self._whole
        if not is_long and self._fits(text, width):
            return text
        low, high = 0, len(text)
        while low < high:
            middle = (low + high + 1) // 2
            low, high = (middle, high) if self._fits(f"{text[:middle]}…", width) else (low, middle - 1)
        at_word, _, _ = text[:low].rpartition(" ")
        return f"{(at_word or text[:low]).rstrip('.,;: ')}…"

    def _fits(self, text: str, width: int) -> bool:
        layout = QTextLayout(text.replace("\n", "\u2028"), self.font())
        option = QTextOption(Qt.AlignmentFlag.AlignLeft)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        count = 0
        while count <= _LINES and (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            count += 1
        layout.endLayout()
        return count <= _LINES
