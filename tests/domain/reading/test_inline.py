"""Words out of Markdown, and back."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mistakejournal.domain.reading.inline import marked, plain_of


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("Check **every** link", "Check every link"),
        ("Read _it_ and utm_source_name", "Read it and utm_source_name"),
        ("2 * 3 * 4", "2 * 3 * 4"),
        ("[the page](https://a.b/c_d_e)", "the page (https://a.b/c_d_e)"),
        ("[https://a.b](https://a.b)", "https://a.b"),
        ("![logo](logo.png)", "logo (logo.png)"),
        ("Add to <https://a.b/>", "Add to https://a.b/"),
        ("Run `a_b *c*` now", "Run a_b *c* now"),
        ("~~old~~ new", "old new"),
        (r"a \*b\* \[ \]", "a *b* [ ]"),
        ("Fish &amp; chips<br>now", "Fish & chips now"),
        ("***both***", "both"),
        ("a `b", "a `b"),
        ("[x] y", "[x] y"),
    ],
)
def test_marks_are_taken_off_and_words_stay(line, words):
    assert plain_of(line) == words


def test_plain_words_are_written_plainly():
    assert marked("Check utm_source, then (link)") == "Check utm_source, then (link)"
    assert marked("**not bold**") == r"\*\*not bold\*\*"


@given(
    st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=60)
    | st.text("*_`[]()<>&~\\ a;#!", max_size=30)
)
def test_what_is_written_reads_as_the_same_words(text):
    assert plain_of(marked(text)) == text


@pytest.mark.parametrize("bit", ["*a ", "`", "` ``", "[", "[](", "_a_", "<a", "\\", "![a"])
@pytest.mark.no_cover  # tracing would be what is timed; the other tests run these lines
def test_a_line_that_was_made_to_take_long_does_not(bit):
    start = time.process_time()
    plain_of(bit * (200_000 // len(bit)))
    assert time.process_time() - start < 5
