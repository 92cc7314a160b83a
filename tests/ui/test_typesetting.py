"""Lines set as text: what stands where, and that steps without a word at their end stay in line."""

from __future__ import annotations

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QTextDocument, QTextTable

from mistakejournal.domain.paper import PaperLine, Style
from mistakejournal.ui.printing import SIZES
from mistakejournal.ui.typesetting import UNIT, foot_font, laid_out

ROOM = QSizeF(480 * UNIT, 740 * UNIT)


def set_as(*lines: PaperLine) -> QTextDocument:
    document = laid_out(lines, ROOM, SIZES[0])
    assert document.pageCount() == 1  # Qt lays it out when it is asked for that
    return document


def lefts(document: QTextDocument) -> list[float]:
    """Where the words of each paragraph begin, in points; the first of a step is set out by its mark."""
    found, block = [], document.begin()
    while block.isValid():
        text = block.text()
        line = block.layout().lineAt(0)
        at, _cursor = line.cursorToX(text.index("\t") + 1 if "\t" in text else 0)
        found.append(round((document.documentLayout().blockBoundingRect(block).left() + at) / UNIT, 1))
        block = block.next()
    return found


def tables_in(document: QTextDocument) -> int:
    return sum(isinstance(frame, QTextTable) for frame in document.rootFrame().childFrames())


def test_all_sizes_are_whole_units_that_qt_remembers():
    assert all(float(size * UNIT).is_integer() and size * UNIT <= 64 for size in SIZES)
    assert foot_font(SIZES[-1]).pixelSize() == SIZES[-1] * UNIT


def test_the_words_of_steps_stand_below_each_other_whatever_their_mark():
    marks = ("", "✓", "○", "3.", "12.")
    document = set_as(*(PaperLine(Style.STEP, "Words", mark, details=("More",)) for mark in marks))
    assert tables_in(document) == 0
    found = lefts(document)
    assert len(found) == 10
    assert len(set(found)) == 1
    assert found[0] > 10


def test_a_word_at_the_end_of_any_step_makes_them_rows_of_a_table():
    document = set_as(
        PaperLine(Style.TITLE, "Run"),
        PaperLine(Style.STEP, "One"),
        PaperLine(Style.STEP, "Two", "✓", "2 min"),
    )
    assert tables_in(document) == 1


def test_lines_broken_inside_a_step_stay_below_its_words():
    document = set_as(PaperLine(Style.STEP, "One\nTwo", "✓"))
    assert document.blockCount() == 1
    assert document.begin().layout().lineCount() == 2


def test_her_words_go_in_as_they_are():
    document = set_as(PaperLine(Style.TEXT, "<b>Bold</b> &amp; more"))
    assert document.toPlainText() == "<b>Bold</b> &amp; more"
