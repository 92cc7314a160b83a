"""Steady facts on the card, in the real window."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from mistakejournal.services import clientfacts, clients, starters
from mistakejournal.ui.routes import Place, Route
from tests.ui.window import Window


@pytest.fixture
def client(window: Window) -> str:
    row_id = clients.add_client(window.desk, "Achebe Coaching").id
    starters.add_from_starter(window.desk, "invoice", row_id)
    window.main.go(Route(Place.CLIENTS, row_id))
    window.settle()
    return row_id


def stored(window: Window, client: str) -> list[tuple[str, str]]:
    return [(fact.name, fact.value) for fact in clientfacts.client_facts(window.desk, client)]


@pytest.mark.row("A11")
def test_a_fact_is_added_changed_removed_and_comes_back(window: Window, client: str) -> None:
    name = window.find("Name of the new fact", QLineEdit)
    name.setFocus()
    QTest.keyClicks(name, "Rate")
    window.click("Add a fact")
    value = QApplication.focusWidget()
    assert isinstance(value, QLineEdit)
    QTest.keyClicks(value, "45.00")
    window.keys("Tab")
    assert stored(window, client) == [("Rate", "45.00")]
    window.click("Remove Rate")
    assert stored(window, client) == []
    window.main.context.undo()
    assert stored(window, client) == [("Rate", "45.00")]
    assert window.find("Rate", QLineEdit).text() == "45.00"


def test_an_empty_name_keeps_the_one_before_and_adds_nothing(window: Window, client: str) -> None:
    window.click("Add a fact")
    assert stored(window, client) == []
    clientfacts.add_client_fact(window.desk, client, "Rate")
    window.main.context.changed.emit(frozenset({"client_facts"}))
    window.settle()
    field = window.find("Name of the fact", QLineEdit)
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, " ")
    window.keys("Tab")
    assert stored(window, client) == [("Rate", "")]


def test_what_is_typed_is_saved_when_the_card_is_left(window: Window, client: str) -> None:
    clientfacts.add_client_fact(window.desk, client, "Rate")
    window.main.context.changed.emit(frozenset({"client_facts"}))
    window.settle()
    field = window.find("Rate", QLineEdit)
    field.setFocus()
    QTest.keyClicks(field, "50")
    window.main.go(Route(Place.TODAY))
    window.settle()
    assert stored(window, client) == [("Rate", "50")]
