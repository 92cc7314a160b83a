"""The figure of months: both kinds apart, each opening its own rows."""

from __future__ import annotations

import pytest

from mistakejournal.domain.wanted import from_detail
from mistakejournal.ui.patterns.months import MOST, MonthsFigure, _ticks
from mistakejournal.ui.patterns.scope import Scope
from mistakejournal.ui.theme import Theme
from tests.ui.patterns.autumn import SINCE, at, found, month


def test_incidents_and_near_misses_are_counted_apart_and_open_their_own_rows(light: Theme) -> None:
    spots = MonthsFigure(found(), Scope()).spots(light, 480)
    assert [spot.words for spot in spots] == [
        "September 2026: 5 incidents reached a client",
        "October 2026: 4 incidents reached a client",
        "October 2026: 1 near miss, caught first",
        "November 2026: 3 incidents reached a client",
        "November 2026: 2 near misses, caught first",
    ]
    caught = from_detail(spots[2].route.detail if spots[2].route else "")
    assert caught is not None
    assert (caught.kind, caught.since, caught.until) == ("near_miss", at(10, 1, 0), at(11, 1, 0))
    assert caught.counted


def test_a_month_begins_no_earlier_than_the_stretch_that_is_counted(light: Theme) -> None:
    (spot,) = MonthsFigure(found(since=at(9, 10), months=(month(9, 1, 0),)), Scope()).spots(light, 480)
    wanted = from_detail(spot.route.detail if spot.route else "")
    assert wanted is not None
    assert wanted.since == at(9, 10)


def test_each_number_is_large_enough_to_hit(light: Theme) -> None:
    for spot in MonthsFigure(found(months=(month(9, 60, 1),)), Scope()).spots(light, 480):
        assert spot.rect.width() >= 24
        assert spot.rect.height() >= 24


def test_as_many_months_are_shown_as_have_room_and_it_is_said(light: Theme) -> None:
    figure = MonthsFigure(found(months=tuple(month(9, 1, 0) for _ in range(MOST + 4))), Scope())
    assert len(figure.spots(light, 480)) == MOST
    assert figure.note == "Each month, the last 18"


@pytest.mark.parametrize(
    ("most", "ticks"), [(1, [1]), (3, [1, 2, 3]), (5, [2, 4]), (7, [2, 4, 6]), (12, [5, 10]), (90, [50])]
)
def test_the_axis_has_few_round_numbers(most: int, ticks: list[int]) -> None:
    assert _ticks(most) == ticks


def test_nothing_noted_is_a_sentence(light: Theme) -> None:
    figure = MonthsFigure(found(since=SINCE, months=(month(9, 0, 0),)), Scope())
    assert figure.spots(light, 480) == []
    assert figure.legend == ()
