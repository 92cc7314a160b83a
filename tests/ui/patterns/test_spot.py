"""A number works out its words and its way when somebody asks, and no earlier."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from mistakejournal.ui.patterns.spot import Spot
from mistakejournal.ui.routes import Place, Route


def test_words_and_way_are_worked_out_when_they_are_asked_for() -> None:
    asked: list[str] = []

    def tell() -> str:
        asked.append("words")
        return "3 incidents"

    def lead() -> Route:
        asked.append("way")
        return Route(Place.JOURNAL, "i")

    spot = Spot(QRectF(), tell, lead)
    assert asked == []
    assert (spot.words, spot.route) == ("3 incidents", Route(Place.JOURNAL, "i"))
    assert asked == ["words", "way"]


def test_what_shows_the_rest_leads_nowhere() -> None:
    assert Spot(QRectF(), lambda: "Show fewer").route is None
