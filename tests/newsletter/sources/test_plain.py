"""Links are found in plain text, with the words that were written to them."""

from __future__ import annotations

import pytest

from mistakejournal.newsletter.sources.galley import Galley
from mistakejournal.newsletter.sources.plain import flowed, has_links, set_plain


def read(text: str) -> Galley:
    galley = Galley()
    set_plain(text, galley)
    return galley


@pytest.mark.parametrize(
    ("line", "words", "href"),
    [
        ("See https://x.example/1.", "https://x.example/1", "https://x.example/1"),
        ("(https://x.example/a_(b))", "https://x.example/a_(b)", "https://x.example/a_(b)"),
        ("[Show notes](https://x.example/1)", "Show notes", "https://x.example/1"),
        ("Show notes (https://x.example/1)", "Show notes", "https://x.example/1"),
        ("Words. Show notes <https://x.example/1>", "Show notes", "https://x.example/1"),
        ("<https://x.example/1>", "https://x.example/1", "https://x.example/1"),
        ("See <https://x.example/1>.", "See", "https://x.example/1"),
        ("The page: <https://x.example/1>.", "The page:", "https://x.example/1"),
        ("at www.x.example/1, maybe", "www.x.example/1", "https://www.x.example/1"),
    ],
)
def test_a_link_and_its_words(line, words, href):
    galley = read(line)
    (link,) = galley.links
    assert galley.text[link.start : link.end].strip("()") == words.strip("()")
    assert link.href.strip("()") == href.strip("()")


def test_brackets_around_an_address_stay_in_the_text():
    text = "(https://x.example/1). <https://x.example/2>, too"
    galley = read(text)
    assert galley.text == text
    assert [galley.text[one.start : one.end] for one in galley.links] == [
        "https://x.example/1",
        "https://x.example/2",
    ]


def test_blank_lines_part_blocks_and_quoted_lines_stand_apart():
    galley = read("Hi,\n\none\ntwo\n> said\n> so\nmore\n-----\nend")
    assert [galley.text[start:end] for start, end, _ in galley.stretches] == [
        "Hi,",
        "one\ntwo",
        "said\nso",
        "more",
        "end",
    ]
    assert [setting.quoted for _start, _end, setting in galley.stretches] == [
        False,
        False,
        True,
        False,
        False,
    ]


def test_flowed_lines_are_joined():
    assert flowed("one \ntwo\n\n> a \n> b\n-- \nme") == "one two\n\n> a b\n-- \nme"
    assert flowed("lin \nked", dropping_blanks=True) == "linked"


def test_links_are_seen():
    assert has_links("a https://x.example b")
    assert not has_links("no links")
