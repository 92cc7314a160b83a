from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mistakejournal.ui.widgets.text_field import TextField
from mistakejournal.ui.wizard.parts.plain_text import PlainText
from mistakejournal.ui.wizard.parts.said_row import SaidRow
from tests.ui.wizard.finding import click


@pytest.fixture
def row(qtbot):
    row = SaidRow(indented=True)
    qtbot.addWidget(row)
    row.resize(600, 300)
    row.show()
    return row


def shown(row):
    item = row.content.layout().itemAt(0)
    return item.widget() if item else None


def test_short_words_stand_open(row):
    row.show_words("What was said: Email", "Hi Theo")
    assert row.is_open()
    assert shown(row).text() == "Hi Theo"


@pytest.mark.parametrize(("count", "kind"), [(500, PlainText), (3000, TextField)])
def test_long_words_are_folded_and_not_laid_out_until_they_are_wanted(row, count, kind):
    row.show_words("What was said: Email", "word " * count)
    assert not row.is_open()
    assert shown(row) is None
    click(row, "What was said: Email")
    QApplication.processEvents()
    assert isinstance(shown(row), kind)
    assert shown(row).text() == "word " * count
    click(row, "What was said: Email")
    row.show_words("What was said: Email", "another")
    click(row, "What was said: Email")
    assert shown(row).text() == "another"


@pytest.mark.parametrize("count", [3, 3000])
def test_what_was_said_can_be_copied_by_keys_and_not_written_over(row, count):
    row.show_words("What was said: Email", "word " * count)
    row.set_open(True)
    assert shown(row).isReadOnly()
    assert shown(row).accessibleName() == "What was said: Email"
    shown(row).setFocus()
    QTest.keyClick(shown(row), Qt.Key.Key_X)
    QTest.keyClick(shown(row), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(shown(row), Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == "word " * count


def test_what_she_folded_stays_folded(row):
    row.show_words("What was said: Email", "Hi Theo")
    row.set_open(False)
    row.show_words("What was said: Email, Yesterday", "Hi Theo")
    assert not row.is_open()
