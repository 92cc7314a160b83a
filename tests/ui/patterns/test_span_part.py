"""One of three times, in a figure and in words."""

from __future__ import annotations

import pytest

from mistakejournal.domain.wanted import from_detail
from mistakejournal.services.patterns import Share
from mistakejournal.ui.patterns.scope import Scope
from mistakejournal.ui.patterns.span_part import SpanPart
from mistakejournal.ui.routes import Route
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.segmented import Segment
from tests.ui.patterns.autumn import SINCE, found


@pytest.fixture
def part(qtbot) -> SpanPart:
    part = SpanPart(found(), Scope(), lambda moment: moment)
    qtbot.addWidget(part)
    part.resize(420, 400)
    part.show()
    return part


def test_the_medians_are_told_in_words_and_a_trend_from_eight_on(part: SpanPart) -> None:
    words = part.findChildren(Label)[0].text()
    assert words == "Half of 9 within 48 min · 2 h in September, 34 min in November"
    segments = part.findChildren(Segment)
    segments[1].click()
    assert part.view.accessibleName().startswith("From telling to putting it right")
    assert part.findChildren(Label)[0].text() == "Half of 3 within 48 min"
    segments[2].click()
    assert part.findChildren(Label)[0].isHidden()


def test_who_found_it_first_opens_those_and_is_gone_where_nothing_is_known(part: SpanPart) -> None:
    first = next(one for one in part.findChildren(Button) if one.text() == "I found it first: 5 of 12")
    opened: list[Route] = []
    part.opened.connect(opened.append)
    first.click()
    wanted = from_detail(opened[0].detail)
    assert wanted is not None
    assert (wanted.kind, wanted.noticed_by, wanted.since) == ("incident", "me step tool", SINCE)
    part.show_patterns(found(found_first=Share()), Scope())
    assert first.isHidden()
