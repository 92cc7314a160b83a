from __future__ import annotations

import pytest

from mistakejournal.services.incident_files import get_incident
from mistakejournal.services.incidents import remove_incident
from mistakejournal.ui.routes import Place


@pytest.mark.row("K5")
def test_two_incidents_of_one_cause_stand_beside_each_other_and_are_linked_by_a_click(at, known):
    window = at("month", "causes")
    window.sees(
        "Behind 2 of 2 incidents since ", "The button went to episode 71.", "Is it the same mistake twice?"
    )
    window.sees("Changed: Send a test to my phone and read it there", "Nothing was changed after it yet.")
    window.click("The same")
    assert get_incident(window.desk, known.again).again_of == known.first
    window.sees("Linked: the same mistake.")
    window.keys("Ctrl+Z")
    assert get_incident(window.desk, known.again).again_of is None
    window.click("Something else")
    window.sees("You said: something else.")


def test_each_is_read_whole_and_how_it_came_through_is_asked_where_it_is_told(at, known):
    window = at("month", "causes")
    window.click("The same")
    window.click("How did it come through?")
    assert window.main.place is Place.FLOW
    at()
    window.click("Read it whole")
    assert window.main.place is Place.JOURNAL


def test_without_a_cause_it_says_where_one_is_named(window, at, known):
    for row_id in (known.first, known.again):
        remove_incident(window.desk, row_id)
    at("month", "causes").sees(
        "No cause has been named yet. It is chosen on Fix, under “What let it through?”"
    )
