"""Plain lines onto paper: one page where that can be read, black on white whatever the theme (F6).

It is laid out in sixths of a point, so that the window, a PDF and a printer break lines at the same words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPageLayout, QPageSize, QPainter, QTextDocument

from mistakejournal.domain.paper import PaperLine
from mistakejournal.errors import JournalError
from mistakejournal.ui.typesetting import UNIT, foot_font, laid_out

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Sequence

    from PySide6.QtGui import QPagedPaintDevice

SIZES = (10.5, 10.0, 9.5, 9.0, 8.5)
"""Points of the text, the one to like best first; smaller than the last is hard to read on paper."""
MARGIN = 18.0
"""Millimetres on each side."""
_SMALLER = 0.6
"""The smallest text takes two thirds of the room that the largest takes, and hardly ever less than this."""
_FOOT = 14.0
"""Points at the foot for the number of the page, where there is more than one."""
_LETTER = frozenset(
    QLocale.Country[name]
    for name in (
        "UnitedStates Canada Mexico PuertoRico Philippines Chile Colombia Venezuela CostaRica Guatemala "
        "Panama ElSalvador Nicaragua Belize"
    ).split()
)
"""Where paper is Letter (Unicode CLDR, territories with the paper size US-Letter)."""


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
            painter.setFont(foot_font(SIZES[-1]))
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

    The same is given once more when the next one is laid out, for that takes as long as a page.
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
            if done:
                yield done  # the next one is laid out
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
    over_foot = _over_foot(room)
    liked = laid_out(lines, over_foot, SIZES[0])
    for pages, page in ((1, room), (2, over_foot)):
        if liked.pageCount() <= pages:
            break
        # Most that are too long are far too long: they are laid out once.
        if _height(liked) * _SMALLER <= pages * page.height():
            fitted = _fitting(lines, page, pages)
            if fitted is not None:
                return fitted
    return SIZES[0], liked


def _height(document: QTextDocument) -> float:
    """Give how far down the last line reaches, over all pages."""
    return document.documentLayout().blockBoundingRect(document.lastBlock()).bottom()


def _fitting(lines: Sequence[PaperLine], room: QSizeF, pages: int) -> tuple[float, QTextDocument] | None:
    """Give the largest size that keeps to so many pages; None where the smallest doesn't."""
    smallest = laid_out(lines, room, SIZES[-1])
    if smallest.pageCount() > pages:
        return None
    for size in SIZES[:-1]:
        fitted = laid_out(lines, room, size)
        if fitted.pageCount() <= pages:
            return size, fitted
    return SIZES[-1], smallest


def _over_foot(room: QSizeF) -> QSizeF:
    return QSizeF(room.width(), room.height() - _FOOT * UNIT)


def _room(layout: QPageLayout) -> QSizeF:
    return layout.paintRect(QPageLayout.Unit.Point).size() * UNIT
