import pytest
from hypothesis import given
from hypothesis import strategies as st

from mistakejournal.domain.addresses import address, ending

OLD = "https://brightside.example/episodes/72?utm_source=mail"
NEW = "https://brightside.example/episodes/73#play"


@pytest.mark.parametrize(
    ("text", "end"),
    [
        (NEW, "/episodes/73"),
        (OLD, "/episodes/72"),
        ("it opened brightside.example/episodes/73.", "/episodes/73"),
        ("https://brightside.example", "/"),
        ("https://brightside.example:8080/a/b/", "/a/b"),
        ("episode 73 plays", ""),
        ("", ""),
    ],
)
def test_a_link_ends_in_its_path(text, end):
    assert ending(text) == end


def test_two_ways_to_write_one_address_are_the_same():
    ways = (
        "https://www.Brightside.example/episodes/72/",
        "http://brightside.example/episodes/72",
        "brightside.example/episodes/72?utm_source=mail",
        OLD,
    )
    assert {address(way) for way in ways} == {"brightside.example/episodes/72"}
    assert address(NEW) != address(OLD)
    assert address("episode 72") == ""


def test_a_whole_page_pasted_by_mistake_is_no_trouble():
    assert ending("x" * 300_000) == ""
    assert ending("x." * 150_000) == ""


@given(st.text(max_size=300))
def test_no_text_upsets_it(text):
    assert bool(address(text)) == bool(ending(text))
