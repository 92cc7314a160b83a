"""Rail and line say the same: what is done, whether it is saved, and the way to a first word."""

from __future__ import annotations

import pytest

from mistakejournal.services.incidents import get_incident, note_near_miss
from mistakejournal.ui.wizard import bars as module
from mistakejournal.ui.wizard.bars import Bars
from mistakejournal.ui.wizard.parts.first_word_dialog import FirstWordDialog

from .finding import button, click


@pytest.fixture
def bars(wizard) -> Bars:
    return wizard.findChild(Bars)


def test_what_is_typed_is_being_saved_and_then_is(bars, wizard):
    saved = bars.rail._saved
    assert saved.text() == ""
    wizard.session.edit(what_happened="I sent the old link")
    assert saved.text() == "Saving"
    wizard.session.flush()
    assert saved.text() == "Saved"


def test_the_line_asks_for_a_title_that_the_rail_shows(bars, wizard, desk, monkeypatch):
    monkeypatch.setattr(module, "ask_line", lambda *_words, **_more: "Old link")
    bars.line.naming_wanted.emit()
    assert get_incident(desk, wizard.session.id).title == "Old link"
    assert bars.rail._title.text() == "Old link"


def test_a_title_that_is_not_given_changes_nothing(bars, wizard, monkeypatch):
    monkeypatch.setattr(module, "ask_line", lambda *_words, **_more: None)
    bars.line.naming_wanted.emit()
    assert wizard.session.id == ""


def test_a_first_word_is_written_from_the_rail(bars, wizard, qtbot):
    click(wizard, "I’m ready")
    button(bars.rail, "A first word to the client").click()
    dialog = wizard.findChild(FirstWordDialog)
    assert dialog.isVisible()
    dialog.reject()


def test_of_a_near_miss_nobody_has_to_hear(open_wizard, desk):
    bars = open_wizard(note_near_miss(desk, "Unfilled name").id).findChild(Bars)
    assert bars.rail._word.isHidden()
    assert bars.rail._note.words().startswith("A near miss It was caught before it reached anybody.")
