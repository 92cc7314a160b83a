"""The sheet in a file: whole, or not there."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtGui import QImage
from PySide6.QtSvg import QSvgRenderer

from mistakejournal.errors import JournalError
from mistakejournal.ui.patterns.board import Board
from mistakejournal.ui.patterns.files import ENDINGS, save_sheet
from mistakejournal.ui.patterns.scope import Scope
from mistakejournal.ui.patterns.sheet import Sheet
from tests.ui.patterns.autumn import found


@pytest.fixture
def sheet(qtbot) -> Sheet:
    board = Board(found(), Scope(), str.title, lambda moment: moment)
    qtbot.addWidget(board)
    return Sheet("Patterns", "The last 6 months", "Something <stands> out.", board.figures())


def test_a_picture_is_twice_as_sharp_as_a_screen(sheet: Sheet, tmp_path: Path) -> None:
    save_sheet(sheet, tmp_path / "patterns.png", "png")
    image = QImage(str(tmp_path / "patterns.png"))
    assert image.width() == 2160
    assert image.pixelColor(2, 2).name() == "#ffffff"


def test_a_drawing_is_words_and_strokes_without_pixels(sheet: Sheet, tmp_path: Path) -> None:
    path = tmp_path / "patterns.svg"
    save_sheet(sheet, path, "svg")
    text = path.read_text(encoding="utf-8")
    root = ET.fromstring(text)
    assert "Something <stands> out." in "".join(root.itertext())
    assert "<image" not in text
    assert "is the fix holding" in text.lower()
    assert QSvgRenderer(str(path)).isValid()


def test_a_page_is_a_pdf(sheet: Sheet, tmp_path: Path) -> None:
    save_sheet(sheet, tmp_path / "patterns.pdf", "pdf")
    assert (tmp_path / "patterns.pdf").read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize("ending", ENDINGS)
def test_none_takes_the_place_of_a_journal(sheet: Sheet, tmp_path: Path, ending: str) -> None:
    journal = tmp_path / "journal.db"
    journal.write_bytes(b"SQLite format 3\0 and her words")
    with pytest.raises(JournalError, match="name_taken"):
        save_sheet(sheet, journal, ending)
    assert journal.read_bytes().endswith(b"her words")


@pytest.mark.parametrize("ending", ENDINGS)
def test_where_nothing_can_be_written_it_is_said_and_nothing_is_there(
    sheet: Sheet, tmp_path: Path, ending: str
) -> None:
    with pytest.raises(JournalError, match="unsaved_file"):
        save_sheet(sheet, tmp_path / "missing" / f"patterns.{ending}", ending)
    assert not (tmp_path / "missing").exists()
