"""The head of a Markdown page is read as people write it, and nothing of it is lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mistakejournal.domain.reading.frontmatter import items, key_of, scalar, values


def read(text):
    return [(one.key, one.text) for one in values(text.splitlines(), 2)]


def test_names_and_words_with_their_lines():
    found = list(values(["title: The wrong episode", "", "# a comment", "level: 2  # of four"], 2))
    assert [(one.key, one.text, one.line) for one in found] == [
        ("title", "The wrong episode", 2),
        ("level", "2", 5),
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("'it''s here'", "it's here"),
        ('"a \\"b\\" and\\na line"', 'a "b" and\na line'),
        ("~", ""),
        ("null", ""),
        ("C# and more", "C# and more"),
        ("14:06", "14:06"),
        ('"unfinished', '"unfinished'),
    ],
)
def test_a_value_is_its_words(text, words):
    assert scalar(text) == words


def test_lists_stand_on_one_line_or_on_several():
    assert read('causes: [forgot, "other: a, b"]') == [("causes", "forgot"), ("causes", "other: a, b")]
    assert read("causes:\n  - forgot\n  - 'typing'") == [("causes", "forgot"), ("causes", "typing")]
    assert read("causes:\n- forgot\n- typing\nlevel: 1") == [
        ("causes", "forgot"),
        ("causes", "typing"),
        ("level", "1"),
    ]
    assert items("no list") is None


def test_words_over_several_lines():
    assert read("what: |\n  one\n\n  two\nlevel: 1") == [("what", "one\n\ntwo"), ("level", "1")]
    assert read("what: >\n  one\n  two\n") == [("what", "one two")]
    assert read("what: one\n  two") == [("what", "one two")]
    assert read("what:\n  one\n  two") == [("what", "one\ntwo")]


def test_what_is_nested_keeps_both_names_and_what_is_deeper_its_words():
    assert read("client:\n  name: Theo\n  who:\n    mail: a@b.example\n    ranks: [1, 2]") == [
        ("client name", "Theo"),
        ("client who", "mail: a@b.example\nranks: [1, 2]"),
    ]


def test_a_line_that_is_nothing_is_kept_without_a_name():
    assert read("&anchor\ntitle: a") == [("", "&anchor"), ("title", "a")]


def test_a_line_names_its_key():
    assert key_of("title: x") == "title"
    assert key_of('"my key": x') == "my key"
    assert key_of("+ nothing here") is None
    assert key_of("http://a.example") is None


@given(st.text(alphabet="abc:-# '\"[]|>\n\t{}&*!%@`,", max_size=200))
def test_no_block_breaks_it(text):
    assert all(one.line >= 2 for one in values(text.split("\n"), 2))
