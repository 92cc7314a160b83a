from hypothesis import given
from hypothesis import strategies as st

from mistakejournal.domain.zonenames import zones


def test_cities_and_short_names_are_found_among_other_words():
    assert zones("Tuesday 8:00, London") == {"london"}
    assert zones("9:00 in New York (EST)") == {"new york", "est"}
    assert zones("Europe/Berlin") == {"berlin"}
    assert zones("scheduled on Tuesday") == set()


@given(st.text(max_size=200))
def test_no_text_upsets_it(text):
    zones(text)
