"""Each trouble with a whole journal has a sentence that says what stays and what to do."""

from __future__ import annotations

import pytest

from mistakejournal.errors import JournalError
from mistakejournal.words.errors import error_words
from mistakejournal.words.whole_errors import whole_sentences


@pytest.mark.parametrize("code", whole_sentences())
def test_it_says_that_nothing_was_changed(code):
    said = error_words(JournalError(code, name="hers.mjournal", table="incidents", row=3))
    assert any(word in said for word in ("Nothing was", "it stays")), said
    assert "{" not in said
