"""A link in words: what is read, where it goes, what it is beside earlier issues."""

from __future__ import annotations

from datetime import date

import pytest

from mistakejournal.domain.inspection import Answer
from mistakejournal.newsletter.issue import Area, Link, LinkKind
from mistakejournal.newsletter.report import Compared, LinkState
from mistakejournal.words.links import (
    answer_words,
    area_words,
    beside_words,
    earlier_words,
    goes_words,
    read_words,
    repeat_words,
    times_words,
)


def link(words="Read more", href="https://example.com/a", kind=LinkKind.WEB, **more) -> Link:
    return Link(1, words, href, kind, **more)


@pytest.mark.parametrize(
    ("one", "words"),
    [
        (link("  Read\n more "), "Read more"),
        (link("A boat", picture=True), "Picture: A boat"),
        (link("", picture=True), "Picture without words"),
        (link(""), "Link without words"),
    ],
)
def test_what_is_read_is_said_also_of_a_picture_and_of_nothing(one, words):
    assert read_words(one) == words


@pytest.mark.parametrize(
    ("one", "goes"),
    [
        (link(href="https://www.brightsidepod.fm/episodes/72/"), "brightsidepod.fm/episodes/72"),
        (link(href="https://t.example/x", target="https://shop.example/mugs"), "shop.example/mugs"),
        (link(href="mailto:mia@example.com", kind=LinkKind.MAIL), "mia@example.com"),
        (link(href="{unsubscribe link}", kind=LinkKind.TAG), "{unsubscribe link}"),
        (link(href="http://https://x.example", kind=LinkKind.BROKEN), "http://https://x.example"),
        (link(href="", kind=LinkKind.BROKEN), "nowhere, the link is empty"),
        (link(href="https://"), "https://"),
    ],
)
def test_where_it_goes_is_as_short_as_it_can_be_recognized(one, goes):
    assert goes_words(one) == goes


def test_an_endless_address_is_cut():
    assert len(goes_words(link(href="https://example.com/" + "x" * 100_000))) == 300


def test_the_issue_that_had_it_is_named_with_its_day():
    same = Compared(link(), LinkState.SAME, "118", date(2026, 11, 24))
    assert beside_words(same) == "Same as in issue 118, 24 Nov"
    moved = Compared(link(), LinkState.MOVED, "Spring news")
    assert beside_words(moved) == "Under other words in “Spring news”"
    assert earlier_words(Compared(link(), LinkState.SAME)) == "an earlier issue"


@pytest.mark.parametrize("state", LinkState)
@pytest.mark.parametrize("kind", LinkKind)
def test_every_state_has_words_and_none_says_that_a_link_is_right(state, kind):
    words = beside_words(Compared(link(kind=kind), state, "118"))
    assert words
    assert not {"ok", "right", "fine", "correct"} & set(words.casefold().split())


def test_answers_and_areas_have_words():
    assert all(answer_words(one) for one in Answer)
    assert [area_words(one) for one in (Area.BODY, Area.FOOTER)] == ["", "footer"]


def test_several_links_to_one_place_are_counted():
    assert times_words(3) == "3 times here"
    assert repeat_words(1) == "another link goes there too"
    assert repeat_words(2) == "2 other links go there too"
