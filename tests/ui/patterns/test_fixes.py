"""The figure of fixes: the verdict at the right, the marks in the order of time."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QImage, QPaintDevice, QPainter, QPicture

from mistakejournal.domain.wanted import from_detail
from mistakejournal.ui.patterns.fixes import FIRST, MORE, FixesFigure
from mistakejournal.ui.routes import Place, Route
from mistakejournal.ui.theme import Theme
from tests.ui.patterns.autumn import fix, found


def same(moment: datetime) -> datetime:
    return moment


def test_a_fix_says_its_verdict_and_opens_all_it_stands_on(light: Theme) -> None:
    first, *marks = FixesFigure(found(fixes=(fix(returns=1),)), same).spots(light, 480)
    assert first.words.startswith("Open the link, Newsletter. ")
    wanted = from_detail(first.route.detail if first.route else "")
    assert wanted is not None
    assert wanted.ids == ("happened-Open-the-link", "caught-Open-the-link", "returned-Open-the-link")
    assert [mark.words for mark in marks] == [
        "Happened, 4 Sep", "Step added, 5 Sep", "Caught, 5 Oct", "Came back, 5 Nov",
    ]  # fmt: skip
    assert marks[1].route == Route(Place.CHECKLIST, "l", "s")
    assert marks[2].route == Route(Place.JOURNAL, "caught-Open-the-link")


def test_a_resting_step_leads_to_its_incident(light: Theme) -> None:
    spots = FixesFigure(found(fixes=(fix(retired=True),)), same).spots(light, 480)
    assert "Newsletter, resting" in spots[0].words
    assert spots[2].route == Route(Place.JOURNAL, "happened-Open-the-link")


def test_the_sprout_hides_none_of_its_neighbours(light: Theme) -> None:
    spots = FixesFigure(found(), same).spots(light, 480)
    happened, learned = (spot.rect.center().x() for spot in spots[1:3])
    assert learned - happened >= 16


def test_the_last_news_comes_first_and_the_rest_when_it_is_wanted(light: Theme) -> None:
    many = found(fixes=tuple(fix(f"Step {number}", learned=number) for number in range(1, 8)))
    short = FixesFigure(many, same).spots(light, 480)
    assert short[0].words.startswith("Step 7,")
    assert short[-1].words == f"Show {7 - FIRST} more"
    assert FixesFigure(many, same, shown=7).spots(light, 480)[-1].words == "Show fewer"
    assert FixesFigure(many, same, on_paper=True).spots(light, 480)[-1].route is not None


def test_a_great_many_come_some_at_a_time(light: Theme) -> None:
    many = found(fixes=tuple(fix(f"Step {number}") for number in range(FIRST + MORE + 3)))
    assert FixesFigure(many, same).spots(light, 480)[-1].words == f"Show {MORE} more"
    assert FixesFigure(many, same, shown=FIRST + MORE).spots(light, 480)[-1].words == "Show 3 more"
    assert FixesFigure(many, same, shown=FIRST + 2 * MORE).spots(light, 480)[-1].words == "Show fewer"


def test_only_the_rows_in_view_are_painted_and_they_look_the_same(light: Theme) -> None:
    figure = FixesFigure(found(fixes=tuple(fix(f"Step {number}") for number in range(24))), same, shown=24)
    middle = next(spot for spot in figure.spots(light, 480) if spot.words.startswith("Step 11,"))
    band = QRectF(0, middle.rect.top() + 3, 480, 70).toRect()

    def paint(on: QPaintDevice, clip: QRect | None) -> None:
        painter = QPainter(on)
        if clip is not None:
            painter.setClipRect(clip)
        figure.paint(painter, light, 480)
        painter.end()

    def picture(clip: QRect | None) -> QImage:
        image = QImage(480, figure.height(light, 480), QImage.Format.Format_RGB32)
        image.fill(light.color("canvas"))
        paint(image, clip)
        return image.copy(band)

    def strokes(clip: QRect | None) -> int:
        recorded = QPicture()
        paint(recorded, clip)
        return recorded.size()

    assert picture(band) == picture(None)
    assert strokes(band) < strokes(None) / 3


def test_a_long_title_takes_a_line_of_its_own(light: Theme) -> None:
    shown = FixesFigure(found(fixes=(fix("Open the link in a test and read the title aloud"),)), same)
    assert shown.height(light, 280) > shown.height(light, 900)


def test_no_step_yet_is_a_sentence(light: Theme) -> None:
    assert FixesFigure(found(fixes=()), same).spots(light, 480) == []


def test_the_rest_is_offered_between_the_days_or_below_them_where_it_is_narrow(light: Theme) -> None:
    figure = FixesFigure(found(fixes=tuple(fix(str(number)) for number in range(7))), same)
    wide, narrow = figure.spots(light, 480)[-1].rect, figure.spots(light, 130)[-1].rect
    assert wide.center().x() == 240
    assert narrow.left() == 0
    assert round(narrow.bottom()) <= figure.height(light, 130)
    assert round(wide.bottom()) <= figure.height(light, 480)
