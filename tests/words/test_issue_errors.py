"""Everything the inspector refuses has a sentence that names a way that works."""

from __future__ import annotations

import re
from pathlib import Path

import mistakejournal.newsletter as newsletter
from mistakejournal.errors import JournalError
from mistakejournal.words.errors import error_words
from mistakejournal.words.issue_errors import issue_sentences


def test_each_code_that_reading_raises_has_a_sentence():
    folder = Path(newsletter.__file__).parent
    raised = {
        code
        for source in folder.rglob("*.py")
        for code in re.findall(
            r'"(issue_(?:is_\w+|too_\w+|not_\w+|empty|unreadable|nothing_\w+))"', source.read_text("utf-8")
        )
    }
    assert raised == set(issue_sentences())


def test_an_outlook_file_is_told_the_way_that_works():
    assert "paste" in error_words(JournalError("issue_is_outlook", name="test.msg"))


def test_a_file_is_named():
    assert "“test.eml”" in error_words(JournalError("issue_unreadable", name="test.eml"))
