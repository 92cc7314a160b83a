"""Every place of the example says that it is one, and has the way back."""

from __future__ import annotations

import pytest

from mistakejournal.ui.routes import Place, Route
from mistakejournal.ui.sample_line import SampleLine


def test_her_own_journal_has_no_such_line(window):
    assert window.main.findChild(SampleLine) is None


@pytest.mark.parametrize("place", [Place.TODAY, Place.SETTINGS, Place.FLOW])
def test_it_stands_over_every_place_of_the_example(window, place):
    window.click("Open sample")
    window.main.go(Route(place))
    window.settle()
    assert window.has("Sample")
    assert window.has("Back to my journal")
    assert window.main.grab().toImage().pixelColor(window.main.width() - 2, 4) == window.main.theme.color(
        "accent_tint"
    )
