from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.wizard.parts.said_row import SaidRow
from tests.ui.wizard.finding import click


@pytest.fixture
def row(qtbot):
    row = SaidRow(indented=True)
    qtbot.addWidget(row)
    row.resize(600, 300)
    row.show()
    return row


def test_short_words_stand_open(row):
    row.show_words("What was said: Email", "Hi Theo")
    assert row.is_open()
    assert row.findChild(Label).text() == "Hi Theo"


def test_long_words_are_folded_and_not_laid_out_until_they_are_wanted(row):
    row.show_words("What was said: Email", "word " * 1000)
    assert not row.is_open()
    assert row.findChild(Label).text() == ""
    click(row, "What was said: Email")
    QApplication.processEvents()
    assert row.findChild(Label).text() == "word " * 1000


def test_what_she_folded_stays_folded(row):
    row.show_words("What was said: Email", "Hi Theo")
    row.set_open(False)
    row.show_words("What was said: Email, Yesterday", "Hi Theo")
    assert not row.is_open()
