import pytest
from hypothesis import given
from hypothesis import strategies as st

from mistakejournal.domain.stepkinds import KINDS
from mistakejournal.domain.stepkinds.link import compare_links, ending

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


def test_both_ends_stand_beside_each_other_without_a_verdict():
    assert compare_links(NEW, OLD).code == "changed"
    assert compare_links(NEW, OLD).facts == {"here": "/episodes/73", "last": "/episodes/72"}
    assert compare_links(OLD, OLD).code == "same"
    assert compare_links(NEW, "").facts == {"here": "/episodes/73"}


def test_a_title_in_place_of_an_address_is_shown_as_it_was_last_time():
    assert compare_links("Episode 73", "Episode 72").code == "last_time"
    assert compare_links(NEW, "Episode 72").code == "ends_in"


def test_a_link_step_wants_something_pasted():
    kind = KINDS["link"]
    assert kind.asks
    assert not kind.ready("ok", None)
    assert kind.ready(NEW, None)


def test_a_whole_page_pasted_by_mistake_is_no_trouble():
    assert ending("x" * 300_000) == ""
    assert ending("x." * 150_000) == ""


@given(st.text(max_size=300), st.text(max_size=300))
def test_no_text_upsets_the_comparison(here, last):
    compare_links(here, last)
