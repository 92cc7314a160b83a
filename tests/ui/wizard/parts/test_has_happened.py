"""Up to three past incidents are shown on Fix with their reason, until one is said to be the same."""

from __future__ import annotations

import pytest

from mistakejournal.services.incidents import get_incident
from mistakejournal.ui.routes import Place, Route
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.chip import ChoiceChip
from mistakejournal.ui.wizard.parts.has_happened import HasHappened
from tests.ui.wizard.finding import click
from tests.ui.wizard.parts import repeats
from tests.ui.wizard.parts.repeats import words


@pytest.fixture
def known(desk):
    return repeats.make(desk)


@pytest.fixture
def part(show_part, known, qtbot):
    part = show_part(HasHappened, known.again)
    qtbot.waitUntil(part.isVisible)
    return part


@pytest.mark.row("K1")
def test_same_shows_the_fix_that_did_not_hold_and_asks_how_it_came_through(part, known, desk):
    assert words(part)[:2] == ["Has this happened before?", "Like 24 November?"]
    click(part, "Same mistake")
    shown = words(part)
    assert shown[:2] == ["The same mistake as on 24 November", "Old podcast link"]
    assert {"Open the podcast link in a test", "Did not hold: it came back on 8 December"} <= set(shown)
    assert "Has this happened before?" not in shown
    click(part, "I did not use the checklist")
    assert get_incident(desk, known.again).came_back_by == "not_run"
    assert "Not tried on 8 December: the checklist was not used" in words(part)


def test_different_leaves_nothing_to_ask(part, known, qtbot):
    click(part, "Different")
    qtbot.waitUntil(part.isHidden)


@pytest.mark.row("K1")
def test_the_same_mistake_is_said_by_keys_and_the_old_fix_is_shown_not_to_have_held(window, qtbot):
    known = repeats.make(window.desk)
    window.main.activateWindow()
    window.main.go(Route(Place.FLOW, known.again, "feel"))
    qtbot.waitUntil(lambda: window.has("Like 24 November?"))
    window.main.go(Route(Place.FLOW, known.again, "fix/good"))
    qtbot.waitUntil(lambda: window.has("Has this happened before?"))
    window.find("Same mistake", Button).setFocus()
    window.keys("Space")
    window.sees("The same mistake as on 24 November", "Did not hold: it came back on 8 December")
    assert window.main.focusWidget().text() == "Read it"
    window.find("I skipped the step", ChoiceChip).setFocus()
    window.keys("Space")
    window.sees("Make it a must-see step, or ask why it is in the way.")
    window.find("Read it", Button).setFocus()
    window.keys("Return")
    window.sees("What happened since", "Did not hold: it came back on 8 December")
    window.keys("Ctrl+Z", "Ctrl+Z")
    assert get_incident(window.desk, known.again).again_of is None
