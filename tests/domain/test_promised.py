"""A promise's words name its day and its time."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mistakejournal.domain.promised import Due, due_of

NOW = datetime(2026, 11, 24, 9, 30, tzinfo=ZoneInfo("Europe/Berlin"))
TODAY = date(2026, 11, 24)
"""A Tuesday."""


@pytest.mark.parametrize(
    ("words", "due"),
    [
        ("I’ll write by 2 pm with two ways.", Due(TODAY, "14:00")),
        ("at 2:30 p.m.", Due(TODAY, "14:30")),
        ("at 12 am", Due(date(2026, 11, 25), "00:00")),
        ("by 14:30 with the numbers", Due(TODAY, "14:30")),
        ("by 2", Due(TODAY, "14:00")),
        ("at 11 with the link", Due(TODAY, "11:00")),
        ("by 8:00", Due(date(2026, 11, 25), "08:00")),
        ("by Friday noon", Due(date(2026, 11, 27), "12:00")),
        ("on Tuesday", Due(date(2026, 12, 1), "")),
        ("tomorrow at 9", Due(date(2026, 11, 25), "09:00")),
        ("this afternoon", Due(TODAY, "")),
        ("tonight by 23:10", Due(TODAY, "23:10")),
        ("by 27 November", Due(date(2026, 11, 27), "")),
        ("by 3 March", Due(date(2027, 3, 3), "")),
        ("by 31 November", Due(None, "")),
        ("within the hour", Due(TODAY, "10:30")),
        ("in 3 hours", Due(TODAY, "12:30")),
        ("within 2 days", Due(date(2026, 11, 26), "")),
        ("in 10 minutes", Due(None, "")),
        ("by 99", Due(None, "")),
        ("at 2:75 pm", Due(None, "")),
        ("soon", Due(None, "")),
    ],
)
def test_words_name_a_day_and_a_time(words: str, due: Due) -> None:
    assert due_of(words, NOW) == due


@given(st.text(alphabet="0123456789:. apmbytoInwitdaysFriNov", max_size=40))
def test_any_words_are_read_calmly(words: str) -> None:
    due = due_of(words, NOW)
    assert due.on is None or due.on >= TODAY
    assert due.time == "" or datetime.strptime(due.time, "%H:%M")
