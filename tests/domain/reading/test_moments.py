"""Dates of an import are read in every form, and asked about where two readings are right."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mistakejournal.domain.reading.moments import DayOrder, Moment, dated, orders, read_moment

ZONE = ZoneInfo("Europe/Berlin")
TODAY = date(2026, 11, 24)
DAY, MONTH = DayOrder.DAY_FIRST, DayOrder.MONTH_FIRST


def read(text, order=None, clock=""):
    return read_moment(text, ZONE, TODAY, order, clock)


@pytest.mark.parametrize(
    ("text", "hour", "minute"),
    [
        ("2026-11-17T14:06+01:00", 13, 6),
        ("2026-11-17T13:06:07Z", 13, 6),
        ("2026-11-17 14:06", 13, 6),
        ("2026-11-17 14:06:59", 13, 6),
        ("2026-11-17 13:06:00 UTC", 13, 6),
        ("17 Nov 2026, 14:06", 13, 6),
        ("Tue, 17 November 2026 2:06 pm", 13, 6),
        ("November 17, 2026 at 2:06 PM", 13, 6),
        ("17.11.2026 14:06", 13, 6),
        ("17.11.26 14:06", 13, 6),
        ("17/11/2026 14:06:30", 13, 6),
        ("11/17/2026 14:06", 13, 6),
        ("17-11-2026 14:06", 13, 6),
        ("2026/11/17 14:06", 13, 6),
        ("17 Nov, 14:06", 13, 6),
        ("1794920760", 13, 6),
        ("1794920760000", 13, 6),
    ],
)
def test_a_moment_is_read_in_every_form(text, hour, minute):
    found = read(text)
    assert found is not None, text
    assert found.at.replace(second=0) == datetime(2026, 11, 17, hour, minute, tzinfo=UTC)
    assert not found.about


@pytest.mark.parametrize(
    "text", ["2026-11-17", "20261117", "17 November 2026", "17.11.", "2026/11/17", "17 Nov"]
)
def test_a_day_alone_is_about_noon(text):
    assert read(text) == Moment(datetime(2026, 11, 17, 11, tzinfo=UTC), about=True)


def test_the_time_may_stand_in_a_column_of_its_own_and_about_is_heard():
    assert read("17 Nov 2026", clock="14:06") == Moment(datetime(2026, 11, 17, 13, 6, tzinfo=UTC))
    assert read("about 17 Nov 2026 14:06") == Moment(datetime(2026, 11, 17, 13, 6, tzinfo=UTC), about=True)


def test_two_readings_are_never_guessed():
    assert orders("3/4/2026") == {DAY, MONTH}
    assert orders("03-04-2026 9:15") == {DAY, MONTH}
    assert read("3/4/2026") is None
    assert read("3/4/2026", DAY).at.date() == date(2026, 4, 3)
    assert read("3/4/2026", MONTH).at.date() == date(2026, 3, 4)


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("24/11/2026", {DAY}),
        ("11/24/2026", {MONTH}),
        ("3/3/2026", set()),
        ("2026-03-04", set()),
        ("3.4.2026", set()),
        ("3 April", set()),
        ("soon", set()),
    ],
)
def test_a_date_tells_in_which_order_it_can_be_read(text, known):
    assert orders(text) == known


def test_a_day_without_its_year_is_the_last_such_day():
    assert read("1 Dec").at.date() == date(2025, 12, 1)
    assert read("29 Feb") is None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "soon",
        "31/31/2026",
        "30.02.2026",
        "1812-09-14",
        "2206-11-17",
        "9999-12-31T23:59-12:00",
        "5",
        "x" * 500,
        "0001-01-01T00:00+14:00",
        "2026-13-45T10:00",
    ],
)
def test_what_is_no_day_of_a_journal_is_not_read(text):
    assert read(text) is None


@given(st.text(max_size=90), st.sampled_from([None, DAY, MONTH]))
def test_no_text_breaks_it(text, order):
    found = read(text, order)
    assert found is None or found.at.tzinfo is not None
    assert orders(text) <= set(DayOrder)


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("2026-11-03 Wrong link", ("2026-11-03", "Wrong link")),
        ("2026-11-03_wrong-link", ("2026-11-03", "wrong-link")),
        ("- 3 Nov, 14:06: wrong link", ("3 Nov, 14:06", "wrong link")),
        ("Tue 3 Nov 2026 - wrong link", ("Tue 3 Nov 2026", "wrong link")),
        ("20261103 wrong link", ("20261103", "wrong link")),
        ("03-11-2026 wrong link", ("03-11-2026", "wrong link")),
        ("Wrong link on 3 Nov", ("", "Wrong link on 3 Nov")),
        ("", ("", "")),
    ],
)
def test_a_line_is_parted_from_the_day_it_begins_with(line, parts):
    assert dated(line) == parts
