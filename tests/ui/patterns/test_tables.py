"""Every figure as a table, copied as text."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication

from mistakejournal.ui.context import Context
from mistakejournal.ui.patterns.tables import Tables
from mistakejournal.ui.patterns.word_table import WordTable
from mistakejournal.ui.widgets.button import Button
from mistakejournal.words.patterns import TextTable

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
