"""Plain lines set as text: black, through a cursor, never as HTML."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextLength,
    QTextOption,
    QTextTable,
    QTextTableCellFormat,
    QTextTableFormat,
)

from mistakejournal.domain.paper import PaperLine, Style
from mistakejournal.domain.records import dataclass
from mistakejournal.ui.theme.theme import SANS, SERIF

if TYPE_CHECKING:
    from collections.abc import Sequence

UNIT = 6
"""Units of the layout to a point. All sizes are whole numbers of it, and letters of at most 64 pixels are
remembered by Qt: with larger ones each letter is read from its font again, which took half as long again."""
_MARK, _ASIDE = 1.7, 5.5
"""Widths of the columns beside a step's words, in letters' heights."""

_BREAK = "\u2028"
"""Begins another line of the same paragraph."""


@dataclass(frozen=True)
class _Look:
    """One style: size as a part of the text's, weight, serif, white space above in letters' heights."""

    size: float
    above: float
    weight: QFont.Weight = QFont.Weight.Normal
    serif: bool = False


_LOOKS = {
    Style.TITLE: _Look(2.0, 0, serif=True),
    Style.FACTS: _Look(1.0, 0.35),
    Style.LEAD: _Look(1.0, 0.9, QFont.Weight.DemiBold),
    Style.HEADING: _Look(1.0, 1.1, QFont.Weight.DemiBold),
    Style.STEP: _Look(1.0, 0.45),
    Style.TEXT: _Look(1.0, 0.45),
}


def laid_out(lines: Sequence[PaperLine], room: QSizeF, size: float) -> QTextDocument:
    """Set `lines` in letters of `size` points on pages of `room`, in units."""
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(0)
    document.setDefaultFont(_font(_LOOKS[Style.TEXT], size))
    _Writer(document, size).write(lines)
    document.setPageSize(room)
    return document


def foot_font(size: float) -> QFont:
    """Give the letters of the number at the foot of a page, in points."""
    return _font(_LOOKS[Style.FACTS], size)


def _font(look: _Look, size: float) -> QFont:
    font = QFont(SERIF if look.serif else SANS)
    font.setPixelSize(round(size * look.size * UNIT))
    font.setWeight(look.weight)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def _no_height() -> QTextBlockFormat:
    block = QTextBlockFormat()
    block.setLineHeight(1, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    return block


class _Writer:
    """Writes lines into a document.

    Steps that follow each other are rows of one table if a word stands at the end of any, else paragraphs:
    Qt takes five times as long for a table.
    """

    def __init__(self, document: QTextDocument, size: float) -> None:
        self._cursor = QTextCursor(document)
        self._size = size
        self._table: QTextTable | None = None
        self._is_fresh = True

    def write(self, lines: Sequence[PaperLine]) -> None:
        self._cursor.beginEditBlock()
        for style, group in groupby(lines, key=lambda line: line.style):
            if style is Style.STEP:
                self._add_steps(tuple(group))
                continue
            self._end_table(below=_LOOKS[style].above)
            for line in group:
                self._new_block(style)
                self._cursor.insertText(line.text)
        if self._table is not None:
            self._end_table(below=0)
            self._cursor.setBlockFormat(_no_height())
        self._cursor.endEditBlock()

    def _add_steps(self, lines: Sequence[PaperLine]) -> None:
        if not any(line.aside for line in lines):
            for line in lines:
                self._add_plain_step(line)
            return
        self._table = self._new_table(len(lines))
        for row, line in enumerate(lines):
            self._add_step(self._table, row, line)

    def _add_plain_step(self, line: PaperLine) -> None:
        """Write a step with its mark before its first line."""
        indent = _MARK * self._size * UNIT
        first = self._block(_LOOKS[Style.STEP].above)
        first.setLeftMargin(indent)
        first.setTextIndent(-indent)
        first.setTabPositions([QTextOption.Tab(indent, QTextOption.TabType.LeftTab)])
        below = self._block(0)
        below.setLeftMargin(indent)
        self._new_block(Style.STEP, first)
        text = line.text.replace("\n", _BREAK)
        self._cursor.insertText(f"{line.mark}\t{text}")
        for detail in line.details:
            self._new_block(Style.STEP, below)
            self._cursor.insertText(detail)

    def _add_step(self, table: QTextTable, row: int, line: PaperLine) -> None:
        look, above = self._look(Style.STEP), QTextTableCellFormat()
        above.setFont(look.font())
        above.setTopPadding(_LOOKS[Style.STEP].above * self._size * UNIT)
        for column, text in enumerate((line.mark, line.text, line.aside)):
            cell = table.cellAt(row, column)
            cursor = cell.firstCursorPosition()
            cursor.setBlockFormat(self._block(0, aligned_right=column == 2))
            cursor.insertText(text, look)
            for detail in line.details if column == 1 else ():
                cursor.insertBlock(self._block(0), look)
                cursor.insertText(detail)
            cell.setFormat(above)  # last: a cell and its first block share this format

    def _new_table(self, rows: int) -> QTextTable:
        em = self._size * UNIT
        look = QTextTableFormat()
        look.setBorder(0)
        look.setCellPadding(0)
        look.setCellSpacing(0)
        look.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        look.setColumnWidthConstraints(
            [
                QTextLength(QTextLength.Type.FixedLength, _MARK * em),
                QTextLength(QTextLength.Type.VariableLength, 0),
                QTextLength(QTextLength.Type.FixedLength, _ASIDE * em),
            ]
        )
        return self._cursor.insertTable(rows, 3, look)

    def _end_table(self, *, below: float) -> None:
        if self._table is not None:
            look = self._table.format()
            look.setBottomMargin(below * self._size * UNIT)  # Qt leaves out what the block after it asks for
            self._table.setFormat(look)
            self._cursor.movePosition(QTextCursor.MoveOperation.End)
            self._table, self._is_fresh = None, True  # a table has an empty block after it

    def _new_block(self, style: Style, block: QTextBlockFormat | None = None) -> None:
        block, look = block or self._block(_LOOKS[style].above), self._look(style)
        if self._is_fresh:
            self._cursor.setBlockFormat(block)
            self._cursor.setBlockCharFormat(look)
        else:
            self._cursor.insertBlock(block, look)
        self._cursor.setCharFormat(look)
        self._is_fresh = False

    def _block(self, above: float, *, aligned_right: bool = False) -> QTextBlockFormat:
        block = QTextBlockFormat()
        block.setTopMargin(above * self._size * UNIT)
        block.setLineHeight(112, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        if aligned_right:
            block.setAlignment(Qt.AlignmentFlag.AlignRight)
        return block

    def _look(self, style: Style) -> QTextCharFormat:
        look = QTextCharFormat()
        look.setFont(_font(_LOOKS[style], self._size))
        look.setForeground(QColor("black"))
        return look
