"""Lines of words with styles, thousands of them: read, scrolled, changed by nobody."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QSizePolicy, QTextEdit, QWidget

from mistakejournal.domain.records import dataclass
from mistakejournal.ui.theme.rules import text_rules, wear_rules
from mistakejournal.ui.theme.themed import Themed
from mistakejournal.ui.theme.veil import veiled

_LEAST, _AT_ONCE = 180, 60


@dataclass(frozen=True)
class TextLine:
    """Words with their type style and colour, and the air over and beside them in px."""

    words: str
    style: str = "body"
    tone: str = "text"
    above: int = 6
    indent: int = 0


class LineText(Themed, QTextEdit):
    """The lines below are written when they are scrolled to."""

    own_focus = True

    def __init__(self, name: str, *, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._make: Callable[[], Iterator[TextLine]] = lambda: iter(())
        self._rest: Iterator[TextLine] = iter(())
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.verticalScrollBar().valueChanged.connect(self._near_end)
        self.setAccessibleName(name)
        self.wear()

    def show_lines(self, make: Callable[[], Iterator[TextLine]]) -> None:
        """Show what `make` gives; it is asked again when the theme changes."""
        self._make = make
        self._write()

    def restyle(self) -> None:
        """Take letters and colours from the theme."""
        wear_rules(self, text_rules(self.theme))
        self.setMinimumHeight(self.theme.px(_LEAST))
        self._write()

    def _write(self) -> None:
        self.clear()
        self._rest = self._make()
        self._write_more(_AT_ONCE)
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.verticalScrollBar().setValue(0)

    def _near_end(self, value: int) -> None:
        bar = self.verticalScrollBar()
        if value and value >= bar.maximum() - bar.pageStep():
            self._write_more(_AT_ONCE)

    def _write_more(self, count: int) -> None:
        cursor = QTextCursor(self.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.beginEditBlock()
        for line in islice(self._rest, count):
            look, block = QTextCharFormat(), QTextBlockFormat()
            look.setFont(self.theme.font(line.style))
            look.setForeground(self.theme.color(line.tone))
            block.setLeftMargin(self.theme.px(line.indent))
            if cursor.atStart():
                cursor.setBlockFormat(block)
            else:
                block.setTopMargin(self.theme.px(line.above))
                cursor.insertBlock(block, look)
            cursor.insertText(veiled(line.words), look)
        cursor.endEditBlock()
