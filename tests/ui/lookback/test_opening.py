from __future__ import annotations

import pytest

from mistakejournal.domain.lookback import Period
from mistakejournal.services.lookback import lookbacks
from mistakejournal.services.lookback.page import past_look_backs
from tests.ui.lookback.steps.test_promises import choose


@pytest.fixture
def past(window, known):
    """Twelve weeks that were looked at, one a week."""
    for week in range(12):
        row = lookbacks.begin_look_back(window.desk, Period.WEEK, f"Week {week}").id
        lookbacks.note(window.desk, row, "caught", "What was caught", f"Déjà vu {week}")
        lookbacks.finish_look_back(window.desk, row)
        window.clock.advance(days=7)


def test_both_ways_say_what_they_look_at(at):
    window = at()
    window.sees(
        "Five minutes, once a week", "Week of 16 November", "Half an hour, once a month", "November 2026"
    )
    assert not window.has("Search past look backs")


@pytest.mark.row("K5")
def test_past_ones_are_listed_searched_and_opened(at, past):
    window = at()
    window.sees("Looked back before", "Week 11", "7 more")
    window.type_into("Search past look backs", "deja 3")
    assert not window.has("~^Week 11")
    window.click("~^Week 3")
    window.sees("Déjà vu 3")
    window.keys("Esc")
    window.type_into("Search past look backs", "nowhere")
    window.sees("None of them holds these words.")


def test_one_is_moved_to_the_bin_and_undo_brings_it_back(at, past):
    window = at()
    window.click("More for Week 11")
    choose(window, "Move to the bin")
    assert len(past_look_backs(window.desk)) == 11
    assert not window.has("~^Week 11")
    window.click("Undo")
    window.sees("Week 11")
