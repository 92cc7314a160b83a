from __future__ import annotations

import pytest

from mistakejournal.services import fixes
from mistakejournal.services.checklists import checklist_file
from mistakejournal.services.lookback.fixes_due import fixes_due
from mistakejournal.ui.routes import Place
from tests.services import autumn
from tests.ui.lookback.steps.test_promises import choose


def step(window, known):
    steps = checklist_file(window.desk, known.known.checklist).steps
    return next((one for one in steps if one.id == known.step), None)


@pytest.mark.row("K5")
def test_a_fix_is_kept_and_undo_asks_again(at):
    window = at("month", "fixes_due")
    window.sees(autumn.LEARNED)
    window.click("Keep it")
    assert fixes_due(window.desk) == []
    window.sees("No fix is due. Each comes up again four weeks after it was made or looked at.")
    window.keys("Ctrl+Z")
    window.sees(autumn.LEARNED)


def test_it_is_made_stronger_from_a_menu(at, known):
    window = at("month", "fixes_due")
    window.click("Make it stronger")
    choose(window, "Must-see step")
    assert step(window, known).must_see
    window.keys("Ctrl+Z")
    window.click("Make it stronger")
    choose(window, "Send yourself a test")
    assert step(window, known).kind == "test"


def test_two_like_steps_become_one_and_it_may_rest(window, at, known):
    other = fixes.learn_step(window.desk, known.again, known.known.checklist, f"{autumn.LEARNED} again").id
    window = at("month", "fixes_due")
    window.click(f"More for {autumn.LEARNED}")
    choose(window, "Make one step of this and")
    assert other not in [one.id for one in checklist_file(window.desk, known.known.checklist).steps]
    window.sees("No fix is due. Each comes up again four weeks after it was made or looked at.")
    window.keys("Ctrl+Z")
    window.click(f"More for {autumn.LEARNED}")
    choose(window, "Let it rest")
    assert step(window, known) is None
    window.keys("Ctrl+Z")
    assert step(window, known) is not None


def test_an_agreement_only_opens_and_a_step_opens_in_its_list(window, at, known):
    for due in fixes_due(window.desk):
        fixes.remove_fix(window.desk, due.fix.id)
    fixes.add_fix(window.desk, known.again, "expectation", "Links by Monday", done_now=True)
    window.clock.advance(days=29)
    window = at("month", "fixes_due")
    window.sees("Links by Monday")
    assert not window.has("Make it stronger")
    window.click("Open")
    assert window.main.place is Place.JOURNAL
