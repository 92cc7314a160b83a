"""A table that no program reckons with, and that reads back as the same steps."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mistakejournal.domain.reading.decoding import decoded
from mistakejournal.domain.reading.imported import NewList, NewSection, NewStep
from mistakejournal.domain.text import one_line
from mistakejournal.services.exports.cells import guarded
from mistakejournal.services.exports.checklists.table import FORMAT
from mistakejournal.services.imports.checklists import table

WORDS = (
    (
        st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=20)
        | st.text("=+-@'\"a,;\\ ", max_size=12)
    )
    .map(one_line)
    .filter(bool)
)
STEPS = st.builds(NewStep, title=WORDS, why=WORDS | st.just(""), kind=st.just("link"), must_see=st.booleans())


def back(content):
    return table.FORMAT.read(decoded(FORMAT.write(content).encode())).lists[0]


def test_a_row_for_each_step():
    steps = (NewStep("Paste, then look", "=why\nso", "link", must_see=True), NewStep("b"))
    content = NewList("", (NewSection("", (NewStep("a"),)), NewSection("Build", steps, "Stop.")))
    assert FORMAT.write(content).splitlines() == [
        "\ufeffSection,Pause point,Step,Why,Kind,Must see",
        ",,a,,tick,",
        'Build,Stop.,"Paste, then look","\'=why',
        'so",link,yes',
        "Build,,b,,tick,",
    ]
    assert back(content) == content


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@x", "\tx", "\rx", "'=1", "''-1"])
def test_formulas_get_a_quote_that_comes_off_again(cell):
    assert guarded(cell) == f"'{cell}"
    assert table.without_guard(guarded(cell)) == cell


@given(st.lists(STEPS, min_size=1, max_size=4).map(tuple), WORDS)
def test_reading_it_back_gives_the_same_steps(steps, name):
    content = NewList("", (NewSection("", steps), NewSection(name, steps)))
    assert back(content) == content
