"""Tags and words of HTML, in one pass, nothing loaded."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mistakejournal.domain.reading.markup import Tag, pieces, plain_text


def test_tags_attributes_and_words_come_in_their_order():
    found = list(pieces('<ul class="a > b"><LI aria-checked=true>Fish &amp; chips</li></ul>'))
    assert found == [
        Tag("ul", False, {"class": "a > b"}),
        Tag("li", False, {"aria-checked": "true"}),
        "Fish & chips",
        Tag("li", True, {}),
        Tag("ul", True, {}),
    ]


def test_comments_styles_and_scripts_hold_nothing_to_read():
    html = "<!-- a --><!doctype html><style>li {}</style>b<script>if (a < b) {}</SCRIPT>c<![endif]>"
    assert plain_text(html) == "bc"


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ("a < b", "a < b"),
        ("1 <2", "1 <2"),
        ("<b", "<b"),
        ("<!-- open", " open"),
        ("x<br>y", "x\ny"),
        ("<?x", "<?x"),
    ],
)
def test_what_is_no_tag_stays_a_word(html, words):
    assert plain_text(html) == words


def test_a_quote_without_an_end_costs_one_tag():
    assert plain_text('<a title="x>words</a>') == "words"


@given(st.text("<>/!-\"'= abli&;", max_size=80))
def test_any_letters_can_be_read(html):
    assert all(isinstance(piece, Tag | str) for piece in pieces(html))


@pytest.mark.parametrize("bit", ["<a ", "<!--", '<a "', "<a '\"", "<style>", "&", "<ul><li>x", "<"])
@pytest.mark.no_cover  # tracing would be what is timed; the other tests run these lines
def test_a_page_that_was_made_to_take_long_does_not(bit):
    start = time.process_time()
    for _piece in pieces(bit * (400_000 // len(bit))):
        pass
    assert time.process_time() - start < 5
