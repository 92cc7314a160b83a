"""The figure of causes: rows, shares, what opens behind them."""

from __future__ import annotations

from PySide6.QtGui import QImage, QPainter

from mistakejournal.domain.wanted import from_detail
from mistakejournal.ui.patterns.causes import CausesFigure
from mistakejournal.ui.patterns.scope import Scope
from mistakejournal.ui.routes import Place
from mistakejournal.ui.theme import Theme
from tests.ui.patterns.autumn import SINCE, causes, found


def test_each_cause_says_its_share_of_incidents_and_opens_them(light: Theme) -> None:
    figure = CausesFigure(found(), Scope(client_id="c"), str.title)
    first, *_others, last = figure.spots(light, 400)
    assert first.words == "Interruption: 6 of 12 incidents"
    assert last.words == "Typing: 2 of 12 incidents"
    assert first.route is not None
    assert first.route.place is Place.JOURNAL
    wanted = from_detail(first.route.detail)
    assert wanted is not None
    assert (wanted.cause, wanted.client_id, wanted.kind, wanted.since) == (
        "interruption", "c", "incident", SINCE,
    )  # fmt: skip


def test_the_rest_is_shown_when_it_is_wanted_and_never_offered_on_paper(light: Theme) -> None:
    many = found(causes=causes(6, 4, 2, 1, 1, 1, 1, 1))
    short = CausesFigure(many, Scope(), str.title)
    assert (short.spots(light, 400)[-1].words, short.spots(light, 400)[-1].route) == ("Show 3 more", None)
    whole = CausesFigure(many, Scope(), str.title, is_whole=True)
    assert whole.spots(light, 400)[-1].words == "Show fewer"
    assert whole.height(light, 400) > short.height(light, 400)
    paper = CausesFigure(many, Scope(), str.title, on_paper=True)
    assert [spot.words for spot in paper.spots(light, 400) if spot.route is None] == []


def test_a_long_name_takes_two_lines_where_there_is_no_room(light: Theme) -> None:
    wide, narrow = (
        CausesFigure(found(), Scope(), lambda code: f"{code} and more words").height(light, width)
        for width in (800, 260)
    )
    assert narrow > wide


def test_no_cause_is_a_sentence(light: Theme) -> None:
    figure = CausesFigure(found(causes=()), Scope(), str.title)
    assert figure.spots(light, 400) == []
    assert 0 < figure.height(light, 400) < 100


def test_no_bar_is_darker_where_none_stands_out(light: Theme) -> None:
    def shades(*counts: int) -> set[str]:
        figure = CausesFigure(found(causes=causes(*counts)), Scope(), str.title)
        image = QImage(400, figure.height(light, 400), QImage.Format.Format_RGB32)
        image.fill(0xFFFFFF)
        painter = QPainter(image)
        figure.paint(painter, light, 400)
        painter.end()
        spots = figure.spots(light, 400)
        return {image.pixelColor(140, round(spot.rect.center().y())).name() for spot in spots}

    assert len(shades(6, 4)) == 2
    assert len(shades(4, 4)) == 1
    assert len(shades(1)) == 1
