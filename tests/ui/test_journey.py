"""The stations of the reference journey stand in the order of the story, each under its own name.

The whole of it is walked in tests/journeys.
"""

from __future__ import annotations

import pytest

from mistakejournal.ui.hand import NotSeenError
from mistakejournal.ui.journey import Journey
from mistakejournal.ui.routes import Place


def test_the_stations_go_from_a_client_to_the_story_in_the_journal(window):
    names = [name for name, _act in Journey(window, window.clock).stations()]
    assert (names[0], names[-1]) == ("client", "journal")
    assert len(names) == len(set(names)) == 13


def test_a_station_says_what_it_saw_and_shows_its_screen(window):
    shown = []
    said = Journey(window, window.clock, shown.append).pause()
    assert "two words name it" in said
    assert shown == ["02-pause"]
    assert window.main.place is Place.FLOW


def test_a_station_that_does_not_find_its_words_says_so(window):
    with pytest.raises(NotSeenError):
        Journey(window, window.clock).fix_for_good()
