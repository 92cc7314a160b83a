from __future__ import annotations

from mistakejournal.services.owed import fixes_owed
from mistakejournal.ui.routes import Place
from tests.ui.lookback.steps.test_promises import choose

FIX = "An empty link in the template"


def test_a_fix_that_is_owed_is_done_dated_or_declined(at):
    window = at("week", "owed")
    window.sees(FIX, "The Brightside Podcast · by Yesterday · Old link again")
    window.click(f"More for {FIX}")
    choose(window, "It is done")
    assert fixes_owed(window.desk) == []
    window.keys("Ctrl+Z")
    window.click("Day…")
    window.click("Save")
    assert fixes_owed(window.desk)[0].fix.due_on.isoformat() == "2026-11-19"
    window.click(f"More for {FIX}")
    choose(window, "There will be none")
    window.type_into("One line of reason", "The template is gone")
    window.click("Leave it out")
    window.sees("No system fix is owed.")


def test_it_is_worked_out_on_its_page(at, known):
    window = at("week", "owed")
    window.click("Work it out")
    assert window.main.place is Place.FLOW
