"""Plain lines onto paper: one page where that can be read, black on white whatever the theme (F6).

The text goes in through a cursor, never as HTML. It is laid out in twentieths of a point, so that the window,
a PDF and a printer break its lines at the same words.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QPageLayout,
    QPageSize,
    QPainter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextLength,
    QTextTable,
    QTextTableCellFormat,
    QTextTableFormat,
)

from mistakejournal.domain.paper import PaperLine, Style
from mistakejournal.domain.records import dataclass
from mistakejournal.errors import JournalError
from mistakejournal.ui.theme.theme import SANS, SERIF

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Sequence

    from PySide6.QtGui import QPagedPaintDevice

UNIT = 20
"""Units of the layout to a point."""
SIZES = (10.5, 10.0, 9.5, 9.0, 8.5)
"""Points of the text, the one to like best first; smaller than the last is hard to read on paper."""
MARGIN = 18.0
"""Millimetres on each side."""
_FOOT = 14.0
"""Points at the foot for the number of the page, where there is more than one."""
_MARK, _ASIDE = 1.7, 5.5
"""Widths of the columns beside a step's words, in letters' heights."""
_LETTER = frozenset(
    QLocale.Country[name]
    for name in (
        "UnitedStates Canada Mexico PuertoRico Philippines Chile Colombia Venezuela CostaRica Guatemala "
        "Panama ElSalvador Nicaragua Belize"
    ).split()
)
"""Where paper is Letter (Unicode CLDR, territories with the paper size US-Letter)."""


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


def page_layout(locale: QLocale | None = None) -> QPageLayout:
    """Give a page upright in the paper of a country, by default that of the system."""
    letter = (locale or QLocale.system()).territory() in _LETTER
    size = QPageSize(QPageSize.PageSizeId.Letter if letter else QPageSize.PageSizeId.A4)
    margins = QMarginsF(MARGIN, MARGIN, MARGIN, MARGIN)
    return QPageLayout(size, QPageLayout.Orientation.Portrait, margins, QPageLayout.Unit.Millimeter)


class Print:
    """Lines laid out for a kind of page: one page if that can be read, else several in a good size."""

    def __init__(self, lines: Sequence[PaperLine], layout: QPageLayout) -> None:
        """Lay out `lines`; `layout` gives paper and margins."""
        self.layout = layout
        self.size, self._document = _fitted(lines, layout)
        """Points of the text."""

    @property
    def pages(self) -> int:
        """Give how many pages there are."""
        return self._document.pageCount()

    def paint(self, painter: QPainter, page: int) -> None:
        """Paint a page, counted from 0, in points; the corner of the margins is at 0, 0."""
        room = _room(self.layout)
        height = self._document.pageSize().height()
        painter.save()
        painter.scale(1 / UNIT, 1 / UNIT)
        painter.save()
        painter.translate(0, -page * height)
        self._document.drawContents(painter, QRectF(0, page * height, room.width(), height))
        painter.restore()
        if self.pages > 1:
            painter.setFont(_font(_LOOKS[Style.FACTS], SIZES[-1]))
            painter.setPen(QColor("black"))
            foot = QRectF(0, room.height() - _FOOT * UNIT, room.width(), _FOOT * UNIT)
            align = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom
            painter.drawText(foot, align, f"{page + 1} / {self.pages}")
        painter.restore()

    def onto(self, device: QPagedPaintDevice) -> Generator[int, None, None]:
        """Paint page after page onto a PDF or a printer, which has the layout; gives how many are done.

        Raises JournalError("unprinted") when it doesn't take them.
        """
        yield from paint_all([self], device)


def paint_all(prints: Iterable[Print], device: QPagedPaintDevice) -> Generator[int, None, None]:
    """Paint one after the other, each from the top of a page; gives how many pages are done.

    Raises JournalError("unprinted") when the device doesn’t take them.
    """
    painter = QPainter()
    if not painter.begin(device):
        raise JournalError("unprinted")
    scale = device.logicalDpiX() / 72
    painter.scale(scale, scale)
    done = 0
    try:
        for printed in prints:
            for page in range(printed.pages):
                if done:
                    device.newPage()
                printed.paint(painter, page)
                done += 1
                yield done
    finally:
        ended = painter.end()
    if not ended:
        raise JournalError("unprinted")


def _fitted(lines: Sequence[PaperLine], layout: QPageLayout) -> tuple[float, QTextDocument]:
    """Give the largest size that keeps to one page, or else to two; the largest of all where none does."""
    room = _room(layout)
    liked = _laid_out(lines, room, SIZES[0])
    if liked.pageCount() == 1:
        return SIZES[0], liked
    # The smallest takes two thirds of the room: three pages are never one in it, and four are never two.
    fits = liked.pageCount() == 2 and _laid_out(lines, room, SIZES[-1]).pageCount() == 1
    pages, room = (1, room) if fits else (2, _over_foot(room))
    for size in SIZES if liked.pageCount() <= 3 else ():
        fitted = _laid_out(lines, room, size)
        if fitted.pageCount() <= pages:
            return size, fitted
    liked.setPageSize(room)
    return SIZES[0], liked


def _over_foot(room: QSizeF) -> QSizeF:
    return QSizeF(room.width(), room.height() - _FOOT * UNIT)


def _laid_out(lines: Sequence[PaperLine], room: QSizeF, size: float) -> QTextDocument:
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(0)
    document.setDefaultFont(_font(_LOOKS[Style.TEXT], size))
    _Writer(document, size).write(lines)
    document.setPageSize(room)
    return document


def _room(layout: QPageLayout) -> QSizeF:
    return layout.paintRect(QPageLayout.Unit.Point).size() * UNIT


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
    """Writes lines into a document; steps that follow each other are rows of one table."""

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
        self._table = self._new_table(len(lines))
        for row, line in enumerate(lines):
            self._add_step(self._table, row, line)

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

    def _new_block(self, style: Style) -> None:
        look = _LOOKS[style]
        if self._is_fresh:
            self._cursor.setBlockFormat(self._block(look.above))
            self._cursor.setBlockCharFormat(self._look(style))
        else:
            self._cursor.insertBlock(self._block(look.above), self._look(style))
        self._cursor.setCharFormat(self._look(style))
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
