"""The locked journal asks for what opens it, keeps what was typed, and lets her breathe first."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLineEdit, QPushButton

from mistakejournal.domain.passphrase import is_code
from mistakejournal.ui.theme import apply_theme, load_theme
from tests.ui.accessibility import complaints
from tests.ui.lock.conftest import WORDS, closed, type_in


@pytest.fixture
def page(studio, sealed):
    studio.start()
    return closed()._page


def press(page, words):
    button = next(one for one in page.findChildren(QPushButton) if one.text() == words)
    assert button.isVisible()
    button.click()


def says(page):
    return page._trouble.text()


@pytest.mark.row("N2")
def test_a_journal_with_a_passphrase_asks_for_it_and_opens(studio, sealed, qtbot):
    studio.start()
    assert studio.window is None
    assert closed().windowTitle() == "Journal"
    type_in(closed(), WORDS)
    qtbot.waitUntil(lambda: studio.window is not None)
    assert studio.window.isVisible()
    assert studio.window.context.desk.journal.key


@pytest.mark.row("N2")
def test_a_wrong_passphrase_stays_in_its_field_and_opens_nothing(page, studio, qtbot):
    type_in(closed(), "kettle harbour")
    qtbot.waitUntil(lambda: bool(says(page)))
    assert says(page).startswith("That isn’t the passphrase")
    assert page.field.text() == "kettle harbour"
    assert page.field.selectedText() == "kettle harbour"
    assert studio.window is None


@pytest.mark.row("N2")
def test_the_recovery_code_opens_it_however_it_is_typed(page, studio, code, qtbot):
    press(page, "Forgotten it? Use your recovery code.")
    type_in(closed(), code.lower().replace("-", " "))
    qtbot.waitUntil(lambda: studio.window is not None)
    qtbot.waitUntil(lambda: studio.window._notices._made is not None)  # the way to a new passphrase


def test_a_slip_in_the_code_is_told_from_a_wrong_one(page, code, qtbot):
    press(page, "Forgotten it? Use your recovery code.")
    slip = code[:-1] + ("A" if code[-1] != "A" else "B")
    assert not is_code(slip)
    type_in(closed(), slip)
    qtbot.waitUntil(lambda: bool(says(page)))
    assert "another one on the sheet" in says(page)
    press(page, "Use the passphrase")
    assert says(page) == ""
    assert page.field.echoMode() is QLineEdit.EchoMode.Password


def test_nothing_is_tried_without_a_letter(page):
    type_in(closed(), "  ")
    assert page._unlock.isEnabled()


def test_breathing_comes_first_where_she_wants_that(page):
    press(page, "Breathe first")
    assert page._breathing.is_going
    assert not page.field.isVisible()
    press(page, "Back to the passphrase")
    assert not page._breathing.is_going
    assert page.field.hasFocus()


@pytest.mark.parametrize(("name", "scale"), [("light", 1.0), ("dark", 1.0), ("light", 2.0)])
def test_the_page_can_be_used_by_everybody(page, qapp, name, scale):
    apply_theme(qapp, load_theme(name, text_scale=scale))
    qapp.processEvents()
    assert complaints(page) == []
    press(page, "Forgotten it? Use your recovery code.")
    qapp.processEvents()
    assert complaints(page) == []
