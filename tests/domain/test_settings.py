from dataclasses import fields
from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mistakejournal.domain.settings import Settings, accepted, settings_from

ANYTHING = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.text(max_size=10),
    st.lists(st.integers(), max_size=3),
    st.dictionaries(st.text(max_size=3), st.integers(), max_size=2),
)


def test_every_default_is_a_value_that_is_accepted():
    for field in fields(Settings):
        assert accepted(field.name, field.default) == field.default


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("theme", "pink"),
        ("text_size", 89),
        ("text_size", 201),
        ("text_size", True),
        ("reduced_motion", "yes"),
        ("day_starts", "25:00"),
        ("working_days", [7]),
        ("currency", "euro"),
        ("breath_seconds", 0),
        ("make_good_minutes_2", 0),
        ("make_good_money_3", "forty"),
        ("make_good_money_3", 40),
        ("splitters", [["journal"]]),
        ("name", 3),
        ("hints", 1),
    ],
)
def test_a_value_that_does_not_fit_is_refused_and_falls_back(name, value):
    with pytest.raises(ValueError):
        accepted(name, value)
    assert settings_from({name: value}) == Settings()


def test_a_setting_nobody_knows_is_refused_and_left_out():
    with pytest.raises(KeyError):
        accepted("sound", True)
    assert settings_from({"sound": True, "theme": "dark"}) == Settings(theme="dark")


def test_lists_out_of_json_are_taken():
    wanted = settings_from({"working_days": [0, 2], "splitters": [["journal", "AAA="]]})
    assert wanted.working_days == (0, 2)
    assert wanted.splitters == (("journal", "AAA="),)


def test_working_hours_are_given_as_the_timing_rules_want_them():
    hours = Settings(working_days=(0, 1), day_starts="08:30", day_ends="12:00").hours("Europe/Berlin")
    assert (hours.start, hours.end, hours.days) == (time(8, 30), time(12), frozenset({0, 1}))
    assert hours.zone == "Europe/Berlin"


@given(st.dictionaries(st.sampled_from([field.name for field in fields(Settings)]), ANYTHING))
def test_no_stored_value_keeps_the_settings_from_being_read(stored):
    settings_from(stored)
