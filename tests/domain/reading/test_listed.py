"""A text that is a list gives its items."""

from __future__ import annotations

from mistakejournal.domain.reading.listed import Listed, listed


def test_items_boxes_numbers_and_what_stands_under_them():
    assert listed("- [x] a\n  20 November, 15:10\n- [ ] b\n* c\n2) d") == [
        Listed("a", True, ("20 November, 15:10",)),
        Listed("b", False),
        Listed("c"),
        Listed("d"),
    ]


def test_lines_without_marks_are_items_too():
    assert listed("a\n\n[x] b\n") == [Listed("a"), Listed("b", True)]
    assert listed("") == []
    assert listed("- \n-") == [Listed("-")]
