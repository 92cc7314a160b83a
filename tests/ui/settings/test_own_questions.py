"""Her own questions in Settings, and where they are asked."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mistakejournal.services import incidents, prompts
from mistakejournal.ui.routes import Place, Route
from mistakejournal.ui.settings.own_questions import QuestionRow
from mistakejournal.ui.widgets.line_field import LineField
from mistakejournal.ui.widgets.select import Select
from mistakejournal.ui.widgets.text_field import TextField

TRAIN = "Where was I when it happened?"


@pytest.fixture
def at_settings(window):
    window.main.go(Route(Place.SETTINGS))
    window.settle()
    return window


def add(window, *titles):
    line = window.find("New question", LineField)
    for title in titles:
        line.setFocus()
        QTest.keyClicks(line, title)
        QTest.keyClick(line, Qt.Key.Key_Return)
    window.settle()


def asked(window):
    return [prompt.title for prompt in prompts.prompts(window.desk)]


def row(window, title):
    rows = window.main.findChildren(QuestionRow)
    return next(one for one in rows if one.title.text() == title and one.isVisibleTo(window.main))


@pytest.mark.row("B6")
def test_a_question_of_her_own_is_asked_on_its_page_and_an_old_answer_keeps_it(at_settings):
    window = at_settings
    add(window, TRAIN)
    incident = incidents.start_incident(window.desk, title="Old link").id
    window.main.go(Route(Place.FLOW, incident, "own"))
    window.settle()
    field = window.find(TRAIN, TextField)
    field.setFocus()
    QTest.keyClicks(field, "On the train")
    window.main.go(Route(Place.SETTINGS))
    window.settle()
    title = row(window, TRAIN).title
    title.setFocus()
    title.selectAll()
    QTest.keyClicks(title, "Where did I sit?")
    QTest.keyClick(title, Qt.Key.Key_Tab)
    window.settle()
    assert asked(window) == ["Where did I sit?"]
    window.main.go(Route(Place.FLOW, incident, "own"))
    window.settle()
    assert window.find(TRAIN, TextField).text() == "On the train"
    window.main.go(Route(Place.FLOW, incidents.start_incident(window.desk, title="New").id, "own"))
    window.settle()
    assert window.find("Where did I sit?", TextField).text() == ""


@pytest.mark.row("B6")
def test_questions_are_moved_by_keys_and_buttons_and_the_cursor_goes_with_them(at_settings):
    window = at_settings
    add(window, "One", "Two", "Three")
    title = row(window, "Three").title
    title.setFocus()
    QTest.keyClick(title, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    window.settle()
    assert asked(window) == ["One", "Three", "Two"]
    assert title.hasFocus()
    QTest.keyClick(title, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    window.click("Ask “Two” earlier")
    assert asked(window) == ["Two", "One", "Three"]
    window.keys("Ctrl+Z")
    assert asked(window) == ["One", "Two", "Three"]


@pytest.mark.row("B6")
def test_a_question_is_put_away_and_asked_again_and_undo_takes_both_back(at_settings):
    window = at_settings
    add(window, "One", "Two")
    window.click("Put away “One”")
    assert asked(window) == ["Two"]
    window.click("Ask “One” again")
    assert asked(window) == ["One", "Two"]
    window.keys("Ctrl+Z")
    assert asked(window) == ["Two"]


def test_a_question_moves_to_another_page(at_settings):
    window = at_settings
    add(window, "One")
    pages = window.main.findChildren(Select)
    page = next(one for one in pages if one.accessibleName() == "Page of “One”")
    page.setCurrentIndex(3)
    page.activated.emit(3)
    window.settle()
    assert [prompt.page for prompt in prompts.prompts(window.desk)] == ["fix"]


def test_a_question_keeps_its_words_until_there_are_new_ones(at_settings):
    window = at_settings
    add(window, "One")
    title = row(window, "One").title
    title.setFocus()
    title.selectAll()
    QTest.keyClick(title, Qt.Key.Key_Delete)
    QTest.keyClick(title, Qt.Key.Key_Tab)
    window.settle()
    assert asked(window) == ["One"]
