"""What an address tells of its page."""

from __future__ import annotations

import pytest

from mistakejournal.newsletter.links.shape import (
    is_content,
    is_standing,
    numbers_in,
    path_words,
    registrable,
    shape,
    slug_words,
)


@pytest.mark.parametrize(
    "target",
    [
        "https://studio.example",
        "https://studio.example/about",
        "https://studio.example/letters/archive",
        "https://studio.example/latest",
        "https://instagram.com/studio",
        "https://podcasts.apple.com/podcast/brightside/id1498820",
    ],
)
def test_pages_that_stay_for_good_are_known(target):
    assert is_standing(target)
    assert not is_content(target)


@pytest.mark.parametrize(
    "target",
    [
        "https://studio.example/episodes/72",
        "https://studio.example/begin-before-you-are-ready",
        "https://studio.example?id=72",
        "https://podcasts.apple.com/podcast/brightside/id1498820?i=1000",
        "https://youtube.com/watch?v=abc",
        "https://instagram.com/p/abc1",
    ],
)
def test_one_page_of_many_is_told_by_a_number_or_a_title(target):
    assert is_content(target)
    assert not is_standing(target)


def test_a_page_with_a_short_name_may_be_either():
    target = "https://amir.example/course-small"
    assert not is_standing(target)
    assert not is_content(target)


def test_pages_of_one_series_have_one_shape():
    assert (
        shape("https://a.example/e/72/notes")
        == shape("https://a.example/e/073/notes")
        == "a.example/e/0/notes"
    )
    assert numbers_in("https://a7.example/e/072?part=2") == ["72", "2"]


def test_who_owns_a_host():
    assert registrable("news.bbc.co.uk") == registrable("www.bbc.co.uk") == "bbc.co.uk"
    assert registrable("a.b.studio.example") == "studio.example"


def test_words_of_an_address():
    assert path_words("https://lena.example/p/Ninety-seconds") == {"p", "ninety", "seconds"}
    assert "lena" in slug_words("https://lena.example/p")
    assert path_words("https://[oops") == frozenset()
