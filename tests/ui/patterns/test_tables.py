"""Every figure as a table, copied as text."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QGuiApplication

from mistakejournal.ui.context import Context
from mistakejournal.ui.patterns.tables import Tables
from mistakejournal.ui.patterns.word_table import WordTable
from mistakejournal.ui.slices import Slices
from mistakejournal.ui.widgets.button import Button
from mistakejournal.words.patterntables import TextTable

ONE = TextTable("Causes", ("Cause", "Incidents"), (("Typing", "3"),), "None left out")
NONE = TextTable("Fixes", ("Fix",), ())


def test_tables_are_shown_and_copied_with_their_heads_and_notes(context: Context, qtbot) -> None:
    tables = Tables(context)
    qtbot.addWidget(tables)
    tables.show_tables((ONE, NONE))
    assert [table.accessibleName() for table in tables.findChildren(WordTable)] == ["Causes"]
    tables.findChild(Button).click()
    assert (
        QGuiApplication.clipboard().text()
        == "Causes\nCause\tIncidents\nTyping\t3\nNone left out\n\nFixes\nFix"
    )


def test_the_same_ones_are_not_built_again(context: Context, qtbot) -> None:
    tables = Tables(context)
    qtbot.addWidget(tables)
    tables.show_tables((ONE,))
    (shown,) = tables.findChildren(WordTable)
    tables.show_tables((ONE,))
    assert tables.findChildren(WordTable) == [shown]
    tables.show_tables((NONE,))
    assert shown.isHidden()
    qtbot.waitUntil(lambda: not tables.findChildren(Slices))


def test_they_come_one_after_the_other_and_later_ones_take_the_place_of_those_to_come(
    context: Context, qtbot
) -> None:
    tables = Tables(context)
    qtbot.addWidget(tables)
    made: list[str] = []

    def many(*titles: str) -> Iterator[TextTable]:
        for title in titles:
            made.append(title)
            yield TextTable(title, ("Cause",), ((title,),))

    def shown() -> list[str]:
        return [table.accessibleName() for table in tables.findChildren(WordTable) if not table.isHidden()]

    tables.show_tables(many("a", "b", "c"))
    assert made == ["a"]
    tables.show_tables(many("a", "d", "e"))
    qtbot.waitUntil(lambda: shown() == ["a", "d", "e"])
    qtbot.wait(30)
    assert made == ["a", "a", "d", "e"]
    tables.show_tables(many("a", "f", "g"))
    tables.findChild(Button).click()
    assert QGuiApplication.clipboard().text().endswith("g\nCause\ng")
