"""The figure of times: a line from eight on, every dot an incident."""

from __future__ import annotations

from datetime import datetime

from mistakejournal.domain.wanted import from_detail
from mistakejournal.services.patterns import Spans
from mistakejournal.ui.patterns.scope import Scope
from mistakejournal.ui.patterns.spans import SpansFigure
from mistakejournal.ui.routes import Place, Route
from mistakejournal.ui.theme import Theme
from mistakejournal.words.patternfigures import SpanName
from tests.ui.patterns.autumn import found, spans


def figure(told: Spans, name: SpanName = "told") -> SpansFigure:
    return SpansFigure(found(told=told), Scope(), name, same)


def same(moment: datetime) -> datetime:
    return moment


def test_medians_come_first_and_open_the_very_incidents_they_are_of(light: Theme) -> None:
    first, *_rest = figure(spans()).spots(light, 400)
    assert first.words == "September 2026: median 2 h of 3 incidents"
    wanted = from_detail(first.route.detail if first.route else "")
    assert wanted is not None
    assert wanted.ids == ("i0", "i1", "i2")


def test_a_median_of_more_than_the_dots_opens_its_month(light: Theme) -> None:
    known = spans()
    fewer = Spans(known.points[1:], known.medians, known.median, known.count)
    first, *_rest = figure(fewer).spots(light, 400)
    wanted = from_detail(first.route.detail if first.route else "")
    assert wanted is not None
    assert (wanted.ids, wanted.kind) == ((), "incident")
    assert wanted.since == datetime.fromisoformat("2026-09-01T00:00+00:00")


def test_each_dot_opens_its_incident(light: Theme) -> None:
    last = figure(spans()).spots(light, 400)[-1]
    assert last.route == Route(Place.JOURNAL, "i8")
    assert last.words == "16 Nov: 26 min"


def test_under_eight_there_is_no_line(light: Theme) -> None:
    few = figure(spans(7))
    assert len(few.spots(light, 400)) == 7
    assert few.note.startswith("Dots are incidents. Left out: 2")
    assert "median" in figure(spans(8)).note


def test_the_other_two_times_have_their_own_names(light: Theme) -> None:
    assert figure(spans(), "fixed").title == "From telling to putting it right"
    empty = figure(spans(), "verified")
    assert empty.spots(light, 400) == []
    assert empty.height(light, 400) < 120


def test_a_quicker_one_stands_lower_and_all_keep_inside(light: Theme) -> None:
    shown = figure(spans())
    dots = [spot.rect.center() for spot in shown.spots(light, 400)[3:]]
    assert [dot.y() for dot in dots] == sorted(dot.y() for dot in dots)
    assert [dot.x() for dot in dots] == sorted(dot.x() for dot in dots)
    assert all(0 < dot.x() <= 400 and 0 < dot.y() < shown.height(light, 400) for dot in dots)
