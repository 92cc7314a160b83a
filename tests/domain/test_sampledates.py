from datetime import date, timedelta

import pytest

from mistakejournal.domain.sampledates import SampleDates
from mistakejournal.services.content import Content


def dates(today, zone="Europe/Berlin"):
    return SampleDates.of(Content().starter, today, zone)


@pytest.mark.parametrize(
    ("today", "weeks"),
    [
        (date(2026, 11, 20), 0),
        (date(2026, 11, 26), 0),
        (date(2026, 11, 27), 1),
        (date(2026, 11, 19), -1),
        (date(2028, 1, 3), 58),
    ],
)
def test_the_anchor_moves_by_whole_weeks_and_never_past_today(today, weeks):
    assert dates(today).shift == timedelta(weeks=weeks)
    assert date(2026, 11, 20) + dates(today).shift <= today


def test_times_of_day_stay_as_they_are_written_on_her_wall():
    moment = dates(date(2027, 1, 8), "America/New_York").moment("2026-06-02T08:00")
    assert (moment.hour, moment.weekday()) == (8, 1)
    assert moment.tzinfo is not None


def test_every_form_of_a_token_is_written_out():
    text = " · ".join(f"{{{{d:2026-06-02|{form}}}}}" for form in Content().starter["date_tokens"]["formats"])
    assert dates(date(2026, 11, 20)).fill(text) == "Tuesday · 2 June · Tuesday 2 June · June · 2nd · 2026"
    assert dates(date(2026, 12, 4)).fill("{{d:2026-06-02|day}}") == "16 June"


def test_a_text_without_tokens_stays_as_it_is():
    assert dates(date(2026, 11, 20)).fill("{{name}} on Tuesday") == "{{name}} on Tuesday"
