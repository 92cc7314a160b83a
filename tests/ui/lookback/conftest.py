"""Six weeks of Brightside, on the Friday on which its week is looked at."""

from __future__ import annotations

import pytest

from mistakejournal.ui.routes import Place, Route
from tests.services import autumn
from tests.ui.window import Window


@pytest.fixture
def known(window: Window) -> autumn.Autumn:
    return autumn.make(window.desk, window.clock)


@pytest.fixture
def at(window: Window, known: autumn.Autumn):
    """Give a way to a step: `at("week", "promises")`."""

    def go(period: str = "", page: str = "") -> Window:
        window.main.go(Route(Place.LOOK_BACK, period, page))
        window.settle()
        return window

    return go
