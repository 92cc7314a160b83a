"""Lists and tables show no name while the screen is shared, and give what was chosen all the same (P4)."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from mistakejournal.ui.patterns.word_table import WordTable
from mistakejournal.ui.theme.veil import wear_veil
from mistakejournal.ui.widgets.select import Select
from tests.ui.painted import painted


@pytest.fixture(autouse=True)
def veil() -> Iterator[None]:
    wear_veil(lambda text: text.replace("Achebe", "•••"))
    yield
    wear_veil(None)


@pytest.mark.row("P4")
def test_a_list_to_choose_from_gives_what_was_chosen_and_shows_no_name(qtbot) -> None:
    select = Select([("a", "Achebe Coaching"), ("b", "Somebody else")])
    qtbot.addWidget(select)
    select.set_value("a")
    select.show()
    select.showPopup()
    assert "Achebe" not in painted(select) + painted(select.view())
    assert "Somebody else" in painted(select.view())
    select.hidePopup()
    assert (select.value(), select.currentText()) == ("a", "Achebe Coaching")


@pytest.mark.row("P4")
def test_a_table_of_words_shows_no_name(qtbot) -> None:
    table = WordTable("Causes", ["What"], [["Achebe Coaching: a wrong date"]])
    qtbot.addWidget(table)
    table.show()
    assert "wrong date" in painted(table)
    assert "Achebe" not in painted(table)
