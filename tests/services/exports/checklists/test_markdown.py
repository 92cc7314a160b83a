"""What is written as Markdown reads back as the same list."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mistakejournal.domain.reading.imported import NewList, NewSection, NewStep
from mistakejournal.domain.text import one_line
from mistakejournal.services.exports.checklists.markdown import FORMAT
from mistakejournal.services.imports.checklists import markdown

LETTERS = st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), max_size=30)
MARKS = st.text("ab -*+#>~`_=[]()1.\\<!&;x", max_size=20)
WORDS = (LETTERS | MARKS).map(one_line).filter(lambda text: any(letter.isalnum() for letter in text))
LINES = st.lists(WORDS, max_size=3).map("\n".join)
STEPS = st.builds(NewStep, title=WORDS, why=LINES)
SECTIONS = st.lists(
    st.builds(
        NewSection, name=WORDS, steps=st.lists(STEPS, min_size=1, max_size=3).map(tuple), pause_point=LINES
    ),
    max_size=3,
)


def back(content):
    return markdown.FORMAT.read(FORMAT.write(content)).lists[0]


def test_it_is_written_as_people_write_it():
    steps = (NewStep("Paste the link", "It went wrong once.\n\nTwice."), NewStep("Check *it*"))
    content = NewList(
        "Letter",
        (NewSection("", (NewStep("Open"),)), NewSection("Build", steps, "Stop.")),
        pause_point="Use it.",
    )
    assert FORMAT.write(content) == (
        "# Letter\n\n> Use it.\n\n- [ ] Open\n\n## Build\n\n> Stop.\n\n- [ ] Paste the link\n"
        "  It went wrong once.\n\n  Twice.\n- [ ] Check \\*it\\*\n"
    )
    assert back(content) == content


@pytest.mark.parametrize(
    "why",
    [
        "- [ ] no step",
        "[ ] no step",
        "1. one",
        "# no heading",
        "> quote",
        "```",
        "---",
        "===",
        "a\n\n===",
        "<!-- no",
        "* * *",
        "-",
    ],
)
def test_a_reason_that_looks_like_something_else_stays_a_reason(why):
    content = NewList("L", (NewSection("", (NewStep("a", why), NewStep("b"))),))
    assert back(content) == content


@given(WORDS, st.lists(STEPS, min_size=1, max_size=2).map(tuple), SECTIONS, LINES)
def test_reading_it_back_gives_the_same_list(name, loose, sections, pause):
    content = NewList(name, (NewSection("", loose), *sections), pause_point=pause)
    assert back(content) == content
