"""One sheet with all four, black on white, on one page."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage, QPageLayout, QPainter, QPdfWriter

from mistakejournal.errors import JournalError
from mistakejournal.ui.patterns.board import Board
from mistakejournal.ui.patterns.scope import Scope
from mistakejournal.ui.patterns.sheet import WIDTH, Sheet, SheetPrint
from mistakejournal.ui.theme import apply_theme, load_theme
from tests.ui.patterns.autumn import found


@pytest.fixture
def sheet(qtbot) -> Sheet:
    board = Board(found(), Scope(), str.title, lambda moment: moment)
    qtbot.addWidget(board)
    return Sheet("Patterns", "The last 6 months", "Something stands out.", board.figures())


def drawn(sheet: Sheet) -> QImage:
    image = QImage(round(WIDTH), round(sheet.height), QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    painter = QPainter(image)
    sheet.paint(painter)
    painter.end()
    return image


def test_it_looks_the_same_whatever_is_worn(sheet: Sheet, qapp) -> None:
    before = drawn(sheet)
    apply_theme(qapp, load_theme("dark", text_scale=2.0))
    assert drawn(sheet) == before


def test_it_lies_sideways_on_one_page(sheet: Sheet) -> None:
    printed = SheetPrint(sheet)
    assert printed.layout.orientation() == QPageLayout.Orientation.Landscape
    into = QBuffer()
    into.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(into)
    writer.setPageLayout(printed.layout)
    assert list(printed.onto(writer)) == [1]
    del writer
    assert bytes(into.data().data()).count(b"/Type /Page\n") == 1


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_device_that_takes_nothing_is_told(sheet: Sheet, tmp_path: Path) -> None:
    writer = QPdfWriter(str(tmp_path / "not there" / "x.pdf"))
    with pytest.raises(JournalError, match="unprinted"):
        next(SheetPrint(sheet).onto(writer))
