"""Several folds in one line, each opening its own."""

from __future__ import annotations

import pytest

from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.wizard.parts.fold_row import FoldRow
from tests.ui.wizard.finding import button, click, is_there


@pytest.fixture
def row(qtbot):
    row = FoldRow()
    row.add("word", "A first word", Label("Hi Theo"))
    row.add("ask", "Who can I ask?", Label("Ines"))
    qtbot.addWidget(row)
    row.show()
    return row


def test_each_word_opens_its_own(row, qtbot):
    with qtbot.waitSignal(row.opened) as told:
        click(row, "Who can I ask?")
    assert told.args == ["ask"]
    assert (row.is_open("ask"), row.is_open("word")) == (True, False)
    assert button(row, "Who can I ask?").accessibleDescription() == "Unfolded"


def test_what_is_not_offered_takes_its_content_along(row):
    row.set_open("word", is_open=True)
    row.offer("word", offered=False)
    assert not is_there(row, "A first word")
    assert not row.is_open("word")
