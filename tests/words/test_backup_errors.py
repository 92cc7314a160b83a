"""Each trouble with a backup says that what is there is whole, or that nothing was changed."""

from __future__ import annotations

import pytest

from mistakejournal.errors import JournalError
from mistakejournal.words.backup_errors import backup_sentences
from mistakejournal.words.errors import error_words


@pytest.mark.parametrize("code", backup_sentences())
def test_it_says_that_nothing_is_lost(code):
    said = error_words(JournalError(code, folder="/x"))
    assert any(words in said for words in ("Nothing was", "is whole", "helps")), said
