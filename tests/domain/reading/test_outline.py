"""Items under items become sections where they only gather others, and steps in their order elsewhere."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from mistakejournal.domain.reading.imported import Draft, Why
from mistakejournal.domain.reading.outline import DEEPEST, Item, Outline, walk


def made(*items, strict=False, heading=""):
    outline, draft = Outline(), Draft()
    for indent, title, *boxed in items:
        outline.add(indent, Item(title, boxed=bool(boxed)))
    outline.move_to(draft, heading, strict=strict)
    return draft.done()


def shape(content):
    return [(part.name, [step.title for step in part.steps]) for part in content.sections]


def test_items_that_only_gather_are_sections():
    found = made((0, "Build"), (2, "a"), (2, "b"), (0, "Send"), (2, "c"))
    assert shape(found) == [("Build", ["a", "b"]), ("Send", ["c"])]


def test_where_a_step_would_get_into_the_wrong_section_all_are_steps():
    found = made((0, "Build"), (2, "a"), (0, "Send"))
    assert shape(found) == [("", ["Build", "a", "Send"])]
    assert found.nested == 1


def test_a_box_makes_it_a_step_with_steps_after_it():
    found = made((0, "Build", True), (2, "a", True), heading="All")
    assert shape(found) == [("All", ["Build", "a"])]


def test_with_boxes_about_an_item_without_one_is_a_heading_or_named():
    found = made((0, "a", True), (0, "Build"), (2, "b", True), (2, "aside"), strict=True, heading="All")
    assert shape(found) == [("All", ["a"]), ("All: Build", ["b"])]
    assert [(left.why, left.text) for left in found.left] == [(Why.TEXT, "aside")]
    found = made((0, "a", True), (0, "Build"), (2, "b", True), (0, "c", True), strict=True)
    assert shape(found) == [("", ["a", "b", "c"])]
    assert [(left.why, left.text) for left in found.left] == [(Why.HEADING, "Build")]


def test_a_heading_with_nothing_under_it_is_named():
    assert [left.text for left in made(heading="Alone").left] == ["Alone"]


def test_a_note_finds_the_item_it_stands_under():
    outline = Outline()
    outline.add(0, Item("a"))
    outline.add(2, Item("b"))
    assert (outline.under(1).title, outline.under(4).title, outline.last.title) == ("a", "b", "b")
    outline.close()
    assert (outline.under(9), outline.last) == (None, None)


@given(st.lists(st.integers(0, 40), max_size=60))
def test_no_item_is_lost_and_none_goes_deeper_than_is_told_apart(indents):
    outline = Outline()
    for number, indent in enumerate(indents):
        outline.add(indent, Item(str(number)))
    found = list(walk(outline.items))
    assert [item.title for _level, item in found] == [str(number) for number in range(len(indents))]
    assert max((level for level, _item in found), default=0) < DEEPEST
