from __future__ import annotations

import pytest

from mistakejournal.services.checklists import checklist_file
from mistakejournal.services.starters import add_from_starter
from mistakejournal.services.steps import add_step
from mistakejournal.ui.widgets.select import Select
from tests.services import autumn
from tests.ui.lookback.steps.test_promises import choose


def titles(window, known):
    return [one.title for one in checklist_file(window.desk, known.known.checklist).steps]


@pytest.mark.row("K5")
def test_a_step_rests_is_made_one_or_taken_out_and_undo_brings_it_back(window, at, known):
    twin = f"{autumn.LEARNED} again"
    add_step(window.desk, known.known.checklist, twin)
    window = at("month", "shorten")
    before = titles(window, known)
    window.sees(
        f"3. {autumn.LEARNED}", "in 3 runs · much like", "Newsletter: send · The Brightside Podcast · 6 steps"
    )
    window.click("Make one of both")
    assert len(titles(window, known)) == 5
    window.keys("Ctrl+Z")
    window.click("Let it rest")
    assert len(titles(window, known)) == 5
    window.keys("Ctrl+Z")
    window.click("More for 1. Copy the last issue")
    choose(window, "Take it out")
    assert titles(window, known) == before[1:]


def test_another_list_can_be_chosen(window, at, known):
    add_from_starter(window.desk, "invoice", known.known.client, "Invoice")
    window = at("month", "shorten")
    lists = window.find("~^Invoice", Select)
    assert isinstance(lists, Select)
    lists.set_value(known.known.checklist)
    lists.changed.emit(lists.value())
    window.settle()
    window.sees("1. Copy the last issue")
