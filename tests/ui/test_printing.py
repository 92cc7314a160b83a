"""Lines on paper: one page where it can be read, black on white."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QColor, QImage, QPageSize, QPainter

from mistakejournal.domain.paper import PaperLine, Style
from mistakejournal.errors import JournalError
from mistakejournal.ui.printing import SIZES, Print, page_layout
from mistakejournal.ui.theme import apply_theme, load_theme

GERMANY, AMERICA = QLocale("de_DE"), QLocale("en_US")


def steps(count: int) -> list[PaperLine]:
    """A title, and steps that each take two lines."""
    rows = [PaperLine(Style.STEP, f"{n}. Copy", "✓", "2 min", ("issue 119",)) for n in range(1, count + 1)]
    return [PaperLine(Style.TITLE, "Newsletter"), PaperLine(Style.HEADING, "Build"), *rows]


def laid_out(count: int) -> Print:
    return Print(steps(count), page_layout(GERMANY))


def page_of(printed: Print, page: int = 0) -> QImage:
    image = QImage(600, 850, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    printed.paint(painter, page)
    painter.end()
    return image


def inked(image: QImage) -> int:
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    return sum(light < 100 for light in bytes(grey.constBits()))


def pages_in(pdf: bytes) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", pdf))


def test_a_short_record_is_one_page_in_the_text_to_like_best():
    printed = laid_out(12)
    assert (printed.pages, printed.size) == (1, SIZES[0])


def test_a_longer_one_shrinks_to_stay_on_one_page_and_then_takes_two_rather_than_tiny_type():
    found = [laid_out(count) for count in range(16, 41)]
    assert {one.size for one in found if one.pages == 1} == set(SIZES)
    assert {one.pages for one in found} == {1, 2}
    assert all(one.size in SIZES for one in found)
    first_of_two = next(one for one in found if one.pages == 2)
    assert first_of_two.size == SIZES[0]
    assert inked(page_of(first_of_two, 1)) > 50


def test_the_ink_is_black_in_the_dark_theme_too(qapp):
    bright = inked(page_of(laid_out(5)))
    apply_theme(qapp, load_theme("dark"))
    assert inked(page_of(laid_out(5))) == bright > 500


def test_her_words_are_never_read_as_html():
    plain = Print([PaperLine(Style.TEXT, "<h1>Big</h1><br><img src='x'>")], page_layout(GERMANY))
    bare = Print([PaperLine(Style.TEXT, "Big")], page_layout(GERMANY))
    assert inked(page_of(plain)) > 2 * inked(page_of(bare))


def test_paper_is_that_of_the_country():
    assert page_layout(GERMANY).pageSize().id() == QPageSize.PageSizeId.A4
    assert page_layout(AMERICA).pageSize().id() == QPageSize.PageSizeId.Letter
    assert page_layout().pageSize().id() in (QPageSize.PageSizeId.A4, QPageSize.PageSizeId.Letter)


def test_a_printer_takes_all_pages(qapp, tmp_path: Path):
    from PySide6.QtPrintSupport import QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    printer.setPageLayout(page_layout(GERMANY))
    assert [*laid_out(40).onto(printer)] == [1, 2]
    assert pages_in((tmp_path / "printed.pdf").read_bytes()) == 2


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_takes_nothing_is_noticed(qapp, tmp_path: Path):
    from PySide6.QtGui import QPdfWriter

    writer = QPdfWriter(str(tmp_path / "not there" / "x.pdf"))
    with pytest.raises(JournalError) as told:
        next(laid_out(1).onto(writer))
    assert told.value.code == "unprinted"


def test_a_step_at_the_very_end_and_words_after_steps_have_room():
    lines = [*steps(2), PaperLine(Style.TEXT, "After"), *steps(1)[2:], PaperLine(Style.LEAD, "Last")]
    assert inked(page_of(Print(lines, page_layout(GERMANY)))) > 500
    assert inked(page_of(Print(steps(1)[2:], page_layout(GERMANY)))) > 50


def test_long_titles_and_addresses_break_inside_their_column():
    words = [PaperLine(Style.STEP, "Look at it " * 40, "✓", "2 min", ("https://" + "a" * 300,))] * 12
    printed = Print(words, page_layout(GERMANY))
    short = Print(steps(12), page_layout(GERMANY))
    assert (short.pages, printed.pages) == (1, 2)
    times = page_of(printed).copy(430, 0, 80, 800)  # the column of the times, at the right edge of the words
    assert inked(page_of(printed).copy(520, 0, 80, 850)) == 0
    assert 0 < inked(times) < inked(page_of(printed)) / 10
