"""What each line of a Markdown file is."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from mistakejournal.domain.reading.markdownlines import Kind, blocks, has_tasks, indent_of


def kinds(text):
    return [(block.kind, block.words) for block in blocks(text) if block.kind is not Kind.GAP]


def test_lines_are_told_apart():
    text = "# Name #\n\n> quote\n- [ ] a\n\t- [x] b\n2) c\nwords\n***\n```\n- [ ] code\n```\nTitle\n---\n"
    assert kinds(text) == [
        (Kind.HEADING, "Name"),
        (Kind.QUOTE, "quote"),
        (Kind.ITEM, "a"),
        (Kind.ITEM, "b"),
        (Kind.ITEM, "c"),
        (Kind.TEXT, "words"),
        (Kind.CODE, "- [ ] code"),
        (Kind.TEXT, "Title"),
    ]
    items = [block for block in blocks(text) if block.kind is Kind.ITEM]
    assert [(item.line, item.indent, item.box) for item in items] == [(4, 0, " "), (5, 4, "x"), (6, 0, None)]


def test_an_underlined_line_is_a_heading():
    found = [block for block in blocks("One\n===\n\nTwo\n---\ntext") if block.kind is Kind.HEADING]
    assert [(block.words, block.level, block.line) for block in found] == [("One", 1, 1), ("Two", 2, 4)]


def test_what_stands_before_the_page_and_comments_are_known_as_such():
    text = "---\ntitle: A\n---\n- [ ] a <!-- x\ny --> b\n<!-- open"
    found = kinds(text)
    assert found[:2] == [(Kind.COMMENT, "x y"), (Kind.FRONT, "title: A")]
    assert (Kind.ITEM, "a") in found


def test_boxes_are_seen():
    assert has_tasks("text\n1. [x] a")
    assert has_tasks("text\n[ ] a")
    assert not has_tasks("- [link](x)\n[note]: y\n[x](z)")


def test_a_tab_is_four_blanks():
    assert (indent_of("\t a"), indent_of("a"), indent_of("")) == (5, 0, 0)


@given(st.text("-*#> \t[]x`~a=\n1.", max_size=120))
def test_each_line_with_words_is_one_thing(text):
    numbers = [block.line for block in blocks(text)]
    assert len(numbers) == len(set(numbers))
    assert all(1 <= number <= text.count("\n") + 1 for number in numbers)
