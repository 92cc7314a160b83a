"""Only places that show what they did when they were left are named as a way back."""

from __future__ import annotations

from mistakejournal.ui.routes import Place
from mistakejournal.ui.way_back import way_back_words


def test_places_that_stay_as_they_were_have_a_name_for_the_way_back() -> None:
    assert way_back_words(Place.PATTERNS) == "Back to patterns"
    assert {place for place in Place if way_back_words(place)} == {
        Place.PATTERNS,
        Place.LOOK_BACK,
        Place.CLIENTS,
    }
