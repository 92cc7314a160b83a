"""Words are set as a browser does, and every place in the text is right."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mistakejournal.errors import JournalError
from mistakejournal.newsletter.sources.galley import MOST_LINKS, Galley, Setting

STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("put"), st.text(" ab\n\u200b\u00a0c", max_size=8)),
        st.sampled_from([("line", ""), ("end", ""), ("link", ""), ("unlink", ""), ("picture", "alt")]),
    ),
    max_size=60,
)  # fmt: skip


def test_blanks_become_one_and_a_block_begins_on_a_line_of_its_own():
    galley = Galley()
    galley.put("  Hi \n Maya ")
    galley.put(",")
    galley.end_block()
    galley.put("Words")
    galley.line()
    galley.put("below")
    galley.end_block()
    assert galley.text == "Hi Maya ,\nWords\nbelow"
    assert [(start, end) for start, end, _setting in galley.stretches] == [(0, 9), (10, 21)]


def test_two_line_ends_end_a_block():
    galley = Galley()
    for words in ("a", "b"):
        galley.put(words)
        galley.line()
        galley.line()
    assert len(galley.stretches) == 2


def test_a_link_is_where_its_words_are():
    galley = Galley()
    galley.put("Listen ")
    galley.begin_link("x")
    galley.put(" here ")
    galley.end_link()
    galley.put("now")
    link = galley.links[0]
    assert galley.text == "Listen here now"
    assert galley.text[link.start : link.end] == "here"


def test_hidden_words_at_the_top_are_the_preheader_and_later_ones_are_not():
    galley = Galley()
    galley.put_unseen("Soon \u200c\u00a0\u200c")
    galley.put("a" * 300)
    galley.put_unseen("later")
    assert galley.preheader == "Soon"


def test_alt_text_stands_among_the_words():
    galley = Galley()
    galley.begin_link("x")
    galley.picture("Logo")
    galley.end_link()
    link = galley.links[0]
    assert (galley.text, link.has_picture, link.has_words) == ("Logo", True, False)
    assert galley.pictures == [("Logo", 0, True)]


def test_containers_know_what_is_around_them():
    galley = Galley()
    first = galley.new_container()
    galley.setting = Setting(container=first)
    assert galley.parents[galley.new_container()] == first


@given(STEPS)
def test_blocks_cover_all_words_in_order_and_links_stay_inside(steps):
    galley, opened = Galley(), 0
    for step, words in steps:
        if step == "put":
            galley.put(words)
        elif step == "picture":
            galley.picture(words)
        elif step == "line":
            galley.line()
        elif step == "end":
            galley.end_block()
        elif step == "link":
            galley.begin_link("x")
            opened += 1
        elif opened:
            galley.end_link()
            opened -= 1
    for _ in range(opened):
        galley.end_link()
    galley.end_block()
    text = galley.text
    assert galley.length == len(text)
    assert "\n".join(text[start:end] for start, end, _setting in galley.stretches) == text
    for link in galley.links:
        assert 0 <= link.start <= link.end <= len(text)
        assert text[link.start : link.end] == text[link.start : link.end].strip()


def test_more_links_than_a_letter_has_end_in_a_sentence():
    galley = Galley()
    for _ in range(MOST_LINKS):
        galley.begin_link("x")
        galley.end_link()
    with pytest.raises(JournalError) as refused:
        galley.begin_link("x")
    assert refused.value.code == "issue_too_large"
