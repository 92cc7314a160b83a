"""Which facts a list asks for, written in the real window."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from mistakejournal.services import checklists, steps
from mistakejournal.ui.checklists.facts_form import FactRow
from mistakejournal.ui.routes import Place, Route
from tests.ui.window import Window


@pytest.fixture
def list_id(window: Window) -> str:
    row_id = checklists.add_checklist(window.desk, "Newsletter").id
    steps.add_step(window.desk, row_id, "Type the date", kind="value")
    window.main.go(Route(Place.CHECKLIST, row_id))
    window.settle()
    return row_id


def stored(window: Window, list_id: str) -> list[tuple[str, str, str]]:
    found = checklists.checklist_file(window.desk, list_id).facts
    return [(fact.name, fact.kind, fact.example) for fact in found]


def write(window: Window, *names: str) -> None:
    field = window.find("Name of the new fact", QLineEdit)
    for name in names:
        field.setFocus()
        QTest.keyClicks(field, name)
        window.keys("Return")


@pytest.mark.row("E9")
def test_facts_are_written_ordered_and_taken_out_with_a_way_back(window: Window, list_id: str) -> None:
    write(window, "Issue number", "Date")
    assert stored(window, list_id) == [("Issue number", "text", ""), ("Date", "text", "")]
    window.click("Ask Date earlier")
    assert [name for name, *_ in stored(window, list_id)] == ["Date", "Issue number"]
    example = window.find("Example of Date", QLineEdit)
    example.setFocus()
    QTest.keyClicks(example, "Tuesday 17 November")
    window.keys("Tab")
    row = next(one for one in window.main.findChildren(FactRow) if one.name.text() == "Date")
    row.kind.set_value("date_weekday")
    row.kind.changed.emit("date_weekday")
    assert stored(window, list_id)[0] == ("Date", "date_weekday", "Tuesday 17 November")
    window.click("Remove Issue number")
    assert len(stored(window, list_id)) == 1
    window.main.context.undo()
    assert len(stored(window, list_id)) == 2


def test_a_name_is_never_stored_empty(window: Window, list_id: str) -> None:
    write(window, "Date", " ")
    field = window.find("Name of the fact", QLineEdit)
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, " ")
    window.keys("Tab")
    assert [name for name, *_ in stored(window, list_id)] == ["Date"]


def test_what_is_typed_is_saved_when_the_list_is_left(window: Window, list_id: str) -> None:
    write(window, "Date")
    field = window.find("Example of Date", QLineEdit)
    field.setFocus()
    QTest.keyClicks(field, "17.11.")
    window.main.go(Route(Place.TODAY))
    window.settle()
    assert stored(window, list_id) == [("Date", "text", "17.11.")]
