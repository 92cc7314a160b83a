"""Markdown task lists as people write them."""

from __future__ import annotations

import pytest

from mistakejournal.domain.reading.imported import Why
from mistakejournal.errors import JournalError
from mistakejournal.services.imports.checklists.markdown import FORMAT


def read(text):
    (found,) = FORMAT.read(text).lists
    return found


def shape(found):
    return [(part.name, [step.title for step in part.steps]) for part in found.sections]


LIST = """# Saturday letter

> Use it for every issue.

- [ ] Open the brief

## Build

> Stop before you paste.

- [ ] Paste **this week’s** link
  The old one went out once.

  It cost a morning.
* [x] Check the date
  - [ ] on a phone
  - a detail
1. [ ] Count the names

## Send
### Mail
- [ ] Subject
"""


def test_headings_boxes_notes_and_levels():
    found = read(LIST)
    assert (found.name, found.pause_point) == ("Saturday letter", "Use it for every issue.")
    assert shape(found) == [
        ("", ["Open the brief"]),
        ("Build", ["Paste this week’s link", "Check the date", "on a phone", "Count the names"]),
        ("Send: Mail", ["Subject"]),
    ]
    build = found.sections[1]
    assert build.pause_point == "Stop before you paste."
    assert build.steps[0].why == "The old one went out once.\n\nIt cost a morning."
    assert build.steps[1].why == "- a detail"
    assert (found.ticked, found.nested, found.left) == (1, 1, ())


def test_what_is_no_step_is_named_with_its_line():
    text = "---\ntags: x\n---\nHello there.\n\n- [Contents](#a)\n\n## A\n- [ ] a\n\nIn between.\n\n## B\n"
    found = read(text)
    assert [(left.why, left.text, left.line) for left in found.left] == [
        (Why.TEXT, "tags: x", 2),
        (Why.TEXT, "Hello there.", 4),
        (Why.TEXT, "Contents (#a)", 6),
        (Why.TEXT, "In between.", 11),
        (Why.HEADING, "B", 13),
    ]


def test_without_boxes_bullets_are_steps():
    assert shape(read("## A\n- a\n- b\n")) == [("", ["a", "b"])]
    assert shape(read("# L\n- A\n  - a\n- B\n  - b")) == [("A", ["a"]), ("B", ["b"])]


def test_several_headings_of_the_first_rank_are_sections():
    found = read("# A\n- [ ] a\n# B\n- [ ] b")
    assert (found.name, shape(found)) == ("", [("A", ["a"]), ("B", ["b"])])


def test_boxes_in_code_are_no_steps():
    found = read("- [ ] a\n\n```\n- [ ] b\n```\n")
    assert (found.steps, [left.text for left in found.left]) == (1, ["- [ ] b"])


def test_front_matter_names_the_list():
    assert read('---\nname: "Release"\n---\n- [ ] a').name == "Release"


def test_a_pause_with_no_steps_is_named_and_the_first_is_for_the_list():
    found = read("> Read this.\n\n## A\n> Stop.\n## B\n- [ ] b")
    assert found.pause_point == "Read this."
    assert tuple(left.text for left in found.left if left.why in (Why.TEXT, Why.HEADING)) == ("Stop.", "A")


@pytest.mark.parametrize(
    ("name", "text", "known"),
    [("a.md", "x", True), ("a.txt", "1. [ ] a", True), ("", "# A\n- b", True), ("", "- a\n- b", False)],
)
def test_it_is_known_by_name_box_or_headings(name, text, known):
    assert FORMAT.recognise(name, text) is known


def test_a_page_without_a_list_has_no_steps():
    with pytest.raises(JournalError, match="import_no_steps"):
        FORMAT.read("# A\n\nwords")


def test_boxes_without_bullets_are_steps_too():
    found = read(
        "## Before\n\n### Words\n\n[ ] Read it aloud\n[x] Check the names\n\n### Links\n\n[ ] Click each\n"
    )
    assert (found.name, shape(found), found.ticked) == (
        "Before",
        [("Words", ["Read it aloud", "Check the names"]), ("Links", ["Click each"])],
        1,
    )
