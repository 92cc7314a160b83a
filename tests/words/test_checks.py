"""What a check found is said plainly."""

from __future__ import annotations

import pytest

from mistakejournal.domain.checked import Checked, Finding
from mistakejournal.words.checks import checked_words, finding_words


@pytest.mark.parametrize(
    ("checked", "words"),
    [
        (Checked((), 0), "This journal is sound. 0 entries were read."),
        (Checked((), 1), "This journal is sound. One entry was read."),
        (Checked((), 212), "This journal is sound. 212 entries were read."),
        (Checked((Finding("index"),), 3), "Something in this journal is not as it was saved:"),
    ],
)
def test_a_check_is_summed_up_in_one_line(checked, words):
    assert checked_words(checked) == words


@pytest.mark.parametrize(
    ("finding", "words"),
    [
        (Finding("digest", "incidents", "0190"), "Words in “incidents” changed by themselves (0190)."),
        (Finding("reference", "repairs"), "A line in “repairs” belongs to nothing any more."),
        (Finding("index"), "Search doesn’t know every word."),
        (Finding("file", detail="Page 7: never used"), "The file itself is damaged (Page 7: never used)."),
    ],
)
def test_each_finding_has_its_sentence(finding, words):
    assert finding_words(finding) == words
